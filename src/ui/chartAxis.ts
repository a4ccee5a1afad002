// The x-axes that charts have, with their words.

import type { Experiment, Spent } from "../types";
import type { ChartData, Series } from "./view";

export type ChartAxis = keyof Spent;

export const CHART_AXES: readonly { readonly id: ChartAxis; readonly label: string; readonly title: string }[] = [
  { id: "step", label: "Steps", title: "optimiser steps" },
  { id: "tokens", label: "Tokens", title: "training tokens" },
  { id: "lossTokens", label: "Loss tokens", title: "tokens that carry a loss" },
  { id: "flops", label: "FLOPs", title: "floating-point operations" },
];

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
  chart.kind === "passAtK"
    ? "k, attempts per problem"
    : isXy(chart)
      ? (chart.xTitle ?? "")
      : CHART_AXES.find((entry) => entry.id === axis)!.title;

export const xOf = (chart: ChartData, axis: ChartAxis, point: Series["points"][number]): number =>
  chart.kind === "passAtK" ? (point.k ?? 1) : isXy(chart) ? (point.x?.mean ?? NaN) : point.at[axis];

export const hasPoints = (chart: ChartData): boolean => chart.series.some((series) => series.points.length > 0);
