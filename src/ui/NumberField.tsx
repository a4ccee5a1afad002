// One control as a field: a slider with its number, or its choices by name; a value out of range is refused where it stands.

import { useEffect, useState } from "preact/hooks";
import { formatPlain, parseNumber } from "../text/number";
import { languageOf, say, t } from "../text/text";
import { choicesOf, outOfRange, sayValue } from "./controlText";
import { Slider } from "./Slider";
import type { ControlView } from "./view";

interface Props {
  /** Unique on the page. */
  readonly id: string;
  readonly control: ControlView;
  readonly value: number;
  readonly onValue: (value: number) => void;
}

export function NumberField({ id, control, value, onValue }: Props) {
  const [label, help, unit] = [control.label, control.help, control.unit].map(say) as [string, string, string];
  const choices = choicesOf(control);
  const error = outOfRange(control, value);
  const shared = { id, "data-testid": id, "aria-describedby": `${id}-help`, "aria-invalid": error !== null };
  return (
    <div class="field" data-changed={value !== control.default}>
      <div class="field-head">
        <label for={id}>{label}</label>
        {value !== control.default && (
          <button
            type="button"
            class="field-reset"
            data-testid={`${id}-reset`}
            aria-label={t("control-reset", { label, value: sayValue(control, control.default) })}
            title={t("control-default", { value: sayValue(control, control.default) })}
            onClick={() => onValue(control.default)}
          >
            ↺
          </button>
        )}
      </div>
      {choices ? (
        <select {...shared} value={value} onChange={(event) => onValue(Number(event.currentTarget.value))}>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value} selected={choice.value === value}>
              {say(choice.name)}
            </option>
          ))}
        </select>
      ) : (
        <>
          <Slider
            {...{ id, control, value, onValue }}
            label={t("control-slider", { label })}
            valueText={`${sayValue(control, value)} ${unit}`.trim()}
          />
          <div class="field-number">
            <NumberInput attributes={shared} step={control.step} value={value} onValue={onValue} />
            {unit && <span>{unit}</span>}
          </div>
        </>
      )}
      {error && <p class="field-error">{error}</p>}
      <p class="field-help" id={`${id}-help`}>
        {help}
      </p>
    </div>
  );
}

interface InputProps {
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly step: number;
  readonly value: number;
  readonly onValue: (value: number) => void;
}

/** Keeps what is being typed ("0.", "3e-") as it is: only another number replaces it. NaN while it is none. */
export function NumberInput({ attributes, step, value, onValue }: InputProps) {
  const [text, setText] = useState(formatPlain(value));
  useEffect(() => {
    if (Number.isFinite(value) && parseNumber(text) !== value) setText(formatPlain(value));
  }, [value]);
  useEffect(() => {
    if (Number.isFinite(value)) setText(formatPlain(value));
  }, [languageOf()]);
  return (
    <input
      {...attributes}
      type="text"
      inputMode="decimal"
      autocomplete="off"
      spellcheck={false}
      value={text}
      onInput={(event) => {
        setText(event.currentTarget.value);
        onValue(parseNumber(event.currentTarget.value));
      }}
      onKeyDown={(event) => {
        const direction = event.key === "ArrowUp" ? 1 : event.key === "ArrowDown" ? -1 : 0;
        if (direction === 0 || !Number.isFinite(value)) return;
        event.preventDefault();
        onValue(Number((value + direction * step).toPrecision(12)));
      }}
    />
  );
}
