// The run under way: how far it is, what is being done, and the buttons that hold, end, repeat or export it.

import { useEffect, useState } from "preact/hooks";
import { formatCompact, formatPercent, formatTimeLeft, plural } from "./format";
import type { LabActions, LabView } from "./view";

export function RunBar({ view, actions }: { view: LabView; actions: LabActions }) {
  const { phase, runs } = view;
  const failed = runs.filter((run) => run.status === "failed");
  const fraction = phase === "done" ? 1 : (view.progress?.fraction ?? 0);

  return (
    <section class="run-bar" tabIndex={-1} aria-label="The run" data-phase={phase} data-testid="run-bar">
      <div class="run-status">
        <p class="run-doing" data-testid="run-doing">
          {doing(view)}
        </p>
        <p class="run-numbers">{numbers(view)}</p>
      </div>
      <RunButtons view={view} actions={actions} />
      <progress aria-label="Progress of the experiment" max={1} value={fraction} data-testid="progress">
        {formatPercent(fraction)}
      </progress>
      {failed.length > 0 && (
        <ul class="run-errors">
          {failed.map((run) => (
            <li key={run.id}>
              {run.arm}, seed {run.seed}: {run.error ?? "failed"}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function RunButtons({ view, actions }: { view: LabView; actions: LabActions }) {
  const [isAsking, setIsAsking] = useState(false);
  useEffect(() => setIsAsking(false), [view.phase]);
  if (view.phase === "done")
    return (
      <div class="run-buttons">
        {!view.sweep && (
          <button type="button" class="button" onClick={actions.exportRun}>
            Export run (JSON)
          </button>
        )}
        {view.draftError !== null && <span class="refusal">Not as it is: {view.draftError}.</span>}
        <button type="button" class="button strong" disabled={view.draftError !== null} onClick={actions.start}>
          {view.sweep ? "Tune again" : "Run again"}
        </button>
      </div>
    );
  if (isAsking)
    return (
      <div class="run-buttons" role="group" aria-label="Stop for good?">
        <span>Unfinished runs are forgotten.</span>
        <button type="button" class="button danger" onClick={actions.stop}>
          Stop for good
        </button>
        <button type="button" class="button" ref={(button) => button?.focus()} onClick={() => setIsAsking(false)}>
          Keep going
        </button>
      </div>
    );
  return (
    <div class="run-buttons">
      {view.phase === "paused" ? (
        <button type="button" class="button strong" onClick={actions.resume}>
          Resume
        </button>
      ) : (
        <button type="button" class="button strong" onClick={actions.pause}>
          Pause
        </button>
      )}
      <button type="button" class="button" onClick={() => setIsAsking(true)}>
        Stop
      </button>
    </div>
  );
}

function doing({ phase, progress }: LabView): string {
  if (phase === "done") return "Finished";
  if (phase === "paused") return "Paused";
  const words = progress?.doing ?? "starting";
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function numbers({ phase, progress, runs }: LabView): string {
  const done = runs.filter((run) => run.status === "done").length;
  const runsDone = runs.length > 0 ? [`${done} of ${plural(runs.length, "run")}`] : [];
  if (phase === "done") return runsDone.join(" · ");
  if (!progress) return runsDone.join(" · ");
  const rate = `${formatCompact(progress.tokensPerSecond)} tokens/s`;
  const running = phase === "running" ? [formatTimeLeft(progress.secondsLeft), rate] : [];
  return [formatPercent(progress.fraction), ...running, ...runsDone].join(" · ");
}
