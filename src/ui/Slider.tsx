// The slider beside a number: even or logarithmic, with a mark at the default.

import { stopAt, stopsOf } from "./stops";
import type { ControlView } from "./view";

interface Props {
  readonly id: string;
  readonly control: ControlView;
  readonly value: number;
  readonly label: string;
  readonly valueText: string;
  readonly onValue: (value: number) => void;
}

export function Slider({ id, control, value, label, valueText, onValue }: Props) {
  const stops = stopsOf(control);
  const [min, max] = control.slider ?? [control.min, control.max];
  const clamped = Math.min(max, Math.max(min, Number.isFinite(value) ? value : control.default));
  const place = (at: number) => (stops ? stopAt(stops, at) / (stops.length - 1) : (at - min) / (max - min));
  const range = stops
    ? { min: 0, max: stops.length - 1, step: 1, value: stopAt(stops, clamped) }
    : { min, max, step: control.step, value: clamped };
  const hasMark = control.default >= min && control.default <= max;
  return (
    <div class="slider">
      {hasMark && <span class="slider-default" style={{ "--at": place(control.default) }} aria-hidden="true" />}
      <input
        type="range"
        id={`${id}-slider`}
        data-testid={`${id}-slider`}
        {...range}
        aria-label={label}
        aria-valuetext={valueText}
        aria-describedby={`${id}-help`}
        onInput={(event) => {
          const { valueAsNumber } = event.currentTarget;
          onValue(stops ? stops[valueAsNumber]! : Number(valueAsNumber.toPrecision(12)));
        }}
      />
    </div>
  );
}
