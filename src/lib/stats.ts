// Statistics for results: means with intervals over seeds and problems, and pass@k.

import type { Estimate } from "../types";

/** Values of one quantity: `[seeds][problems]`, every seed with the same problems in the same order. */
export type Grid = readonly (readonly number[])[];

/** The squared standard error that one source of chance leaves, and how many degrees of freedom that is known with. */
export interface ErrorPart {
  readonly variance: number;
  readonly df: number; // at least 1
}

export const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

/** Unbiased variance; 0 of a single value. */
export function variance(values: readonly number[]): number {
  const middle = mean(values);
  return values.length < 2 ? 0 : values.reduce((sum, v) => sum + (v - middle) ** 2, 0) / (values.length - 1);
}

/**
 * Mean of a grid with a 95% interval for other seeds and other problems. The squared standard error is
 * `variance(means of the seeds) / S + variance(means of the problems) / P`, its degrees of freedom are Welch and
 * Satterthwaite's (`interval`). With one seed it covers problems only; with one value, or none that differ, it has no width.
 *
 * Both terms hold the noise of single completions, so it is counted twice: where little else differs the interval is
 * somewhat wide. Simulated coverage (as in `stats.test.ts`, more settings) is 92-99% with 3 to 8 seeds and 87-98% with 2,
 * least where nearly all variance is between seeds. Percentiles of a bootstrap over both covered 82-99% with 3 seeds and
 * 76-99% with 2: draws of so few show too little of their variance, and nothing of how little is known of it.
 *
 * @throws {RangeError} if the grid is empty or ragged
 */
export function estimate(grid: Grid): Estimate {
  const [seeds, problems] = [grid.length, grid[0]?.length ?? 0];
  if (!seeds || !problems || grid.some((row) => row.length !== problems))
    throw new RangeError(
      `estimate: got rows of ${grid.map((row) => row.length).join(", ")}, want equal and at least one`,
    );
  const ofSeeds = grid.map(mean);
  const ofProblems = Array.from({ length: problems }, (_, i) => grid.reduce((sum, row) => sum + row[i]!, 0) / seeds);
  return interval(mean(ofSeeds), [
    { variance: variance(ofSeeds) / seeds, df: seeds - 1 },
    { variance: variance(ofProblems) / problems, df: problems - 1 },
  ]);
}

/**
 * `middle ± t * sqrt(sum of the variances)`, with t at the degrees of freedom of Satterthwaite 1946
 * (https://doi.org/10.2307/3002019): `(sum of v)^2 / sum of v^2 / df`.
 */
export function interval(middle: number, parts: readonly ErrorPart[]): Estimate {
  const known = parts.filter(({ variance }) => variance > 0);
  const total = known.reduce((sum, { variance }) => sum + variance, 0);
  if (total === 0) return { mean: middle, low: middle, high: middle };
  const df = total ** 2 / known.reduce((sum, part) => sum + part.variance ** 2 / part.df, 0);
  const half = studentT(df) * Math.sqrt(total);
  return { mean: middle, low: middle - half, high: middle + half };
}

const TENTHS = new Map<number, number>();

/** The t that Student's distribution exceeds in size 5% of the time. `df` is rounded down to tenths, from 1 to 1000. */
export function studentT(df: number): number {
  const tenths = Math.max(10, Math.min(10_000, Math.floor(df * 10 + 1e-6)));
  const found = TENTHS.get(tenths) ?? solveStudentT(tenths / 10);
  TENTHS.set(tenths, found);
  return found;
}

/** With t = sqrt(df) tan(x) the density is cos(x)^(df - 1) on [0, pi / 2): summed by the midpoint rule up to 95%. */
function solveStudentT(df: number): number {
  const cells = 4096;
  const width = Math.PI / 2 / cells;
  const densities = Array.from({ length: cells }, (_, i) => Math.cos((i + 0.5) * width) ** (df - 1));
  let left = 0.95 * densities.reduce((a, b) => a + b, 0);
  let cell = 0;
  while (left > densities[cell]!) left -= densities[cell++]!;
  return Math.sqrt(df) * Math.tan((cell + left / densities[cell]!) * width);
}

/** Difference of two grids, seed by seed and problem by problem: the paired contrast. @throws {RangeError} on unequal shapes */
export function subtract(a: Grid, b: Grid): Grid {
  if (a.length !== b.length || a.some((row, s) => row.length !== b[s]!.length))
    throw new RangeError(`subtract: got ${a.length} and ${b.length} seeds, want the same seeds and problems`);
  return a.map((row, s) => row.map((value, i) => value - b[s]![i]!));
}

/** Linear interpolation between order statistics of sorted values. */
export function quantile(sorted: readonly number[], q: number): number {
  const at = (sorted.length - 1) * q;
  const [low, high] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!];
  return low + (high - low) * (at - Math.floor(at));
}

/**
 * Unbiased pass@k of n completions of which c are correct: 1 - C(n-c, k) / C(n, k).
 * Chen et al. 2021, https://arxiv.org/abs/2107.03374, section 2.1.
 *
 * @throws {RangeError} if k > n or c > n
 */
export function passAtK(n: number, c: number, k: number): number {
  if (k < 1 || k > n || c > n) throw new RangeError(`passAtK: got n ${n}, c ${c}, k ${k}, want 1 <= k <= n and c <= n`);
  if (n - c < k) return 1;
  let miss = 1;
  for (let i = n - c + 1; i <= n; i++) miss *= 1 - k / i;
  return 1 - miss;
}
