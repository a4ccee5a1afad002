// One problem under the microscope: what every arm answers, and what every signal would teach about it.

import { CompletionCard } from "./CompletionCard";
import { Notation } from "./Notation";
import { ProblemPicker } from "./ProblemPicker";
import type { Inspection } from "./view";
import { WeightsView } from "./WeightsView";

interface Props {
  readonly inspection: Inspection | null;
  readonly isInspecting: boolean;
  readonly problems: readonly string[];
  readonly isDisabled: boolean;
  readonly onInspect: (problem: string) => void;
}

export function Microscope({ inspection, isInspecting, problems, isDisabled, onInspect }: Props) {
  const current = inspection?.problem.id ?? "";
  return (
    <section class="microscope" aria-labelledby="microscope-title" data-testid="microscope" aria-busy={isInspecting}>
      <h2 id="microscope-title">Microscope</h2>
      <p class="section-lede">
        One problem, every arm. What does each student write, and what does its signal teach it?
      </p>
      <ProblemPicker {...{ problems, current, isInspecting, isDisabled, onInspect }} />
      {inspection ? (
        <>
          <Notation problem={inspection.problem} />
          <h3>What each student writes</h3>
          <p class="hint">
            Point at a token, or move with the arrow keys, to see what else it might have written. The bar under a token
            is its probability.
          </p>
          {inspection.arms.length === 0 && <p class="empty">No student has been trained yet. Press Run first.</p>}
          <div class="completion-grid">
            {inspection.arms.map((entry) => (
              <CompletionCard key={`${inspection.problem.id}/${entry.arm}`} entry={entry} />
            ))}
          </div>
          <WeightsView inspection={inspection} />
        </>
      ) : (
        <p class="empty">{isInspecting ? "Looking…" : "Choose a problem, or type one, to look at it."}</p>
      )}
    </section>
  );
}
