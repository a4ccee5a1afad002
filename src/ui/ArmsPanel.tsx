// The arms to change: each with its controls, another one, the tuning of the learning rates, the way back to the lesson.

import { say, t } from "../text/text";
import { AddArm } from "./AddArm";
import { ArmEditor } from "./ArmEditor";
import type { LabActions, LabView } from "./view";

const PANEL_ID = "arms-panel";
const MAX_ARMS = 14; // colours times shapes that can be told apart

interface ToggleProps {
  readonly isOpen: boolean;
  readonly isDisabled: boolean;
  readonly onToggle: () => void;
}

/** The button beside the knobs that opens the panel. */
export function ArmsToggle({ isOpen, isDisabled, onToggle }: ToggleProps) {
  return (
    <button
      type="button"
      class="arms-toggle"
      data-testid="arms-toggle"
      aria-expanded={isOpen}
      {...(isOpen ? { "aria-controls": PANEL_ID } : {})}
      disabled={isDisabled}
      onClick={onToggle}
    >
      {t("arms-change")}
    </button>
  );
}

export function ArmsPanel({ view, actions }: { view: LabView; actions: LabActions }) {
  const { draft, draftError, isChanged } = view;
  const isBad = draftError !== null;
  return (
    <section class="arms-panel" id={PANEL_ID} aria-labelledby="arms-title" data-testid="arms-panel">
      <h2 id="arms-title">{t("arms-title")}</h2>
      <p class="section-lede">{t("arms-lede")}</p>
      <p class="refusal" role="alert" data-testid="draft-error">
        {isBad && t("arms-refusal", { why: say(draftError) })}
      </p>
      <div class="arm-editors">
        {draft.map((arm) => (
          <ArmEditor key={arm.id} arm={arm} view={view} actions={actions} />
        ))}
      </div>
      <AddArm signals={view.signals} isFull={draft.length >= MAX_ARMS} onAdd={actions.addArm} />
      <div class="arms-foot">
        <button type="button" class="button" data-testid="tune" disabled={isBad} onClick={actions.tuneRates}>
          {t("arms-tune")}
        </button>
        <button type="button" class="button quiet" disabled={!isChanged && !isBad} onClick={actions.resetArms}>
          {t("arms-reset")}
        </button>
        <p class="hint">{t("arms-tune-hint")}</p>
      </div>
    </section>
  );
}
