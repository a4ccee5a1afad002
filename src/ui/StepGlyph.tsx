// The tick or cross at the end of a step, with words for those who do not see it.

import { say, t } from "../text/text";
import type { StepMark } from "../types";

export function StepGlyph({ mark }: { mark: StepMark }) {
  const note = say(mark.note);
  return (
    <span class="step-glyph" title={note}>
      <span aria-hidden="true">{mark.right ? "✓" : "✗"}</span>
      <span class="visually-hidden"> {mark.right ? t("mark-right") : t("mark-wrong", { note })} </span>
    </span>
  );
}
