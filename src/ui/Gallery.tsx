// All lessons: what each claims, what came out where it was recorded, and what came out here.

import { useState } from "preact/hooks";
import messages from "../text/en/late/gallery.ftl?raw";
import { addMessages, t } from "../text/text";
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
  const [theme, setTheme] = useState<string | null>(null);
  if (!gallery) return <p class="opening">{t("lessons-reading")}</p>;
  const { lessons, themes, isReading, failure } = gallery;
  const shown = lessons.filter((lesson) => theme === null || lesson.theme === theme);
  const count = (of: string | null) => lessons.filter((lesson) => of === null || lesson.theme === of).length;
  return (
    <div class="gallery" data-testid="gallery">
      <header class="gallery-head">
        <h1>{t("lessons-title")}</h1>
        <p class="lede">{t("lessons-lede")}</p>
      </header>
      <GalleryKey />
      {failure !== null && (
        <p class="notice" data-kind="warning" role="status">
          {t("lessons-failed", { reason: failure })}
        </p>
      )}
      <div class="gallery-filter" role="group" aria-label={t("lessons-filter")}>
        {[null, ...themes].map((one) => (
          <button key={one} type="button" aria-pressed={theme === one} onClick={() => setTheme(one)}>
            {t(one === null ? "lessons-theme-all" : `lessons-theme-${one}`)} <span>{count(one)}</span>
          </button>
        ))}
      </div>
      <ol class="gallery-list">
        {shown.map((lesson) => (
          <li key={lesson.id}>
            <LessonCard lesson={lesson} isReading={isReading} seconds={estimate(lesson.id)} />
          </li>
        ))}
      </ol>
    </div>
  );
}
