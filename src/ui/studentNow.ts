// How each student stands, from the charts and runs that the page has anyway.

import type { Estimate, Experiment, Run } from "../types";
import { budgetOf } from "./chartAxis";
import type { ChartData } from "./view";

export interface StudentNow {
  readonly arm: string;
  /** Share of the held-out problems that it solves, along training: from the start to what is known. */
  readonly curve: readonly { readonly spent: number; readonly estimate: Estimate }[]; // `spent` is a share of the budget
  /** How much of its training is done, all seeds, 0-1. */
  readonly fraction: number;
  readonly state: "waiting" | "training" | "done";
}

/** The chart that the scores are read from. */
const SCORE = "accuracy";

/** @param runs of a live experiment; empty for recorded results, which are done */
export function studentNow(
  arm: string,
  charts: readonly ChartData[],
  runs: readonly Run[],
  experiment: Experiment,
): StudentNow {
  const budget = budgetOf(experiment);
  const { points } = experiment.evaluation;
  const series = charts.find(({ id }) => id === SCORE)?.series.find((one) => one.arm === arm);
  const curve = (series?.points ?? []).map(({ at, estimate }) => ({
    spent: at[budget.axis] / budget.amount,
    estimate,
  }));
  const own = runs.filter((run) => run.arm === arm);
  if (own.length === 0) return { arm, curve, fraction: 0, state: curve.length > 0 ? "done" : "waiting" };
  const done = own.reduce((sum, run) => sum + (run.status === "done" ? 1 : run.points / points), 0) / own.length;
  const isDone = own.every(({ status }) => status === "done");
  return { arm, curve, fraction: done, state: isDone ? "done" : done > 0 ? "training" : "waiting" };
}

/** One scale for all: the lowest and highest that any interval reaches, with a little air. */
export function scoreRange(students: readonly StudentNow[]): readonly [number, number] {
  const ends = students.flatMap(({ curve }) => curve.flatMap(({ estimate }) => [estimate.low, estimate.high]));
  if (ends.length === 0) return [0, 1];
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const air = Math.max(0.02, (high - low) * 0.08);
  return [Math.max(0, low - air), Math.min(1, high + air)];
}
