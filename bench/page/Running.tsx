// What is being measured now, how much is left, and the way out.

import { useEffect, useRef } from "preact/hooks";

import { formatTimeLeft } from "../../src/ui/format";
import { cancel, progress } from "./state";

export function Running() {
  const now = progress.value;
  const way = useRef<HTMLButtonElement>(null);
  useEffect(() => way.current?.focus(), []); // the button that was pressed is gone
  return (
    <section class="running" aria-label="Progress">
      <p class="doing" data-testid="doing">
        {now?.doing ?? "starting"}
      </p>
      <progress aria-label="Progress of the measurement" max={1} value={now?.fraction ?? 0} />
      <div class="start">
        <button type="button" class="button" onClick={cancel} ref={way}>
          Cancel
        </button>
        <p class="hint">{formatTimeLeft(now?.secondsLeft ?? null)}. Leave the tab in front.</p>
      </div>
    </section>
  );
}
