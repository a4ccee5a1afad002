// A chart in two sentences, for people who do not see it: who leads at the end, by how much, and what chance may explain.

import { say, t } from "../text/text";
import type { Estimate } from "../types";
import { type ArmStyles, styleOf } from "./armStyle";
import { type ChartAxis, axisTitle, isXy, yTitle } from "./chartAxis";
import { formatInterval, formatList, formatValue } from "./format";
import type { ChartData } from "./view";

interface End {
  readonly title: string;
  readonly estimate: Estimate;
  readonly x: Estimate | undefined;
}

/** Of the arms that are shown. */
export function chartSummary(
  chart: ChartData,
  axis: ChartAxis,
  hidden: ReadonlySet<string>,
  styles: ArmStyles,
): string {
  const ends = chart.series.flatMap(({ arm, points, control }): End[] => {
    const last = points.at(-1);
    if (!last || control || hidden.has(arm) || !Number.isFinite(last.estimate.mean)) return [];
    return [{ title: styleOf(styles, arm).title, estimate: last.estimate, x: last.x }];
  });
  const sign = chart.better === "lower" ? 1 : -1;
  ends.sort((a, b) => sign * (a.estimate.mean - b.estimate.mean));
  const [title, y] = [say(chart.title), yTitle(chart)];
  // "pass@64 against pass@1" says already what is drawn.
  const head = title.includes(y)
    ? `${title}.`
    : t(isXy(chart) ? "summary-against" : "summary-by", { title, y, x: axisTitle(chart, axis) });
  const [first, second] = ends;
  if (!first) return `${head} ${t("summary-none")}`;
  const last = isXy(chart) ? furthest(chart, ends) : chart.zeroLine ? aroundZero(ends) : overlaps(first, ends);
  return [head, leader(chart, first, second), last].filter((sentence) => sentence !== "").join(" ");
}

function leader(chart: ChartData, first: End, second: End | undefined): string {
  const number = (value: number) => formatValue(value, chart.zeroLine);
  const about = {
    first: first.title,
    value: number(first.estimate.mean),
    interval: formatInterval(first.estimate, chart.zeroLine),
  };
  if (first.x) return t("summary-highest", { ...about, x: number(first.x.mean), xTitle: say(chart.xTitle ?? "") });
  if (!second) return t("summary-alone", about);
  const gap = formatValue(Math.abs(first.estimate.mean - second.estimate.mean));
  return t(chart.better === "neither" ? "summary-most" : chart.better === "lower" ? "summary-least" : "summary-best", {
    ...{ ...about, gap, second: second.title },
  });
}

function furthest(chart: ChartData, ends: readonly End[]): string {
  const { title, estimate, x } = ends.reduce((a, b) => ((b.x?.mean ?? -Infinity) > (a.x?.mean ?? -Infinity) ? b : a));
  if (!x || title === ends[0]!.title) return "";
  return t("summary-furthest", {
    ...{ arm: title, x: formatValue(x.mean, chart.zeroLine), interval: formatInterval(x, chart.zeroLine) },
    ...{ xTitle: say(chart.xTitle ?? ""), yTitle: yTitle(chart), y: formatValue(estimate.mean, chart.zeroLine) },
  });
}

function aroundZero(ends: readonly End[]): string {
  const titles = (holds: (estimate: Estimate) => boolean) =>
    ends.filter(({ estimate }) => holds(estimate)).map(({ title }) => title);
  const within = titles(({ low, high }) => low <= 0 && high >= 0);
  if (within.length === 0) return t("summary-none-zero");
  return t("summary-some-zero", { arms: formatList(within), count: within.length });
}

function overlaps(first: End, ends: readonly End[]): string {
  const others = ends.filter((end) => end !== first);
  if (others.length === 0) return "";
  const near = others.filter(({ estimate: { low, high } }) => low <= first.estimate.high && high >= first.estimate.low);
  return near.length === 0
    ? t("summary-apart")
    : t("summary-overlap", { arms: formatList(near.map(({ title }) => title)) });
}
