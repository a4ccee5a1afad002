// The two students that the question is about, side by side, and the others in a line beneath.

import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { t } from "../text/text";
import { ArmName } from "./ArmName";
import { useArmStyle } from "./armStyle";
import { StudentSheet } from "./StudentSheet";
import { scoreRange, studentNow, type StudentNow } from "./studentNow";
import type { Answers, ChartData, LabView } from "./view";

interface Props {
  readonly view: LabView;
  /** What is drawn: of this run, or recorded. */
  readonly charts: readonly ChartData[];
  readonly answers: Answers;
  readonly isRecorded: boolean;
  /** What came of it, in a line between the two and the others. */
  readonly children: ComponentChildren;
}

export function Students({ view, charts, answers, isRecorded, children }: Props) {
  const { arms, lesson, experiment } = view;
  const runs = isRecorded ? [] : view.runs;
  const now = arms.map(({ id }) => studentNow(id, charts, runs, experiment));
  const pair = pairOf(lesson.pair, now);
  const others = now.filter((student) => !pair.includes(student));
  const range = scoreRange(pair);
  const [asked, setAsked] = useState<number | null>(null);
  const count = Math.max(0, ...pair.map(({ arm }) => answers[arm]?.length ?? 0));
  const shown = count === 0 ? 0 : (asked ?? (isRecorded ? firstDifference(pair, answers) : 0)) % count;
  return (
    <section class="students" aria-labelledby="students-title" data-testid="arms" data-recorded={isRecorded}>
      <div class="students-head">
        <h2 id="students-title">
          {t("students-title", { count: pair.length })}
          {isRecorded && <span class="tag">{t("recorded")}</span>}
        </h2>
        {count > 1 && (
          <div class="question-picker" role="group" aria-label={t("students-question-group")}>
            <button
              type="button"
              aria-label={t("students-previous")}
              onClick={() => setAsked((shown + count - 1) % count)}
            >
              ‹
            </button>
            <span>{t("students-question", { number: shown + 1, count })}</span>
            <button type="button" aria-label={t("students-next")} onClick={() => setAsked((shown + 1) % count)}>
              ›
            </button>
          </div>
        )}
      </div>
      <div class="sheets">
        {pair.map((student) => (
          <StudentSheet
            key={student.arm}
            student={student}
            answer={answers[student.arm]?.[shown] ?? null}
            range={range}
          />
        ))}
      </div>
      {children}
      {others.length > 0 && (
        <ul class="others" aria-label={t("students-others")}>
          {others.map((student) => (
            <Other key={student.arm} student={student} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** The lesson's pair where both are still there, otherwise the first two. */
function pairOf(pair: readonly string[], students: readonly StudentNow[]): readonly StudentNow[] {
  const asked = pair.flatMap((id) => students.find(({ arm }) => arm === id) ?? []);
  return asked.length === 2 && asked[0] !== asked[1] ? asked : students.slice(0, 2);
}

/** The first question that the two answered differently, whoever is right. */
function firstDifference(pair: readonly StudentNow[], answers: Answers): number {
  const [one = [], other = []] = pair.map(({ arm }) => answers[arm] ?? []);
  return Math.max(
    0,
    one.findIndex(({ completion }, i) => completion !== other[i]?.completion),
  );
}

function Other({ student: { arm, curve } }: { student: StudentNow }) {
  const { note, isBaseline } = useArmStyle(arm);
  const score = curve.at(-1)?.estimate.mean;
  return (
    <li data-testid={`arm-${arm}`} title={note}>
      <ArmName arm={arm} />
      {isBaseline && <span class="tag">{t("student-baseline")}</span>}
      {score !== undefined && <b>{Math.round(100 * score)}</b>}
    </li>
  );
}
