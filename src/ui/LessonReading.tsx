// The lesson to read: what is said, what is tested, what to watch, and the criterion fixed beforehand.

import type { LessonText } from "./view";

export function LessonReading({ lesson }: { lesson: LessonText }) {
  return (
    <section class="reading-room" aria-labelledby="reading-title" data-testid="reading">
      <div class="reading-side">
        <h2 id="reading-title">Reading</h2>
        <aside class="criterion" aria-label="Criterion">
          <h3>Fixed before the run</h3>
          <p>{lesson.criterion}</p>
        </aside>
        <p class="paper">
          After{" "}
          <a href={lesson.paper.url} target="_blank" rel="noreferrer">
            {lesson.paper.title}
            <span class="visually-hidden"> (opens in a new tab)</span>
          </a>
        </p>
      </div>
      <div class="prose">
        {lesson.sections.map((section) => (
          <section key={section.title}>
            <h3>{section.title}</h3>
            {section.paragraphs.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </section>
        ))}
      </div>
    </section>
  );
}
