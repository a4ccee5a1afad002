// Which lesson this is among all, and the way to the one before and the one after.

import { say, t } from "../text/text";
import { hrefOf } from "./route";
import type { LabView } from "./view";

export function LessonPath({ view: { lesson, lessons, isChanged } }: { view: LabView }) {
  const index = lessons.findIndex(({ id }) => id === lesson.id);
  if (index < 0) return <p class="lesson-path">{t("path-own")}</p>;
  const [before, after] = [lessons[index - 1], lessons[index + 1]];
  return (
    <nav class="lesson-path" aria-label={t("path-label")} data-testid="lessons">
      <span>
        {t("path-here", { number: index + 1, count: lessons.length })} <b>{say(lesson.title)}</b>
        {isChanged && <span class="tag">{t("path-changed")}</span>}
      </span>
      <span class="lesson-steps">
        {before && (
          <a href={hrefOf({ page: "lesson", id: before.id })} title={say(before.title)}>
            ‹ <span class="visually-hidden">{t("path-before", { title: say(before.title) })}</span>
          </a>
        )}
        {after && (
          <a href={hrefOf({ page: "lesson", id: after.id })} title={say(after.title)}>
            <span class="visually-hidden">{t("path-after", { title: say(after.title) })}</span> ›
          </a>
        )}
      </span>
    </nav>
  );
}
