// The sign of an outcome: told apart by its shape, coloured besides.

import type { LessonVerdict } from "../types";

const PATHS: Record<LessonVerdict["outcome"], string> = {
  reproduced: "M5.5 10.5l3 3 6-7",
  reversed: "M14.5 7.5h-9m2.5-2.5l-2.5 2.5 2.5 2.5M5.5 12.5h9m-2.5-2.5l2.5 2.5-2.5 2.5",
  null: "M6 8h8M6 12h8",
  inconclusive: "M7.4 8a2.6 2.6 0 1 1 3.9 2.2c-.9.5-1.3 1-1.3 1.9M10 14.6v.2",
  measured: "M5 13l3-4 3 2 4-5",
};

export function VerdictMark({ outcome }: { outcome: LessonVerdict["outcome"] }) {
  return (
    <svg class="verdict-mark" data-outcome={outcome} viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <circle cx="10" cy="10" r="9" />
      <path d={PATHS[outcome]} />
    </svg>
  );
}
