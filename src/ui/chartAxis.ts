// The x-axes a progress chart can have, with their words.

import type { Spent } from "../types";
import type { ChartData, Series } from "./view";

export type ChartAxis = keyof Spent;

export const CHART_AXES: readonly { readonly id: ChartAxis; readonly label: string; readonly title: string }[] = [
  { id: "step", label: "Steps", title: "optimiser steps" },
  { id: "tokens", label: "Tokens", title: "training tokens" },
  { id: "lossTokens", label: "Loss tokens", title: "tokens that carry a loss" },
  { id: "flops", label: "FLOPs", title: "floating-point operations" },
];

export const axisTitle = (chart: ChartData, axis: ChartAxis): string =>
  chart.kind === "passAtK" ? "k, attempts per problem" : CHART_AXES.find((entry) => entry.id === axis)!.title;

export const xOf = (chart: ChartData, axis: ChartAxis, point: Series["points"][number]): number =>
  chart.kind === "passAtK" ? (point.k ?? 1) : point.at[axis];

export const hasPoints = (chart: ChartData): boolean => chart.series.some((series) => series.points.length > 0);
