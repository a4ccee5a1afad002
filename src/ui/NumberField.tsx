// One control as a field: a number to type, or its choices by name; a value out of range is refused where it stands.

import { useEffect, useState } from "preact/hooks";
import { formatPlain, parseNumber } from "../text/number";
import { languageOf, say, t } from "../text/text";
import { choicesOf, outOfRange } from "./controlText";
import type { ControlView } from "./view";

interface Props {
  /** Unique on the page. */
  readonly id: string;
  readonly control: ControlView;
  readonly value: number;
  readonly onValue: (value: number) => void;
}

export function NumberField({ id, control, value, onValue }: Props) {
  const label = say(control.label);
  const unit = say(control.unit);
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
            class="knob-reset"
            aria-label={t("field-reset", { label })}
            title={t("field-back-to", { value: formatPlain(control.default) })}
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
              {choice.name}
            </option>
          ))}
        </select>
      ) : (
        <div class="field-number">
          <NumberInput attributes={shared} step={control.step} value={value} onValue={onValue} />
          {unit && <span>{unit}</span>}
        </div>
      )}
      {error && <p class="field-error">{error}</p>}
      <p class="knob-help" id={`${id}-help`}>
        {say(control.help)}
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
