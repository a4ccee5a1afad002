// Statistics for results: means with bootstrap intervals over seeds and problems.

import type { Estimate } from "../types";
import { createRng } from "./rng";

/** Values of one quantity: `[seeds][problems]`, every seed with the same problems in the same order. */
export type Grid = readonly (readonly number[])[];

const DRAWS = 2000;

export const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

/**
 * Mean of a grid with a 95% percentile interval: each draw resamples seeds, then problems, with replacement
 * (one set of problems for all seeds, since they are asked the same). With one seed it covers problems only.
 *
 * @throws {RangeError} if the grid is empty or ragged
 */
export function estimate(grid: Grid, draws = DRAWS): Estimate {
  const [seeds, problems] = [grid.length, grid[0]?.length ?? 0];
  if (!seeds || !problems || grid.some((row) => row.length !== problems))
    throw new RangeError(
      `estimate: got rows of ${grid.map((row) => row.length).join(", ")}, want equal and at least one`,
    );
  const rng = createRng("bootstrap");
  const means = Array.from({ length: draws }, () => {
    const counts = new Uint32Array(problems);
    for (let i = 0; i < problems; i++) counts[rng.int(0, problems - 1)]!++;
    let sum = 0;
    for (let s = 0; s < seeds; s++) {
      const row = grid[rng.int(0, seeds - 1)]!;
      for (let i = 0; i < problems; i++) sum += counts[i]! * row[i]!;
    }
    return sum / (seeds * problems);
  }).sort((a, b) => a - b);
  return { mean: mean(grid.map(mean)), low: quantile(means, 0.025), high: quantile(means, 0.975) };
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
