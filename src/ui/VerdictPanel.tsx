// What came out: one word, one sentence, each contrast with its interval, and what speaks against reading too much into it.

import type { LessonVerdict } from "../types";
import { ForestPlot } from "./ForestPlot";

const MEANING: Record<LessonVerdict["outcome"], string> = {
  reproduced: "The claim held here.",
  reversed: "The opposite of the claim came out.",
  null: "A difference that matters can be ruled out.",
  inconclusive: "The intervals are too wide to tell.",
  measured: "No criterion was fixed beforehand.",
};

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
          <span class="kicker">Verdict{note !== null && <span class="tag">recorded</span>}</span>
          <span class="outcome" data-testid="outcome">
            {verdict.outcome}
          </span>
        </h2>
        <p class="outcome-meaning">{MEANING[verdict.outcome]}</p>
        <p class="headline" data-testid="headline">
          {verdict.headline}
        </p>
        {note !== null && <p class="recorded-note">{note} Press Run to replace it with your own.</p>}
      </div>
      <ForestPlot contrasts={verdict.contrasts} />
      {verdict.caveats.length > 0 && (
        <div class="caveats">
          <h3>but</h3>
          <ul>
            {verdict.caveats.map((caveat) => (
              <li key={caveat}>{caveat}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
