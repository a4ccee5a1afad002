// Sliders for what may be changed before the experiment starts.

import { formatWhole } from "./format";
import type { KnobView } from "./view";

interface Props {
  readonly knobs: readonly KnobView[];
  readonly isDisabled: boolean;
  readonly onKnob: (id: string, value: number) => void;
}

export function Knobs({ knobs, isDisabled, onKnob }: Props) {
  if (knobs.length === 0) return null;
  const changed = knobs.filter((knob) => knob.value !== knob.default);
  return (
    <details class="knobs" data-testid="knobs">
      <summary>
        {isDisabled ? "Settings" : "Change the experiment"}
        {changed.length > 0 && <span class="tag">{changed.length} changed</span>}
      </summary>
      <fieldset disabled={isDisabled}>
        <legend class="visually-hidden">Settings of the experiment</legend>
        {knobs.map((knob) => (
          <Knob key={knob.id} knob={knob} onKnob={onKnob} />
        ))}
        <button
          type="button"
          class="button quiet"
          disabled={changed.length === 0}
          onClick={() => changed.forEach((knob) => onKnob(knob.id, knob.default))}
        >
          Reset all
        </button>
      </fieldset>
    </details>
  );
}

function Knob({ knob, onKnob }: { knob: KnobView; onKnob: Props["onKnob"] }) {
  const id = `knob-${knob.id}`;
  const value = `${knob.step < 1 ? knob.value : formatWhole(knob.value)}${knob.unit && ` ${knob.unit}`}`;
  return (
    <div class="knob">
      <div class="knob-head">
        <label for={id}>{knob.label}</label>
        <output for={id}>{value}</output>
        <button
          type="button"
          class="knob-reset"
          aria-label={`Reset ${knob.label}`}
          title="Reset"
          disabled={knob.value === knob.default}
          onClick={() => onKnob(knob.id, knob.default)}
        >
          ↺
        </button>
      </div>
      <input
        type="range"
        id={id}
        data-testid={id}
        min={knob.min}
        max={knob.max}
        step={knob.step}
        value={knob.value}
        aria-valuetext={value}
        aria-describedby={`${id}-help`}
        onInput={(event) => onKnob(knob.id, event.currentTarget.valueAsNumber)}
      />
      <p id={`${id}-help`} class="knob-help">
        {knob.help}
      </p>
    </div>
  );
}
