// The arms to change: each with its controls, another one, the tuning of the learning rates, the way back to the lesson.

import { t } from "../text/text";
import { ArmList } from "./ArmList";
import type { LabActions, LabView } from "./view";

export function ArmsPanel({ view, actions }: { view: LabView; actions: LabActions }) {
  const isBad = view.draftError !== null;
  return (
    <section class="arms-panel" id="arms-panel" aria-labelledby="arms-title" data-testid="arms-panel">
      <h2 id="arms-title">{t("arms-title")}</h2>
      <p class="section-lede">{t("arms-lede")}</p>
      <ArmList view={view} actions={actions} />
      <div class="arms-foot">
        <button type="button" class="button" data-testid="tune" disabled={isBad} onClick={actions.tuneRates}>
          {t("arms-tune")}
        </button>
        <button type="button" class="button quiet" disabled={!view.isChanged && !isBad} onClick={actions.resetArms}>
          {t("arms-reset")}
        </button>
        <p class="hint">{t("arms-tune-hint")}</p>
      </div>
    </section>
  );
}
