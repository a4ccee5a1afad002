// One example: the problem, the response with its marks, and the critique of it.

import type { Example, Problem, Verdict } from "../types";
import { CritiqueText } from "./CritiqueText";
import { MarkedText } from "./MarkedText";

interface Props {
  readonly example: Example;
  readonly problem: Problem;
  readonly verdict: Verdict;
  readonly onClose: () => void;
}

export function ExampleDetail({ example, problem, verdict, onClose }: Props) {
  const isRight = verdict.reward === 1;
  return (
    <article class="example-detail" aria-label={`Example ${problem.id}`} data-testid="example-detail">
      <header>
        <h2 class="mono">{problem.id}</h2>
        <button type="button" class="button quiet" onClick={onClose}>
          Close
        </button>
      </header>
      <h3>Response</h3>
      <MarkedText text={example.response} steps={verdict.steps} />
      <p class="completion-verdict">
        <span class="mark" data-right={isRight}>
          {isRight ? "✓ right" : "✗ wrong"}
        </span>
        {verdict.reason}
      </p>
      {verdict.steps.some((step) => !step.right) && (
        <ul class="step-notes">{verdict.steps.map((step) => !step.right && <li key={step.start}>{step.note}</li>)}</ul>
      )}
      <h3>
        Critique
        {example.corrupted && <span class="tag">falsified on purpose</span>}
      </h3>
      {example.critique === null ? (
        <p class="empty">None: the response is too malformed to be critiqued.</p>
      ) : (
        <>
          <p class="hint">✓ and ✗ are what the critic says about each step.</p>
          <CritiqueText critique={example.critique} />
        </>
      )}
      <h3>A right solution</h3>
      <p class="marked mono">{problem.solution}</p>
    </article>
  );
}
