// Two arms compared where both have come to the same level of something, usually pass@1, instead of the same budget.

import { createRng, type Rng } from "../../lib/rng";
import { interval, mean, variance } from "../../lib/stats";
import type { Estimate, Evaluation, Experiment } from "../../types";
import { measureOf, rowsOf, valuesOf, withoutGaps, type Measure, type MetricId } from "./measure";

export interface Matched {
  /** The metric of the first arm minus that of the second, both at the level. */
  readonly estimate: Estimate;
  readonly level: number;
  /** Draws of the bootstrap in which both arms reach the level, fraction 0-1. The others compare at the highest they share. */
  readonly reached: number;
}

/** A mean trajectory: at each point of training, in order, the level and the metric. */
type Path = readonly { readonly level: number; readonly value: number }[];

const DRAWS = 500; // of seeds, and as many of problems

/**
 * The difference of a metric between two arms where both have come to one level of `at.metric`. The level and the metric
 * are averaged over seeds and problems at each evaluation, joined by straight lines in the order of training, and read
 * where the level is first reached; an arm that begins above it is read at its beginning.
 *
 * The interval is as `estimate`'s, its two variances by bootstrap: seeds are drawn anew with all problems, problems with
 * all seeds, and the whole of the above is done in each draw. Seeds and problems stay paired between the arms.
 *
 * @param at.level default the highest that both mean trajectories reach. Where an arm never rises above the start, that is
 *   the start, and says nothing of what training does
 * @returns null if no seed of both arms has come to the end, or a given level is not reached by both
 */
export function atMatched(
  experiment: Experiment,
  evaluations: readonly Evaluation[],
  armA: string,
  armB: string,
  metric: MetricId | Measure,
  at: { readonly metric: MetricId | Measure; readonly level?: number },
): Matched | null {
  const points = experiment.evaluation.points;
  const pair = [armA, armB];
  const [ofLevel, ofMetric] = [measureOf(at.metric), measureOf(metric)];
  const seeds = experiment.seeds.filter((seed) =>
    pair.every((arm) =>
      Array.from({ length: points }, (_, point) =>
        [ofLevel, ofMetric].every((what) => rowsOf(evaluations, what, arm, point, seed)),
      ).every(Boolean),
    ),
  );
  if (seeds.length === 0) return null;

  // lists: [arm][point][seed][level, metric], each [problems]
  const lists = pair.flatMap((arm) =>
    Array.from({ length: points }, (_, point) =>
      seeds.map((seed) => alignedValues(evaluations, ofLevel, ofMetric, arm, point, seed)),
    ).flat(2),
  );
  const whole = withoutGaps(lists);
  const problems = whole[0]!.length;
  if (problems === 0) return null;
  const S = seeds.length;
  const listOf = (arm: number, point: number, seed: number, which: number) =>
    whole[((arm * points + point) * S + seed) * 2 + which]!;

  /** Both paths from what a mean is over: `read` averages the lists of one arm and point. */
  const paths = (read: (arm: number, point: number, which: number) => number): [Path, Path] => {
    const path = (arm: number): Path =>
      Array.from({ length: points }, (_, point) => ({ level: read(arm, point, 0), value: read(arm, point, 1) }));
    return [path(0), path(1)];
  };
  const bySeed = tabulate(points, (arm, point, which) =>
    Float64Array.from({ length: S }, (_, s) => mean(listOf(arm, point, s, which))),
  );
  const byProblem = tabulate(points, (arm, point, which) =>
    Float64Array.from({ length: problems }, (_, i) => {
      let sum = 0;
      for (let s = 0; s < S; s++) sum += listOf(arm, point, s, which)[i]!;
      return sum / S;
    }),
  );
  const drawn = (table: Table, counts: ArrayLike<number>) =>
    paths((arm, point, which) => weightedMean(table(arm, point, which), counts));

  const middle = drawn(bySeed, new Float64Array(S).fill(1));
  const shared = highestShared(middle);
  const level = at.level ?? shared;
  if (level > shared) return null;

  const rng = createRng("matched");
  let reached = 0;
  const spread = (table: Table, size: number) => {
    const differences = Array.from({ length: DRAWS }, () => {
      const both = drawn(table, resample(rng, size));
      const highest = highestShared(both);
      if (highest >= level) reached++;
      return differenceAt(both, Math.min(level, highest));
    });
    // A bootstrap of n shows (n - 1) / n of the variance.
    return { variance: size > 1 ? (variance(differences) * size) / (size - 1) : 0, df: size - 1 };
  };
  const parts = [spread(bySeed, S), spread(byProblem, problems)];
  return { estimate: interval(differenceAt(middle, level), parts), level, reached: reached / (2 * DRAWS) };
}

/** Level and metric of one arm, point and seed, `[problems of the level]`, paired by problem. */
function alignedValues(
  evaluations: readonly Evaluation[],
  ofLevel: Measure,
  ofMetric: Measure,
  arm: string,
  point: number,
  seed: number,
): (readonly (number | null)[])[] {
  const [levelRows, rows] = [ofLevel, ofMetric].map((what) => rowsOf(evaluations, what, arm, point, seed)!);
  const [levels, found] = [valuesOf(ofLevel, levelRows!), valuesOf(ofMetric, rows!)];
  if (levelRows === rows) return [levels, found];
  const byId = new Map(rows!.map(({ problem }, i) => [problem, found[i]!]));
  return [levels, levelRows!.map(({ problem }) => byId.get(problem) ?? null)];
}

type Table = (arm: number, point: number, which: number) => Float64Array;

/** Computed once for every arm, point and quantity. */
function tabulate(points: number, make: Table): Table {
  const all = Array.from({ length: 2 * points * 2 }, (_, i) =>
    make(Math.floor(i / 2 / points), (i >> 1) % points, i % 2),
  );
  return (arm, point, which) => all[(arm * points + point) * 2 + which]!;
}

function weightedMean(list: Float64Array, counts: ArrayLike<number>): number {
  let [sum, count] = [0, 0];
  for (let i = 0; i < list.length; i++) {
    sum += counts[i]! * list[i]!;
    count += counts[i]!;
  }
  return sum / count;
}

/** How often each of n is drawn in n draws with replacement. */
function resample(rng: Rng, n: number): Uint32Array {
  const counts = new Uint32Array(n);
  for (let i = 0; i < n; i++) counts[rng.int(0, n - 1)]!++;
  return counts;
}

const highestShared = (both: readonly Path[]): number =>
  Math.min(...both.map((path) => Math.max(...path.map(({ level }) => level))));

const differenceAt = ([a, b]: readonly [Path, Path], level: number): number => valueAt(a, level) - valueAt(b, level);

/** The value where the path first reaches a level that it does reach. */
function valueAt(path: Path, level: number): number {
  const next = path.findIndex((point) => point.level >= level);
  const [to, from] = [path[next]!, path[next - 1]];
  if (!from) return to.value;
  return from.value + ((to.value - from.value) * (level - from.level)) / (to.level - from.level);
}
