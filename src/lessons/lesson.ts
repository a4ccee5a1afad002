// What a lesson is. To add one: a file here that calls defineLesson, and a line in index.ts.

import type { MetricId } from "../metrics/results";
import type { Estimate, Evaluation, Experiment, LessonVerdict } from "../types";

export interface Lesson {
  readonly title: string;
  /** The question, in words anybody understands. */
  readonly question: string;
  readonly paper: { readonly title: string; readonly url: string };
  /** What people say, what is tested, what to watch, what it does not show. */
  readonly sections: readonly { readonly title: string; readonly paragraphs: readonly string[] }[];
  /** The criterion, fixed before the experiment was run on the seeds it reports. */
  readonly criterion: string;
  /** The two arms that the question is about: what the first screen puts side by side. */
  readonly pair: readonly [string, string];
  readonly experiment: Experiment;
  /** How learning rates were chosen: `--sweep lr` tries these on validation problems and keeps the best by this metric. */
  readonly tuning?: {
    readonly metric: MetricId;
    readonly rates: readonly number[];
    /** Arms whose rate is part of the question, and why. */
    readonly fixed?: Readonly<Record<string, string>>;
  };
  /** Total: says `inconclusive` where the runs it needs are missing. */
  judge(experiment: Experiment, evaluations: readonly Evaluation[]): LessonVerdict;
}

export const defineLesson = (lesson: Lesson): Lesson => lesson;

/** `+0.15 [+0.08, +0.22]` */
export function show({ mean, low, high }: Estimate): string {
  const signed = (value: number) => `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(3)}`;
  return `${signed(mean)} [${signed(low)}, ${signed(high)}]`;
}

/** Where an interval lies: above 0, below it, inside ±margin, or none of these. */
export function readInterval({ low, high }: Estimate, margin: number): "higher" | "lower" | "equal" | "unclear" {
  if (low > 0) return "higher";
  if (high < 0) return "lower";
  return low > -margin && high < margin ? "equal" : "unclear";
}
