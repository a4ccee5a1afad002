// One student as a marked exam paper: what it learns from, how many problems it solves now, and what it writes.

import type { Estimate } from "../types";
import { shownId } from "../lib/brought";
import { say, t } from "../text/text";
import { ArmName } from "./ArmName";
import { useArmStyle } from "./armStyle";
import { ScoreLine } from "./ScoreLine";
import { StudentAnswer } from "./StudentAnswer";
import type { StudentNow } from "./studentNow";
import type { WrittenAnswer } from "./view";

interface Props {
  readonly student: StudentNow;
  /** null until it has written something. */
  readonly answer: WrittenAnswer | null;
  /** Ends of the scale that both sheets share. */
  readonly range: readonly [low: number, high: number];
}

export function StudentSheet({ student, answer, range }: Props) {
  const { arm, curve, fraction, state } = student;
  const { note, isBaseline } = useArmStyle(arm);
  const now = curve.at(-1)?.estimate ?? null;
  return (
    <article class="sheet" data-testid={`arm-${arm}`} data-state={state}>
      <header>
        <h3>
          <ArmName arm={arm} />
          {isBaseline && <span class="tag">{t("student-baseline")}</span>}
        </h3>
        <p class="sheet-note">{say(note)}</p>
      </header>
      <Grade now={now} start={curve[0]?.estimate ?? null} isStart={curve.length < 2} />
      <ScoreLine arm={arm} curve={curve} range={range} />
      <div class="sheet-answer">
        {answer ? (
          <>
            <p class="sheet-question mono">{shownId(answer.problem.id)}</p>
            <StudentAnswer completion={answer.completion} verdict={answer.verdict} />
          </>
        ) : (
          <p class="empty">{t("student-silent")}</p>
        )}
      </div>
      <div class="sheet-progress" aria-hidden="true" data-state={state}>
        <span style={{ width: `${100 * fraction}%` }} />
      </div>
    </article>
  );
}

/** The mark in red ink: problems solved of a hundred. */
function Grade({ now, start, isStart }: { now: Estimate | null; start: Estimate | null; isStart: boolean }) {
  if (!now)
    return (
      <p class="grade" data-empty="true">
        {t("student-unmarked")}
      </p>
    );
  const per100 = Math.round(100 * now.mean);
  return (
    <p class="grade">
      <b>{per100}</b> <span>{t("student-solved")}</span>
      <small>
        {isStart || !start ? t("student-before") : t("student-from", { start: Math.round(100 * start.mean) })}
      </small>
    </p>
  );
}
