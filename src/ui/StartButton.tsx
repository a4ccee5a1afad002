// The button that starts the experiment, and what stands in its way.

import { t } from "../text/text";
import { EstimateLine } from "./EstimateLine";
import { formatPercent } from "./format";
import { Rich } from "./Rich";
import type { LabView } from "./view";

export function StartButton({ view, onStart }: { view: LabView; onStart: () => void }) {
  const isAwaited = view.phase === "loading" && view.isWanted;
  return (
    <div class="start">
      {view.phase === "failed" && (
        <p class="failure" data-testid="failure">
          {t("start-failed")}
        </p>
      )}
      <button
        type="button"
        class="button primary"
        data-testid="run"
        disabled={isAwaited || view.draftError !== null}
        onClick={onStart}
      >
        {t(isAwaited ? "start-loading" : "start-run")}
      </button>
      {view.phase === "loading" && view.opening !== null && (
        <p class="start-hint" data-testid="opening">
          {t("start-opening", { done: formatPercent(view.opening) })}
        </p>
      )}
      {view.draftError !== null && <p class="refusal">{t("start-refused", { reason: view.draftError })}</p>}
      <p class="start-hint">
        {view.phase === "ready" && (
          <span class="start-key">
            <Rich id="start-key" parts={{ key: (text) => <kbd>{text}</kbd> }} />{" "}
          </span>
        )}
        {t("start-here")}
      </p>
      <EstimateLine estimate={view.draftError === null ? view.estimate : null} />
    </div>
  );
}
