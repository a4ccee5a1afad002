// Tells screen readers when the phase changes and when another quarter is done, and nothing in between.

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
      return "Preparing the student.";
    case "ready":
      return "";
    case "running": {
      const quarter = Math.floor((progress?.fraction ?? 0) * 4) * 25;
      return quarter === 0 ? "The experiment is running." : `${quarter} percent done.`;
    }
    case "paused":
      return "Paused.";
    case "done":
      return verdict ? `Finished. Outcome: ${verdict.outcome}. ${verdict.headline}` : "Finished.";
    case "failed":
      return "The experiment could not go on.";
  }
}
