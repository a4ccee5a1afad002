// One example: the problem, the response with its marks, and the critique of it.

import { say, t } from "../text/text";
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
    <article
      class="example-detail"
      aria-label={t("examples-one", { problem: problem.id })}
      data-testid="example-detail"
    >
      <header>
        <h2 class="mono">{problem.id}</h2>
        <button type="button" class="button quiet" onClick={onClose}>
          {t("examples-close")}
        </button>
      </header>
      <h3>{t("examples-response")}</h3>
      <MarkedText text={example.response} steps={verdict.steps} />
      <p class="completion-verdict">
        <span class="mark" data-right={isRight}>
          {t(isRight ? "examples-mark-right" : "examples-mark-wrong")}
        </span>
        {say(verdict.reason)}
      </p>
      {verdict.steps.some((step) => !step.right) && (
        <ul class="step-notes">
          {verdict.steps.map((step) => !step.right && <li key={step.start}>{say(step.note)}</li>)}
        </ul>
      )}
      <h3>
        {t("examples-critique")}
        {example.corrupted && <span class="tag">{t("examples-falsified-on-purpose")}</span>}
      </h3>
      {example.critique === null ? (
        <p class="empty">{t("examples-no-critique")}</p>
      ) : (
        <>
          <p class="hint">{t("examples-critic-marks")}</p>
          <CritiqueText critique={example.critique} />
        </>
      )}
      <h3>{t("examples-solution")}</h3>
      <p class="marked mono">{problem.solution}</p>
    </article>
  );
}
