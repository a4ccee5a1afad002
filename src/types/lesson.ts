// A lesson as it is read: a few steps beside the instrument.

import type { Estimate, LessonVerdict } from "./results";

export type StepId = "say" | "test" | "watch" | "found" | "limits";

/** What the instrument should show at a step: two students at work, what is compared, what came out, some of the charts. */
export type Look<Chart extends string = string> =
  "students" | "arms" | "verdict" | "microscope" | { readonly charts: readonly Chart[] };

export interface LessonStep<Chart extends string = string> {
  readonly id: StepId;
  readonly title: string;
  /** About 70 words in all. Where a result is spoken of, `{higher:NAME}` stands for its number: see `fillResults`. */
  readonly paragraphs: readonly string[];
  /** What not everybody needs: folded. */
  readonly details?: readonly string[];
  readonly look: Look<Chart>;
}

/** What a recorded result comes to, of all lessons in one small file: `results/index.json`. */
export interface RecordedSummary {
  readonly outcome: LessonVerdict["outcome"];
  readonly contrasts: readonly { readonly name: string; readonly advantage: Estimate }[];
  /** `Recorded 2026-11-21 at commit …`, a sentence. */
  readonly note: string;
  /** Wall time. */
  readonly seconds: number;
  /** Runs that were at work at a time. */
  readonly workers: number;
}
export type ResultIndex = Readonly<Record<string, RecordedSummary>>;
