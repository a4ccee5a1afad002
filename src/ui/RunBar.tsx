// The run under way: how far it is, what is being done, and the buttons that hold, end, repeat or export it.

import { say, t } from "../text/text";
import { formatCompact, formatPercent, formatTimeLeft } from "./format";
import { RunButtons } from "./RunButtons";
import type { LabActions, LabView } from "./view";

interface Props {
  readonly view: LabView;
  readonly actions: LabActions;
  /** The one at the foot of the window, while the other is out of sight. */
  readonly isDock?: boolean;
}

export function RunBar({ view, actions, isDock = false }: Props) {
  const { phase, runs } = view;
  const failed = runs.filter((run) => run.status === "failed");
  const fraction = phase === "done" ? 1 : (view.progress?.fraction ?? 0);
  const id = isDock ? "dock" : "run-bar";

  return (
    <section class="run-bar" tabIndex={-1} aria-label={t("run-label")} data-phase={phase} data-testid={id}>
      <div class="run-status">
        <p class="run-doing" data-testid={isDock ? "dock-doing" : "run-doing"}>
          {doing(view)}
        </p>
        <p class="run-numbers">{numbers(view)}</p>
      </div>
      <RunButtons view={view} actions={actions} />
      <progress
        aria-label={t("run-progress")}
        max={1}
        value={fraction}
        data-testid={isDock ? "dock-progress" : "progress"}
      >
        {formatPercent(fraction)}
      </progress>
      {failed.length > 0 && !isDock && (
        <ul class="run-errors">
          {failed.map((run) => (
            <li key={run.id}>
              {t("run-failed", {
                arm: say(view.arms.find(({ id }) => id === run.arm)?.title ?? run.arm),
                seed: run.seed,
                reason: run.error ? say(run.error) : t("run-failed-unsaid"),
              })}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function doing({ phase, progress }: LabView): string {
  if (phase === "done") return t("run-finished");
  if (phase === "paused") return t("run-paused");
  const words = progress?.doing ?? t("run-starting");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function numbers({ phase, progress, runs }: LabView): string {
  const done = runs.filter((run) => run.status === "done").length;
  const runsDone = runs.length > 0 ? [t("run-count", { done, count: runs.length })] : [];
  if (phase === "done" || !progress) return runsDone.join(" · ");
  const rate = t("run-rate", { rate: formatCompact(progress.tokensPerSecond) });
  const running = phase === "running" ? [formatTimeLeft(progress.secondsLeft), rate] : [];
  return [formatPercent(progress.fraction), ...running, ...runsDone].join(" · ");
}
