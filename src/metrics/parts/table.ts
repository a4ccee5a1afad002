// The final table: what each arm came to, a column per metric.

import type { Estimate, Evaluation, Experiment, Spent } from "../../types";
import { MANY_SAMPLES } from "./charts";
import { measure, measureOf, spentAt, type MetricId } from "./measure";

/** One line of the final table. */
export interface ResultRow {
  readonly arm: string;
  readonly title: string;
  readonly learningRate: number;
  readonly seeds: number;
  readonly spent: Spent;
  /** In the order of the columns; a metric that was not measured is not there. */
  readonly values: Readonly<Partial<Record<MetricId, Estimate>>>;
  /** Accuracy minus the baseline's; null for the baseline. */
  readonly advantage: Estimate | null;
}

/** The columns of an experiment's table. */
export const tableMetrics = ({ evaluation: { samples } }: Experiment): readonly MetricId[] =>
  samples < MANY_SAMPLES
    ? ["accuracy", "accuracyOod", "passAt1", "passAt16", "entropy", "distinct"]
    : ["passAt1", "passAt64", "distinctSolutions", "entropy", "accuracy"];

/** What each arm came to at its end (or at `point`), for the arms that came there. */
export function tableOf(experiment: Experiment, evaluations: readonly Evaluation[], point?: number): ResultRow[] {
  const at = point ?? experiment.evaluation.points - 1;
  return experiment.arms.flatMap(({ id: arm, title, learningRate }) => {
    const found = tableMetrics(experiment).flatMap((id) => {
      const measured = measure(experiment, evaluations, id, arm, at);
      return measured ? [{ id, ...measured }] : [];
    });
    if (found.length === 0) return [];
    const values = Object.fromEntries(found.map(({ id, estimate }) => [id, estimate]));
    const isBaseline = arm === experiment.baseline;
    const against = isBaseline ? null : measure(experiment, evaluations, "accuracy", arm, at, experiment.baseline);
    const spent = spentAt(experiment, evaluations, measureOf(found[0]!.id), arm, at);
    return [{ arm, title, learningRate, seeds: found[0]!.seeds, spent, values, advantage: against?.estimate ?? null }];
  });
}
