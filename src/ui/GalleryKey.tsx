// How to read the gallery: what a picture shows, and what each verdict means.

import { t } from "../text/text";
import { Track } from "./ClaimPicture";
import type { ContrastView } from "./galleryView";
import { VerdictMark } from "./VerdictMark";

const OUTCOMES = ["reproduced", "reversed", "null", "inconclusive"] as const;

const EXAMPLE: ContrastView = {
  name: "",
  advantage: { mean: 0.15, low: 0.08, high: 0.22 },
  margin: 0.05,
  claim: "higher",
  holds: "yes",
};

export function GalleryKey() {
  return (
    <section class="gallery-key" aria-label={t("lessons-key")}>
      <div class="key-picture">
        <Track contrast={EXAMPLE} />
        <p>{t("lessons-key-picture")}</p>
      </div>
      <dl>
        {OUTCOMES.map((outcome) => (
          <div key={outcome}>
            <dt class="outcome-word" data-outcome={outcome}>
              <VerdictMark outcome={outcome} />
              {t(`lessons-outcome-${outcome}`)}
            </dt>
            <dd>{t(`lessons-key-${outcome}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
