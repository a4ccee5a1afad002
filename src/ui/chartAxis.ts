// The x-axes that charts have, with their words.

import { say, t } from "../text/text";
import type { Experiment, Spent } from "../types";
import type { ChartData, Series } from "./view";

export type ChartAxis = keyof Spent;
export const CHART_AXES: readonly ChartAxis[] = ["step", "tokens", "lossTokens", "flops"];

/** How k is drawn: by its logarithm, as it grows, or as it is. */
export type KScale = "log" | "linear";

/** What every run may spend: the right end of that axis, which is the one shown at first. */
export interface Budget {
  readonly axis: ChartAxis;
  readonly amount: number;
}

export const budgetOf = ({ training }: Experiment): Budget =>
  training.steps === undefined ? { axis: "tokens", amount: training.tokens } : { axis: "step", amount: training.steps };

/** Both coordinates are estimates: such charts have an axis of their own, whatever is chosen for the others. */
export const isXy = ({ kind }: ChartData): boolean => kind === "trajectory" || kind === "plane";

export const axisTitle = (chart: ChartData, axis: ChartAxis): string =>
  chart.kind === "passAtK" ? t("axis-k") : isXy(chart) ? say(chart.xTitle ?? "") : t(`axis-title-${axis}`);

export const yTitle = (chart: ChartData): string => say(chart.yTitle ?? chart.unit);

export const xOf = (chart: ChartData, axis: ChartAxis, point: Series["points"][number]): number =>
  chart.kind === "passAtK" ? (point.k ?? 1) : isXy(chart) ? (point.x?.mean ?? NaN) : point.at[axis];

export const hasPoints = (chart: ChartData): boolean => chart.series.some((series) => series.points.length > 0);

/** What the page is about, in the order of the charts: an advantage, what sampling reaches, one measure of diversity. */
const LEADS: readonly (readonly string[])[] = [
  ["advantage"],
  ["trajectory", "passAtK"],
  ["distinctSolutions", "entropy"],
];

/** @returns ids of the charts that matter most, at most three. */
export function leadOf(charts: readonly ChartData[]): string[] {
  const leads = LEADS.map((group) => charts.find(({ id, isMinor }) => !isMinor && group.includes(id))?.id);
  return charts.flatMap(({ id }) => (leads.includes(id) ? [id] : []));
}
