// What each arm reads at one x, and the x where there is something to read.

import type { ChartAxis } from "../chartAxis";
import type { ChartData, Series } from "../view";
import { xsOf } from "./xs";

export interface Reading {
  readonly arm: string;
  readonly x: number;
  readonly point: Series["points"][number];
}

const LONE_REACH = 0.04; // of the largest x: how far a single point is read from

/** All x of the arms that are shown, in order. */
export function stopsOf(chart: ChartData, axis: ChartAxis, hidden: ReadonlySet<string>): number[] {
  const xs = xsOf(chart, axis);
  const shown = chart.series.flatMap(({ arm }, i) => (hidden.has(arm) ? [] : xs[i]!));
  return [...new Set(shown)].sort((a, b) => a - b);
}

/**
 * The measured point of each arm that is nearest to `x`, the highest first. Nothing is interpolated: an arm that was
 * measured only elsewhere (it has not come so far yet) is left out.
 */
export function readingsAt(chart: ChartData, axis: ChartAxis, hidden: ReadonlySet<string>, x: number): Reading[] {
  const all = xsOf(chart, axis);
  const largest = Math.max(x, ...all.flat());
  const readings = chart.series.flatMap(({ arm, points }, i): Reading[] => {
    if (hidden.has(arm) || points.length === 0) return [];
    const xs = all[i]!;
    const nearest = nearestIndex(xs, x);
    const gaps = xs.slice(1).map((next, j) => next - xs[j]!);
    const reach = Math.max(LONE_REACH * largest, ...gaps) / (gaps.length > 0 ? 1.9 : 1);
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
