// The button beside the knobs that opens the arms to change; what it opens comes when it is first asked for.

import { t } from "../text/text";

interface Props {
  readonly isOpen: boolean;
  readonly isDisabled: boolean;
  readonly onToggle: () => void;
}

export function ArmsToggle({ isOpen, isDisabled, onToggle }: Props) {
  return (
    <button
      type="button"
      class="arms-toggle"
      data-testid="arms-toggle"
      aria-expanded={isOpen}
      {...(isOpen ? { "aria-controls": "arms-panel" } : {})}
      disabled={isDisabled}
      onClick={onToggle}
    >
      {t("arms-change")}
    </button>
  );
}
