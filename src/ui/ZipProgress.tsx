// How far the packing or unpacking of a run has come, and the way out of it.

import { t } from "../text/text";
import { formatPercent } from "./format";
import type { ZipWork } from "./shareView";
import "./share.css";

export function ZipProgress({ work: { kind, fraction }, onCancel }: { work: ZipWork; onCancel: () => void }) {
  const doing = kind === "export" ? t("share-work-export") : t("share-work-import");
  return (
    <div class="zip-progress" data-testid="zip-progress">
      <span class="zip-doing" role="status">
        {doing}
      </span>
      <progress max={1} value={fraction} aria-label={doing} />
      <span class="zip-percent">{formatPercent(fraction)}</span>
      <button type="button" class="button quiet" onClick={onCancel}>
        {t("share-cancel")}
      </button>
    </div>
  );
}
