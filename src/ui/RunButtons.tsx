// The buttons of the run: pause, resume, stop after asking, run again, export.

import { useEffect, useState } from "preact/hooks";
import { t } from "../text/text";
import type { LabActions, LabView } from "./view";

export function RunButtons({ view, actions }: { view: LabView; actions: LabActions }) {
  const [isAsking, setIsAsking] = useState(false);
  useEffect(() => setIsAsking(false), [view.phase]);
  if (view.phase === "done")
    return (
      <div class="run-buttons">
        {!view.sweep && (
          <>
            <button type="button" class="button" data-testid="run-take" onClick={actions.takeAway}>
              {t("run-take")}
            </button>
            <button type="button" class="button" onClick={actions.exportRun}>
              {t("run-export")}
            </button>
          </>
        )}
        {view.draftError !== null && <span class="refusal">{t("run-refused", { reason: view.draftError })}</span>}
        <button type="button" class="button strong" disabled={view.draftError !== null} onClick={actions.start}>
          {t(view.sweep ? "run-tune-again" : "run-again")}
        </button>
      </div>
    );
  if (isAsking)
    return (
      <div class="run-buttons" role="group" aria-label={t("run-stop-group")}>
        <span>{t("run-stop-warning")}</span>
        <button type="button" class="button danger" onClick={actions.stop}>
          {t("run-stop-yes")}
        </button>
        <button type="button" class="button" ref={(button) => button?.focus()} onClick={() => setIsAsking(false)}>
          {t("run-stop-no")}
        </button>
      </div>
    );
  return (
    <div class="run-buttons">
      {view.phase === "paused" ? (
        <button type="button" class="button strong" onClick={actions.resume}>
          {t("run-resume")}
        </button>
      ) : (
        <button type="button" class="button strong" onClick={actions.pause}>
          {t("run-pause")}
        </button>
      )}
      <button type="button" class="button" onClick={() => setIsAsking(true)}>
        {t("run-stop")}
      </button>
    </div>
  );
}
