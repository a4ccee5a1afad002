// Where on the x-axis each point of a chart lies.

import { type ChartAxis, xOf } from "../chartAxis";
import type { ChartData } from "../view";

/**
 * An arm that is not trained spends nothing, and all of its points would lie at zero. They are the same evaluations as
 * those of the others, so each is drawn where the others are at that evaluation (their median).
 *
 * @returns for each series, the x of each of its points
 */
export function xsOf(chart: ChartData, axis: ChartAxis): number[][] {
  const xs = chart.series.map(({ points }) => points.map((point) => xOf(chart, axis, point)));
  if (chart.kind !== "progress") return xs;
  const isTrained = (row: readonly number[]) => row.some((x) => x > 0);
  const trained = xs.filter(isTrained);
  if (trained.length === 0) return xs;
  return xs.map((row) => {
    if (row.length < 2 || isTrained(row)) return row;
    return row.map((x, i) => median(trained.flatMap((other) => other.slice(i, i + 1))) ?? x);
  });
}

function median(values: number[]): number | undefined {
  values.sort((a, b) => a - b);
  const [low, high] = [values[Math.floor((values.length - 1) / 2)], values[Math.floor(values.length / 2)]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}
