// From evaluations to what is shown: charts with intervals, the final table, advantages over the baseline.

import { estimate, mean, passAtK, subtract, type Grid } from "../lib/stats";
import * as metrics from "./index";
import type { Metric } from "./metric";
import type { ChartData, Estimate, EvalRow, Evaluation, Experiment, Series, Spent } from "../types";

export type MetricId = keyof typeof metrics;

const registry: Record<string, Metric> = metrics;

/** What is measured: a metric, or pass@k for some k, with a name that tells it from others. */
type Measure = Pick<Metric, "split" | "mode" | "read"> & { readonly name: string };

const measureOf = (id: MetricId): Measure => ({ ...registry[id]!, name: id });

// Bootstraps are kept: while an experiment runs, most points of a chart are those of the last time it was drawn.
const numbers = new WeakMap<readonly EvalRow[], number>();
const kept = new Map<string, Estimate>();
let counted = 0;
const numberOf = (rows: readonly EvalRow[]): number => {
  if (!numbers.has(rows)) numbers.set(rows, counted++);
  return numbers.get(rows)!;
};

/** Rows of one arm at one point for one seed, if it has come that far. */
function rowsOf(
  evaluations: readonly Evaluation[],
  { split, mode }: Measure,
  arm: string,
  point: number,
  seed: number,
): readonly EvalRow[] | undefined {
  const matches = (e: Evaluation) =>
    e.arm === arm && e.seed === seed && e.point === point && e.split === split && e.mode === mode;
  return evaluations.find(matches)?.rows;
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

/** Something of one arm at one point, or its paired difference to another arm's; null before any seed has come there. */
export function measure(
  experiment: Experiment,
  evaluations: readonly Evaluation[],
  what: MetricId | Measure,
  arm: string,
  point: number,
  against?: string,
): { estimate: Estimate; seeds: number } | null {
  const measured = typeof what === "string" ? measureOf(what) : what;
  const own: (readonly EvalRow[])[] = [];
  const other: (readonly EvalRow[])[] = [];
  for (const seed of experiment.seeds) {
    const rows = rowsOf(evaluations, measured, arm, point, seed);
    const beside = against === undefined ? undefined : rowsOf(evaluations, measured, against, point, seed);
    if (!rows || (against !== undefined && !beside)) continue;
    own.push(rows);
    if (beside) other.push(beside);
  }
  if (own.length === 0) return null;
  const key = `${measured.name} ${own.map(numberOf).join()} ${other.map(numberOf).join()}`;
  const values = (lists: typeof own): Grid => lists.map((rows) => rows.map(measured.read));
  const found = kept.get(key) ?? estimate(against ? subtract(values(own), values(other)) : values(own));
  kept.set(key, found);
  return { estimate: found, seeds: own.length };
}

const passAt = (k: number): Measure => ({
  name: `pass@${k}`,
  split: "id",
  mode: "sampled",
  read: ({ n, correct }) => passAtK(n, correct, k),
});

/** Charts of the page, in their order. Arms without results have no points. */
export function chartsOf(experiment: Experiment, evaluations: readonly Evaluation[]): ChartData[] {
  const last = experiment.evaluation.points - 1;
  const lines = (metric: MetricId, against?: string): Series[] =>
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
    return { id, title, unit, help, better, kind: "progress", zeroLine: false, series: lines(id) };
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
    series: lines("accuracy", experiment.baseline),
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
  return [
    advantage,
    progress("accuracy"),
    progress("accuracyOod"),
    passCurve,
    progress("entropy"),
    progress("distinct"),
  ];
}

const latestPoint = (experiment: Experiment, evaluations: readonly Evaluation[], arm: string): number =>
  Math.max(
    -1,
    ...evaluations.filter((e) => e.arm === arm && experiment.seeds.includes(e.seed)).map(({ point }) => point),
  );

const powersUpTo = (n: number): number[] => Array.from({ length: Math.floor(Math.log2(n)) + 1 }, (_, i) => 2 ** i);

/** The last point that at least one seed of every arm has come to, or -1. */
export function lastCommonPoint(experiment: Experiment, evaluations: readonly Evaluation[]): number {
  return Math.min(...experiment.arms.map(({ id }) => latestPoint(experiment, evaluations, id)));
}

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

export const TABLE_METRICS: readonly MetricId[] = [
  "accuracy",
  "accuracyOod",
  "passAt1",
  "passAt16",
  "entropy",
  "distinct",
];

/** What each arm came to at its end (or at `point`), for the arms that came there. */
export function tableOf(experiment: Experiment, evaluations: readonly Evaluation[], point?: number): ResultRow[] {
  const at = point ?? experiment.evaluation.points - 1;
  return experiment.arms.flatMap(({ id: arm, title, learningRate }) => {
    const found = TABLE_METRICS.map((id) => [id, measure(experiment, evaluations, id, arm, at)] as const);
    const seeds = found[0]![1]?.seeds;
    if (!seeds) return [];
    const values = Object.fromEntries(found.map(([id, measured]) => [id, measured!.estimate]));
    const isBaseline = arm === experiment.baseline;
    const against = isBaseline ? null : measure(experiment, evaluations, "accuracy", arm, at, experiment.baseline);
    const spent = spentAt(evaluations, arm, at);
    return [{ arm, title, learningRate, seeds, spent, values, advantage: against?.estimate ?? null }];
  });
}
