// What is being done with a model that somebody brings, how far it is, and the way out of it.

import { t } from "../../text/text";
import type { ModelWork } from "./modelsView";
import { saySize } from "./size";

export function ModelProgress({ work, onCancel }: { work: ModelWork; onCancel: () => void }) {
  const { doing, title, done, all } = work;
  const what = t(`models-${doing}`, { title });
  const isKnown = all > 0;
  return (
    <div class="models-progress" data-testid="model-progress">
      <p role="status">{what}</p>
      <progress max={isKnown ? all : undefined} value={isKnown ? done : undefined} aria-label={what} />
      <p class="models-bytes" aria-hidden={!isKnown}>
        {isKnown ? t("models-bytes", { done: saySize(done), all: saySize(all) }) : ""}
      </p>
      <button type="button" class="button" onClick={onCancel}>
        {t("models-cancel")}
      </button>
    </div>
  );
}
