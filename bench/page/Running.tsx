// What is being measured now, how much is left, and the way out.

import { formatTimeLeft } from "../../src/ui/format";
import { cancel, progress } from "./state";

export function Running() {
  const now = progress.value;
  return (
    <section class="running" aria-label="Progress">
      <p aria-live="polite" class="doing" data-testid="doing">
        {now?.doing ?? "starting"}
      </p>
      <progress aria-label="Progress of the measurement" max={1} value={now?.fraction ?? 0} />
      <div class="start">
        <button type="button" class="button" onClick={cancel} ref={(button) => button?.focus()}>
          Cancel
        </button>
        <p class="hint">{formatTimeLeft(now?.secondsLeft ?? null)}. Leave the tab in front.</p>
      </div>
    </section>
  );
}
