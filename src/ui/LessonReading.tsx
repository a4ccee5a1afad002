// The lesson to read: what is said, what is tested, what to watch, and the criterion fixed beforehand.

import { fillResults } from "../lib/fill";
import { say, t } from "../text/text";
import type { LessonVerdict } from "../types";
import { formatEstimate } from "./format";
import type { LessonText } from "./view";

interface Props {
  readonly lesson: LessonText;
  /** The verdict that the text speaks of: the recorded one. null where it is not to be had. */
  readonly recorded: LessonVerdict | null;
}

export function LessonReading({ lesson, recorded }: Props) {
  const fill = (text: string) => fillResults(say(text), recorded?.contrasts ?? null, formatEstimate);
  return (
    <section class="reading-room" aria-labelledby="reading-title" data-testid="reading">
      <div class="reading-side">
        <h2 id="reading-title">Reading</h2>
        <aside class="criterion" aria-label="Criterion">
          <h3>Fixed before the run</h3>
          <p>{say(lesson.criterion)}</p>
        </aside>
        <p class="paper">
          After{" "}
          <a href={lesson.paper.url} target="_blank" rel="noreferrer">
            {lesson.paper.title}
            <span class="visually-hidden"> {t("lessons-new-tab")}</span>
          </a>
        </p>
      </div>
      <div class="prose">
        {lesson.steps.map(({ id, title, paragraphs, details }) => (
          <section key={id} data-step={id}>
            <h3>{say(title)}</h3>
            {paragraphs.map((paragraph) => (
              <p key={paragraph}>{fill(paragraph)}</p>
            ))}
            {details && (
              <details>
                <summary>{t("lessons-details")}</summary>
                {details.map((paragraph) => (
                  <p key={paragraph}>{fill(paragraph)}</p>
                ))}
              </details>
            )}
          </section>
        ))}
      </div>
    </section>
  );
}
