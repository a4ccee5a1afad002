// What came of it in one line: the outcome, the number and its interval, and the way to the whole verdict.

import { say, t } from "../text/text";
import type { LessonVerdict } from "../types";
import { formatInterval, formatValue } from "./format";

interface Props {
  readonly verdict: LessonVerdict | null;
  readonly isRecorded: boolean;
  /** Runs under way, where the verdict is still to come; null otherwise. */
  readonly runs: number | null;
}

export function ResultLine({ verdict, isRecorded, runs }: Props) {
  const first = verdict?.contrasts[0];
  if (!verdict || !first) return runs === null ? null : <p class="result-line">{t("result-waiting", { runs })}</p>;
  return (
    <p class="result-line" data-outcome={verdict.outcome}>
      <span class="kicker">{t(isRecorded ? "result-recorded" : "result-here")}</span>
      <b class="outcome-word">{t(`verdict-${verdict.outcome}`)}</b>
      <span>
        {say(first.name)}: <b>{formatValue(first.advantage.mean, true)}</b>{" "}
        <span class="interval">[{formatInterval(first.advantage, true)}]</span>
      </span>
      <button
        type="button"
        class="link"
        onClick={() => document.getElementById("verdict-title")?.scrollIntoView({ block: "center" })}
      >
        {t("result-more")}
      </button>
      {runs !== null && <span class="result-next">{t("result-waiting", { runs })}</span>}
    </p>
  );
}
