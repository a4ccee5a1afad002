// From evaluations to what is shown: charts with intervals, the final table, advantages over the baseline.

import { estimate, mean, passAtK, subtract, type Grid } from "../lib/stats";
import * as metrics from "./index";
import type { Metric } from "./metric";
import type { ChartData, Estimate, EvalRow, Evaluation, Experiment, Series, Spent } from "../types";

export type MetricId = keyof typeof metrics;

const registry: Record<string, Metric> = metrics;

/** Values per seed and problem of one arm at one point, for the seeds that have come that far. */
function gridOf(
  evaluations: readonly Evaluation[],
  { split, mode, read }: Pick<Metric, "split" | "mode" | "read">,
  arm: string,
  point: number,
  seeds: readonly number[],
): Grid {
  return seeds.map((seed) => {
    const found = evaluations.find(
      (e) => e.arm === arm && e.seed === seed && e.point === point && e.split === split && e.mode === mode,
    );
    return found!.rows.map(read);
  });
}

/** Seeds for which every one of `arms` has been evaluated at `point`, in the experiment's order. */
function seedsAt(experiment: Experiment, evaluations: readonly Evaluation[], arms: readonly string[], point: number): number[] {
  const done = new Set(evaluations.filter((e) => e.point === point).map(({ arm, seed }) => `${arm}/${seed}`));
  return experiment.seeds.filter((seed) => arms.every((arm) => done.has(`${arm}/${seed}`)));
}

/** Mean of what the runs had spent at a point. */
function spentAt(evaluations: readonly Evaluation[], arm: string, point: number): Spent {
  const all = evaluations.filter((e) => e.arm === arm && e.point === point).map(({ at }) => at);
  const average = (read: (spent: Spent) => number) => mean(all.map(read));
  return {
    step: average(({ step }) => step),
    tokens: average(({ tokens }) => tokens),
    lossTokens: average(({ lossTokens }) => lossTokens),
    flops: average(({ flops }) => flops),
  };
}

/** A metric of one arm at one point, or its paired difference to the baseline's; null before any seed has come there. */
export function measure(
  experiment: Experiment,
  evaluations: readonly Evaluation[],
  metric: Pick<Metric, "split" | "mode" | "read">,
  arm: string,
  point: number,
  against?: string,
): { estimate: Estimate; seeds: number } | null {
  const seeds = seedsAt(experiment, evaluations, against ? [arm, against] : [arm], point);
  if (seeds.length === 0) return null;
  const own = gridOf(evaluations, metric, arm, point, seeds);
  const grid = against ? subtract(own, gridOf(evaluations, metric, against, point, seeds)) : own;
  return { estimate: estimate(grid), seeds: seeds.length };
}

const passAt = (k: number) => ({ split: "id", mode: "sampled", read: ({ n, correct }: EvalRow) => passAtK(n, correct, k) }) as const;

/** Charts of the page, in their order. Arms without results have no points. */
export function chartsOf(experiment: Experiment, evaluations: readonly Evaluation[]): ChartData[] {
  const last = experiment.evaluation.points - 1;
  const lines = (metric: Metric, against?: string): Series[] =>
    experiment.arms
      .filter(({ id }) => id !== against)
      .map(({ id: arm }) => ({
        arm,
        points: Array.from({ length: last + 1 }, (_, point) => {
          const found = measure(experiment, evaluations, metric, arm, point, against);
          return found ? [{ at: spentAt(evaluations, arm, point), ...found }] : [];
        }).flat(),
      }));
  const progress = (id: MetricId): ChartData => {
    const { title, unit, help, better } = registry[id]!;
    return { id, title, unit, help, better, kind: "progress", zeroLine: false, series: lines(registry[id]!) };
  };
  const baseline = experiment.arms.find(({ id }) => id === experiment.baseline)!.title;
  const advantage: ChartData = {
    id: "advantage",
    title: "Advantage over imitation",
    unit: "fraction",
    help: `Accuracy minus that of “${baseline}”, same problems, same seeds. Above the line: better than imitation.`,
    kind: "progress",
    better: "higher",
    zeroLine: true,
    series: lines(registry["accuracy"]!, experiment.baseline),
  };
  const ks = powersUpTo(experiment.evaluation.samples);
  const passCurve: ChartData = {
    id: "passAtK",
    title: "pass@k at the end",
    unit: "fraction",
    help: "Chance that at least one of k samples is right. Steep curves are diverse, flat ones always answer the same.",
    kind: "passAtK",
    better: "higher",
    zeroLine: false,
    series: experiment.arms.map(({ id: arm }) => ({
      arm,
      points: ks.flatMap((k) => {
        const point = latestPoint(experiment, evaluations, arm);
        const found = point < 0 ? null : measure(experiment, evaluations, passAt(k), arm, point);
        return found ? [{ at: spentAt(evaluations, arm, point), k, ...found }] : [];
      }),
    })),
  };
  return [advantage, progress("accuracy"), progress("accuracyOod"), passCurve, progress("entropy"), progress("distinct")];
}

const latestPoint = (experiment: Experiment, evaluations: readonly Evaluation[], arm: string): number =>
  Math.max(-1, ...evaluations.filter((e) => e.arm === arm && experiment.seeds.includes(e.seed)).map(({ point }) => point));

const powersUpTo = (n: number): number[] => Array.from({ length: Math.floor(Math.log2(n)) + 1 }, (_, i) => 2 ** i);

/** One line of the final table. */
export interface ResultRow {
  readonly arm: string;
  readonly title: string;
  readonly learningRate: number;
  readonly seeds: number;
  readonly spent: Spent;
  readonly values: Readonly<Partial<Record<MetricId, Estimate>>>;
  /** Accuracy minus the baseline's; null for the baseline. */
  readonly advantage: Estimate | null;
}

export const TABLE_METRICS: readonly MetricId[] = ["accuracy", "accuracyOod", "passAt1", "passAt16", "entropy", "distinct"];

/** What each arm came to at its end (or at `point`), for the arms that came there. */
export function tableOf(experiment: Experiment, evaluations: readonly Evaluation[], point?: number): ResultRow[] {
  const at = point ?? experiment.evaluation.points - 1;
  return experiment.arms.flatMap(({ id: arm, title, learningRate }) => {
    const found = TABLE_METRICS.map((id) => [id, measure(experiment, evaluations, registry[id]!, arm, at)] as const);
    const seeds = found[0]![1]?.seeds;
    if (!seeds) return [];
    const values = Object.fromEntries(found.map(([id, measured]) => [id, measured!.estimate]));
    const accuracy = registry["accuracy"]!;
    const against = arm === experiment.baseline ? null : measure(experiment, evaluations, accuracy, arm, at, experiment.baseline);
    const spent = spentAt(evaluations, arm, at);
    return [{ arm, title, learningRate, seeds, spent, values, advantage: against?.estimate ?? null }];
  });
}
