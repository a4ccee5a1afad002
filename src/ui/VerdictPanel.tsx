// What came out: one word, one sentence, each contrast with its interval, and what speaks against reading too much into it.

import { say, t } from "../text/text";
import type { LessonVerdict } from "../types";
import { ForestPlot } from "./ForestPlot";

/** @param note where recorded results come from, or null when they are this run's. */
export function VerdictPanel({ verdict, note }: { verdict: LessonVerdict; note: string | null }) {
  return (
    <section
      class="verdict"
      aria-labelledby="verdict-title"
      data-testid="verdict"
      data-outcome={verdict.outcome}
      data-recorded={note !== null}
    >
      <div class="verdict-head">
        <h2 id="verdict-title">
          <span class="kicker">
            {t("verdict-title")}
            {note !== null && <span class="tag">{t("recorded")}</span>}
          </span>
          <span class="outcome" data-testid="outcome">
            {t(`verdict-${verdict.outcome}`)}
          </span>
        </h2>
        <p class="outcome-meaning">{t(`verdict-meaning-${verdict.outcome}`)}</p>
        <p class="headline" data-testid="headline">
          {say(verdict.headline)}
        </p>
        {note !== null && (
          <p class="recorded-note">
            {say(note)} {t("verdict-replace")}
          </p>
        )}
      </div>
      <ForestPlot contrasts={verdict.contrasts} />
      {verdict.caveats.length > 0 && (
        <div class="caveats">
          <h3>{t("verdict-but")}</h3>
          <ul>
            {verdict.caveats.map((caveat) => (
              <li key={caveat}>{say(caveat)}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
