// What a lesson is. To add one: a file here that calls defineLesson, and a line in index.ts.

import type { ChartId, MetricId } from "../metrics/results";
import type { Estimate, Evaluation, Experiment, LessonStep, LessonVerdict, StepId } from "../types";
import type { Contrast } from "./judge";

/** What a lesson is about: those of one theme are found together. */
export const THEMES = ["critiques", "rewards", "teachers", "verifiers"] as const;
export type Theme = (typeof THEMES)[number];

export interface Lesson {
  readonly title: string;
  /** Its name in two to four words. */
  readonly short: string;
  /** null of an experiment of one's own. */
  readonly theme: Theme | null;
  /** What is claimed, in one plain sentence. */
  readonly claim: string;
  /** The question, in words anybody understands. */
  readonly question: string;
  readonly paper: { readonly title: string; readonly url: string };
  /** What people say, what we test, what to watch, what came out of the recorded runs, what it does not show. */
  readonly steps: readonly LessonStep<ChartId>[];
  /** The criterion, fixed before the experiment was run on the seeds it reports. */
  readonly criterion: string;
  /** The two arms that the question is about: what the first screen puts side by side. */
  readonly pair: readonly [string, string];
  readonly experiment: Experiment;
  /** What is looked at, the claim's own first. */
  readonly contrasts: readonly Contrast[];
  /** Inside ±this, two arms count as equal, but for contrasts with a margin of their own. */
  readonly margin: number;
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

const TITLES: Record<StepId, string> = {
  say: "What people say",
  test: "What we test",
  watch: "What to watch",
  found: "What came out",
  limits: "What it does not show",
};

/** The steps of a lesson, in their order. */
export const stepsOf = (steps: Readonly<Record<StepId, Omit<LessonStep<ChartId>, "id" | "title">>>) =>
  (Object.keys(TITLES) as StepId[]).map((id): LessonStep<ChartId> => ({ id, title: TITLES[id], ...steps[id] }));

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
