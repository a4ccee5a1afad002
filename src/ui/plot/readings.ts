// What each arm reads at one x, and the x where there is something to read.

import type { ChartData, Series } from "../view";

export interface Reading {
  readonly arm: string;
  readonly x: number;
  readonly point: Series["points"][number];
}

const LONE_REACH = 0.04; // of the largest x: how far a single point is read from

/** @returns all x of the arms that are shown, in order */
export function stopsOf(
  { series }: ChartData,
  xs: readonly (readonly number[])[],
  hidden: ReadonlySet<string>,
): number[] {
  const shown = series.flatMap(({ arm }, i) => (hidden.has(arm) ? [] : xs[i]!));
  return [...new Set(shown)].sort((a, b) => a - b);
}

interface Read {
  readonly chart: ChartData;
  /** Where each point of each series lies. */
  readonly xs: readonly (readonly number[])[];
  readonly stops: readonly number[];
  readonly hidden: ReadonlySet<string>;
}

/**
 * The measured point of each arm that is nearest to `x`, the highest first. Nothing is interpolated: an arm that was
 * measured only elsewhere (it has not come so far yet) is left out.
 */
export function readingsAt({ chart, xs: all, stops, hidden }: Read, x: number): Reading[] {
  const largest = Math.max(x, stops.at(-1) ?? 0);
  const readings = chart.series.flatMap(({ arm, points }, i): Reading[] => {
    if (hidden.has(arm) || points.length === 0) return [];
    const xs = all[i]!;
    const nearest = nearestIndex(xs, x);
    let gap = LONE_REACH * largest;
    for (let j = 1; j < xs.length; j++) gap = Math.max(gap, xs[j]! - xs[j - 1]!);
    const reach = xs.length > 1 ? gap / 1.9 : gap;
    return Math.abs(xs[nearest]! - x) <= reach ? [{ arm, x: xs[nearest]!, point: points[nearest]! }] : [];
  });
  return readings.sort((a, b) => b.point.estimate.mean - a.point.estimate.mean);
}

/** @returns index of the value nearest to `x`; -1 if there are none */
export function nearestIndex(values: readonly number[], x: number): number {
  let best = -1;
  for (const [i, value] of values.entries())
    if (best < 0 || Math.abs(value - x) < Math.abs(values[best]! - x)) best = i;
  return best;
}
