// What a measurement says: medians with bootstrap intervals, and ratios of two that took turns.

import { createRng } from "../src/lib/rng";
import { quantile } from "../src/lib/stats";

/** A median with a 95% percentile interval; `null` where one round says nothing about the spread. */
export interface Interval {
  readonly median: number;
  readonly low: number | null;
  readonly high: number | null;
}

const DRAWS = 4000;

/** @throws {RangeError} if there are none */
export function median(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError("median: got no values, want at least one");
  return quantile(
    values.toSorted((a, b) => a - b),
    0.5,
  );
}

/** Resamples the rounds with replacement, always with the same draws, and takes `statistic` of each resample. */
function bootstrap(rounds: number, statistic: (picked: readonly number[]) => number): Interval {
  const whole = statistic(Array.from({ length: rounds }, (_, i) => i));
  if (rounds < 2) return { median: whole, low: null, high: null };
  const rng = createRng("bench", "bootstrap");
  const draws = Array.from({ length: DRAWS }, () =>
    statistic(Array.from({ length: rounds }, () => rng.int(0, rounds - 1))),
  ).sort((a, b) => a - b);
  return { median: whole, low: quantile(draws, 0.025), high: quantile(draws, 0.975) };
}

/** Median of the rounds. @throws {RangeError} if there are none */
export const medianInterval = (values: readonly number[]): Interval =>
  bootstrap(values.length, (picked) => median(picked.map((i) => values[i]!)));

/**
 * Ratio of two medians, `a` over `b`. Rounds are resampled in pairs, since a busy moment falls on both: round i of one
 * beside round i of the other. Of unequal numbers of rounds, only those that both have count.
 *
 * @throws {RangeError} if either has none
 */
export function ratioInterval(a: readonly number[], b: readonly number[]): Interval {
  const rounds = Math.min(a.length, b.length);
  return bootstrap(rounds, (picked) => median(picked.map((i) => a[i]!)) / median(picked.map((i) => b[i]!)));
}
