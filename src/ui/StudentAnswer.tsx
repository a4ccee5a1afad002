// One arm's written answer to one problem: its text with the verifier's mark on each step, and the verdict.

import type { Verdict } from "../types";
import { say, t } from "../text/text";
import { MarkedText } from "./MarkedText";
import "./completion.css";

interface Props {
  readonly completion: string;
  readonly verdict: Verdict;
}

export function StudentAnswer({ completion, verdict }: Props) {
  return (
    <div class="student-answer" data-right={verdict.reward === 1}>
      {completion === "" ? (
        <p class="empty">{t("written-nothing")}</p>
      ) : (
        <MarkedText text={completion} steps={verdict.steps} />
      )}
      <VerdictLine verdict={verdict} />
    </div>
  );
}

/** Right or wrong, in a sign and a word, and why. */
export function VerdictLine({ verdict }: { verdict: Verdict }) {
  const isRight = verdict.reward === 1;
  return (
    <p class="completion-verdict">
      <span class="mark" data-right={isRight}>
        {t(isRight ? "written-right" : "written-wrong")}
      </span>
      {verdict.reason !== "right" && say(verdict.reason)}
    </p>
  );
}
