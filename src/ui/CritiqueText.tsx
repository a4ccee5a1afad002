// A critique, its statements about each step marked with what they claim.

import { t } from "../text/text";

interface Statement {
  readonly text: string;
  /** What the critique claims about the step: Y or N at its end; null for anything else. */
  readonly claim: "Y" | "N" | null;
}

/** Splits `3-8=5N;4+5=9N;…#N1>5+5=0;…#4` at its separators and keeps them; any other text is one statement. */
function statements(critique: string): Statement[] {
  return (critique.match(/[^;#>]+;?|#[^>]*|>.*/g) ?? [critique]).map((text) => {
    const claim = /^[^#>]+([YN]);?$/.exec(text)?.[1];
    return { text, claim: claim === "Y" || claim === "N" ? claim : null };
  });
}

export function CritiqueText({ critique }: { critique: string }) {
  return (
    <p class="marked mono" data-testid="critique">
      {statements(critique).map(({ text, claim }, i) => (
        <span key={i} class="step" data-right={claim === null ? undefined : claim === "Y"}>
          <span>{text}</span>
          {claim !== null && (
            <span class="step-glyph">
              <span aria-hidden="true">{claim === "Y" ? "✓" : "✗"}</span>
              <span class="visually-hidden"> {t(claim === "Y" ? "mark-says-right" : "mark-says-wrong")} </span>
            </span>
          )}
        </span>
      ))}
    </p>
  );
}
