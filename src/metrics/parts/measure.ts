// What a metric comes to for an arm at a point of its training, with an interval, alone or against another arm.

import { estimate, mean, passAtK, subtract, type Grid } from "../../lib/stats";
import type { Estimate, EvalRow, Evaluation, Experiment, Spent } from "../../types";
import * as metrics from "../index";
import type { Metric } from "../metric";

export type MetricId = keyof typeof metrics;

export const registry: Readonly<Record<MetricId, Metric>> = metrics;

/** What is measured: a metric, or pass@k for some k, with a name that tells it from others. */
export type Measure = Pick<Metric, "unit" | "split" | "mode" | "read"> & { readonly name: string };

export const measureOf = (what: MetricId | Measure): Measure =>
  typeof what === "string" ? { ...registry[what], name: what } : what;

/** pass@k; not measured where there are fewer than k completions. */
export const passAt = (k: number): Measure => ({
  name: `pass@${k}`,
  unit: "fraction",
  split: "id",
  mode: "sampled",
  read: ({ n, correct }) => (n < k ? null : passAtK(n, correct, k)),
});

/** The largest k of pass@k that the experiment reports. */
export const largestK = ({ evaluation: { samples, k = samples } }: Experiment): number => Math.min(k, samples);

// While an experiment runs, all that is drawn is computed again with each evaluation that comes in: values and places are
// kept. Evaluations are only ever added to an array.
const values = new WeakMap<readonly EvalRow[], Map<string, readonly (number | null)[]>>();
const places = new WeakMap<readonly Evaluation[], { known: number; byPlace: Map<string, Evaluation> }>();

const placeOf = (arm: string, point: number, seed: number, split: string, mode: string) =>
  [arm, point, seed, split, mode].join("\n");

function byPlace(evaluations: readonly Evaluation[]): ReadonlyMap<string, Evaluation> {
  const kept = places.get(evaluations) ?? { known: 0, byPlace: new Map<string, Evaluation>() };
  places.set(evaluations, kept);
  for (; kept.known < evaluations.length; kept.known++) {
    const one = evaluations[kept.known]!;
    const place = placeOf(one.arm, one.point, one.seed, one.split, one.mode);
    if (!kept.byPlace.has(place)) kept.byPlace.set(place, one);
  }
  return kept.byPlace;
}

/** Rows of one arm at one point for one seed, if it has come that far. */
export const rowsOf = (
  evaluations: readonly Evaluation[],
  { split, mode }: Pick<Measure, "split" | "mode">,
  arm: string,
  point: number,
  seed: number,
): readonly EvalRow[] | undefined => byPlace(evaluations).get(placeOf(arm, point, seed, split, mode))?.rows;

/** `[problems]`; null where it was not measured. */
export function valuesOf({ name, read }: Measure, rows: readonly EvalRow[]): readonly (number | null)[] {
  const ofRows = values.get(rows) ?? new Map<string, readonly (number | null)[]>();
  values.set(rows, ofRows);
  const found = ofRows.get(name) ?? rows.map(read);
  ofRows.set(name, found);
  return found;
}

const placesOfNull = (list: readonly unknown[]): number[] => list.flatMap((value, i) => (value === null ? [i] : []));

/** The lists without the places where any of them has null. */
export function withoutGaps(lists: readonly (readonly (number | null)[])[]): readonly (readonly number[])[] {
  const gaps = new Set(lists.filter((list) => list.includes(null)).flatMap(placesOfNull));
  const whole = gaps.size ? lists.map((list) => list.filter((_, i) => !gaps.has(i))) : lists;
  return whole as readonly (readonly number[])[];
}

/**
 * Something of one arm at one point, or its paired difference to another arm's, over the seeds that have come there and
 * the problems that it was measured for in all of them. null if there are none.
 */
export function measure(
  experiment: Experiment,
  evaluations: readonly Evaluation[],
  what: MetricId | Measure,
  arm: string,
  point: number,
  against?: string,
): { estimate: Estimate; seeds: number } | null {
  const measured = measureOf(what);
  const own: (readonly (number | null)[])[] = [];
  const other: (readonly (number | null)[])[] = [];
  for (const seed of experiment.seeds) {
    const rows = rowsOf(evaluations, measured, arm, point, seed);
    const beside = against === undefined ? undefined : rowsOf(evaluations, measured, against, point, seed);
    if (!rows || (against !== undefined && !beside)) continue;
    own.push(valuesOf(measured, rows));
    if (beside) other.push(valuesOf(measured, beside));
  }
  const seeds = own.length;
  const lists = withoutGaps([...own, ...other]);
  if (!lists[0]?.length) return null;
  const grid: Grid = against === undefined ? lists : subtract(lists.slice(0, seeds), lists.slice(seeds));
  const found = estimate(grid);
  return { estimate: against === undefined ? withinUnit(found, measured) : found, seeds };
}

/** Intervals are symmetric, and no metric is below 0, no fraction above 1. */
const withinUnit = ({ mean: middle, low, high }: Estimate, { unit }: Measure): Estimate => ({
  mean: middle,
  low: Math.max(0, low),
  high: unit === "fraction" ? Math.min(1, high) : high,
});

/** Mean of what the runs had spent at a point. */
export function spentAt(
  { seeds }: Experiment,
  evaluations: readonly Evaluation[],
  { split, mode }: Pick<Measure, "split" | "mode">,
  arm: string,
  point: number,
): Spent {
  const places = byPlace(evaluations);
  const all = seeds.flatMap((seed) => places.get(placeOf(arm, point, seed, split, mode))?.at ?? []);
  const average = (read: (spent: Spent) => number) => mean(all.map(read));
  return {
    step: average(({ step }) => step),
    tokens: average(({ tokens }) => tokens),
    lossTokens: average(({ lossTokens }) => lossTokens),
    flops: average(({ flops }) => flops),
  };
}

/** The last point that at least one seed of the arm has come to, or -1. */
export function latestPoint({ seeds }: Experiment, evaluations: readonly Evaluation[], arm: string): number {
  let latest = -1;
  for (const one of evaluations)
    if (one.arm === arm && one.point > latest && seeds.includes(one.seed)) latest = one.point;
  return latest;
}

/** The last point that at least one seed of every arm has come to, or -1. */
export const lastCommonPoint = (experiment: Experiment, evaluations: readonly Evaluation[]): number =>
  Math.min(...experiment.arms.map(({ id }) => latestPoint(experiment, evaluations, id)));
