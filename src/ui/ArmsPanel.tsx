// The arms to change: each with its controls, another one, the tuning of the learning rates, the way back to the lesson.

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
      Change the arms
    </button>
  );
}

export function ArmsPanel({ view, actions }: { view: LabView; actions: LabActions }) {
  const { draft, draftError, isChanged } = view;
  const isBad = draftError !== null;
  return (
    <section class="arms-panel" id={PANEL_ID} aria-labelledby="arms-title" data-testid="arms-panel">
      <h2 id="arms-title">Arms</h2>
      <p class="section-lede">
        Every arm starts from the same checkpoint and learns from its own signal. Changed arms make another experiment;
        the lesson’s own is kept.
      </p>
      <p class="refusal" role="alert" data-testid="draft-error">
        {isBad && `This cannot be run: ${draftError}.`}
      </p>
      <div class="arm-editors">
        {draft.map((arm) => (
          <ArmEditor key={arm.id} arm={arm} view={view} actions={actions} />
        ))}
      </div>
      <AddArm signals={view.signals} isFull={draft.length >= MAX_ARMS} onAdd={actions.addArm} />
      <div class="arms-foot">
        <button type="button" class="button" data-testid="tune" disabled={isBad} onClick={actions.tuneRates}>
          Tune the learning rates
        </button>
        <button type="button" class="button quiet" disabled={!isChanged && !isBad} onClick={actions.resetArms}>
          Back to the lesson
        </button>
        <p class="hint">
          Tuning trains every arm at several rates, on other seeds and on problems that no result is reported on.
        </p>
      </div>
    </section>
  );
}
