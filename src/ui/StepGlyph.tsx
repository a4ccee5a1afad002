// The tick or cross at the end of a step, with words for those who do not see it.

import type { StepMark } from "../types";

export function StepGlyph({ mark }: { mark: StepMark }) {
  return (
    <span class="step-glyph" title={mark.note}>
      <span aria-hidden="true">{mark.right ? "✓" : "✗"}</span>
      <span class="visually-hidden">{mark.right ? " right. " : ` wrong: ${mark.note}. `}</span>
    </span>
  );
}
