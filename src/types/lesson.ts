// A lesson as it is read: a few steps beside the instrument.

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
