// Sliders for what may be changed before the experiment starts.

import { t } from "../text/text";
import { KnobFields } from "./KnobFields";
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
        <KnobFields knobs={knobs} onKnob={onKnob} />
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
