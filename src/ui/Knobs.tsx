// Sliders for what may be changed before the experiment starts.

import { formatPlain } from "../text/number";
import { say, t } from "../text/text";
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
        {t(isDisabled ? "knobs-settings" : "knobs-change")}
        {changed.length > 0 && <span class="tag">{t("knobs-changed", { count: changed.length })}</span>}
      </summary>
      <fieldset disabled={isDisabled}>
        <legend class="visually-hidden">{t("knobs-legend")}</legend>
        {knobs.map((knob) => (
          <Knob key={knob.id} knob={knob} onKnob={onKnob} />
        ))}
        <button
          type="button"
          class="button quiet"
          disabled={changed.length === 0}
          onClick={() => changed.forEach((knob) => onKnob(knob.id, knob.default))}
        >
          {t("knobs-reset")}
        </button>
      </fieldset>
    </details>
  );
}

function Knob({ knob, onKnob }: { knob: KnobView; onKnob: Props["onKnob"] }) {
  const id = `knob-${knob.id}`;
  const [label, unit] = [say(knob.label), say(knob.unit)];
  const value = `${knob.step < 1 ? formatPlain(knob.value) : formatWhole(knob.value)}${unit && ` ${unit}`}`;
  return (
    <div class="knob">
      <div class="knob-head">
        <label for={id}>{label}</label>
        <output for={id}>{value}</output>
        <button
          type="button"
          class="knob-reset"
          aria-label={t("field-reset", { label })}
          title={t("field-back-to", { value: formatPlain(knob.default) })}
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
        {say(knob.help)}
      </p>
    </div>
  );
}
