// To the workbench with a copy of what is shown.

import { t } from "../text/text";

export function CopyButton({ isDisabled, onCopy }: { isDisabled: boolean; onCopy: () => void }) {
  return (
    <button type="button" class="copy-button" data-testid="make-own" disabled={isDisabled} onClick={onCopy}>
      {t("workbench-make-own")}
    </button>
  );
}
