// What is left to see of a recorded chart behind a live one: of each arm, what the live run has not reached yet.

import type { ChartAxis } from "../chartAxis";
import type { ChartData, Series } from "../view";
import { xsOf } from "./xs";

export interface Ghost {
  readonly series: Series;
  /** Where its points lie across. */
  readonly xs: readonly number[];
}

/** @param axis by what it is judged how far an arm has come */
export function ghostsOf(chart: ChartData, recorded: ChartData | null, axis: ChartAxis): Ghost[] {
  if (!recorded) return [];
  const xs = xsOf(recorded, axis);
  return recorded.series.flatMap((ghost, row): Ghost[] => {
    const live = chart.series.find(({ arm }) => arm === ghost.arm);
    if (!live) return [];
    const last = live.points.at(-1);
    // What is drawn whole at each evaluation, like a pass@k curve, is replaced whole.
    const isSpread = chart.kind === "progress" || chart.kind === "trajectory";
    const isReached = last && !isSpread && last.at[axis] >= (ghost.points.at(-1)?.at[axis] ?? 0);
    if (isReached) return [];
    const kept = ghost.points.flatMap(({ at }, i) => (!last || !isSpread || at[axis] > last.at[axis] ? [i] : []));
    if (kept.length === 0) return [];
    return [{ series: { ...ghost, points: kept.map((i) => ghost.points[i]!) }, xs: kept.map((i) => xs[row]![i]!) }];
  });
}
