// Tells screen readers when the phase changes and when another quarter is done, and nothing in between.

import { say, t } from "../text/text";
import type { LabView } from "./view";

export function Announcer({ view }: { view: LabView }) {
  return (
    <p class="visually-hidden" role="status" aria-live="polite" data-testid="announcer">
      {announcement(view)}
    </p>
  );
}

function announcement({ phase, progress, verdict }: LabView): string {
  switch (phase) {
    case "loading":
      return t("announce-loading");
    case "ready":
      return "";
    case "running": {
      const percent = Math.floor((progress?.fraction ?? 0) * 4) * 25;
      return percent === 0 ? t("announce-running") : t("announce-quarter", { percent });
    }
    case "paused":
      return t("announce-paused");
    case "done":
      if (!verdict) return t("announce-done");
      return t("announce-outcome", { outcome: say(verdict.outcome), headline: say(verdict.headline) });
    case "failed":
      return t("announce-failed");
  }
}
