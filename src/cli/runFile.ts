// The run file: an experiment and everything that came of it, as one JSON document that the page imports and exports too.

import type { Evaluation, Experiment, LessonVerdict, Run } from "../types";

/**
 * Format `errata-run`, version 1. Weights are not in it. Every curve and interval can be recomputed from `evaluations`:
 * what each problem came to is an `EvalRow` of `src/types/runs.ts`.
 */
export interface RunFile {
  readonly format: "errata-run";
  readonly version: 1;
  /** Lesson id, or null for an experiment of one's own. */
  readonly lesson: string | null;
  readonly experiment: Experiment;
  readonly made: {
    readonly commit: string;
    readonly device: string;
    readonly seconds: number | null; // wall time; null where a run was stopped and resumed
    readonly at: string; // ISO 8601
    readonly complete: boolean; // false if it was stopped
  };
  readonly runs: readonly Run[];
  readonly evaluations: readonly Evaluation[];
  readonly verdict: LessonVerdict;
}
