// Turns a chart's series into the aligned columns uPlot draws: x, then low, high, mean for each arm.

import { type ChartAxis, xOf } from "./chartAxis";
import type { ChartData } from "./view";

export type Column = (number | null)[];

/** Columns of series number `i` of the chart. */
export const lowColumn = (i: number): number => 1 + 3 * i;
export const highColumn = (i: number): number => 2 + 3 * i;
export const meanColumn = (i: number): number => 3 + 3 * i;

export function plotData(chart: ChartData, axis: ChartAxis): [number[], ...Column[]] {
  const xs = [...new Set(chart.series.flatMap((series) => series.points.map((point) => xOf(chart, axis, point))))];
  xs.sort((a, b) => a - b);
  const row = new Map(xs.map((x, index) => [x, index]));
  const columns: Column[] = [];
  for (const series of chart.series) {
    const [low, high, mean] = [0, 1, 2].map(() => Array.from<number | null>({ length: xs.length }).fill(null));
    for (const point of series.points) {
      const index = row.get(xOf(chart, axis, point))!;
      low![index] = point.estimate.low;
      high![index] = point.estimate.high;
      mean![index] = point.estimate.mean;
    }
    columns.push(low!, high!, mean!);
  }
  return [xs, ...columns];
}

/** Limits of the y-axis over the arms that are shown, intervals included, with some air. */
export function yLimits(chart: ChartData, hidden: ReadonlySet<string>): [number, number] {
  let min = chart.zeroLine ? 0 : Infinity;
  let max = chart.zeroLine ? 0 : -Infinity;
  for (const series of chart.series) {
    if (hidden.has(series.arm)) continue;
    for (const { estimate } of series.points) {
      if (Number.isFinite(estimate.low)) min = Math.min(min, estimate.low);
      if (Number.isFinite(estimate.high)) max = Math.max(max, estimate.high);
    }
  }
  if (!Number.isFinite(min) || !Number.isFinite(max)) return [0, 1];
  if (max - min < 1e-9) return chart.zeroLine ? [-0.1, 0.1] : [min - 0.05, max + 0.05];
  const air = (max - min) * 0.08;
  const isFraction = chart.unit === "fraction" && !chart.zeroLine;
  return [
    min >= 0 && !chart.zeroLine ? Math.max(0, min - air) : min - air,
    isFraction ? Math.min(1, max + air) : max + air,
  ];
}
