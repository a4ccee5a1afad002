// All lessons: what each claims, what came out where it was recorded, and what came out here.

import { useState } from "preact/hooks";
import messages from "../text/en/late/gallery.ftl?raw";
import { addMessages, say, t } from "../text/text";
import { GalleryKey } from "./GalleryKey";
import type { GalleryView } from "./galleryView";
import { LessonCard } from "./LessonCard";
import "./gallery.css";

addMessages(messages);

interface Props {
  /** null while nothing is known yet. */
  readonly gallery: GalleryView | null;
  /** Expected seconds of a lesson on this device, or null where that cannot be told. */
  readonly estimate: (lesson: string) => number | null;
}

export function Gallery({ gallery, estimate }: Props) {
  return (
    <div class="gallery" data-testid="gallery">
      <header class="gallery-head">
        <h1>{t("lessons-title")}</h1>
        <p class="lede">{t("lessons-lede")}</p>
      </header>
      <GalleryKey />
      {gallery ? (
        <Cards gallery={gallery} estimate={estimate} />
      ) : (
        <p class="opening">{t("lessons-results-reading")}</p>
      )}
    </div>
  );
}

function Cards({ gallery, estimate }: Props & { readonly gallery: GalleryView }) {
  const [theme, setTheme] = useState<string | null>(null);
  const { lessons, themes, isReading, failure } = gallery;
  const results = isReading ? "reading" : failure === null ? "read" : "unread";
  const of = (one: string | null) => lessons.filter((lesson) => one === null || lesson.theme === one);
  return (
    <>
      {failure !== null && (
        <p class="notice" data-kind="warning" role="status">
          {t("lessons-failed", { reason: say(failure) })}
        </p>
      )}
      <div class="gallery-filter" role="group" aria-label={t("lessons-filter")}>
        {[null, ...themes].map((one) => (
          <button key={one} type="button" aria-pressed={theme === one} onClick={() => setTheme(one)}>
            {t(one === null ? "lessons-theme-all" : `lessons-theme-${one}`)} <span>{of(one).length}</span>
          </button>
        ))}
      </div>
      <ol class="gallery-list">
        {of(theme).map((lesson) => (
          <li key={lesson.id}>
            <LessonCard lesson={lesson} results={results} seconds={estimate(lesson.id)} />
          </li>
        ))}
      </ol>
    </>
  );
}
