// A chart in one sentence, for people who do not see it.

import type { ArmStyle } from "./armStyle";
import { type ChartAxis, axisTitle, isXy, xOf } from "./chartAxis";
import { formatCompact, formatInterval, formatValue } from "./format";
import type { ChartData } from "./view";

export function chartSummary(chart: ChartData, axis: ChartAxis, styles: readonly ArmStyle[]): string {
  const latest = chart.series.flatMap((series, i) => {
    const point = series.points.at(-1);
    if (!point) return [];
    const { estimate, x } = point;
    const value = `${formatValue(estimate.mean, chart.zeroLine)} (${formatInterval(estimate, chart.zeroLine)})`;
    const at = x
      ? `${formatValue(x.mean, chart.zeroLine)} (${formatInterval(x, chart.zeroLine)})`
      : formatCompact(xOf(chart, axis, point));
    return [`${styles[i]?.title ?? series.arm} ${value} at ${at}`];
  });
  const head = `${chart.title}, in ${chart.unit}, ${isXy(chart) ? "against" : "by"} ${axisTitle(chart, axis)}.`;
  return latest.length === 0 ? `${head} No results yet.` : `${head} Latest, with 95% intervals: ${latest.join("; ")}.`;
}
