// What the axes of a chart reach over, and how they grow while a run goes on.

import type { Estimate } from "../../types";
import { type Budget, type ChartAxis, isXy, type KScale } from "../chartAxis";
import type { ChartData } from "../view";
import type { Limits } from "./scale";
import { xsOf } from "./xs";

export interface PlotLimits {
  readonly x: Limits;
  readonly y: Limits;
}

interface Wanted {
  readonly chart: ChartData;
  readonly axis: ChartAxis;
  readonly kScale: KScale;
  readonly hidden: ReadonlySet<string>;
  readonly budget: Budget | null;
}

/** Limits over the arms that are shown, intervals included, with some air. */
export function limitsOf({ chart, axis, kScale, hidden, budget }: Wanted): PlotLimits {
  if (isXy(chart)) {
    const along = (read: (point: Point) => Estimate | undefined) => xyLimits(chart, hidden, read);
    return { x: along(({ x }) => x), y: along(({ estimate }) => estimate) };
  }
  const all = xsOf(chart, axis);
  const xs = finite(chart.series.flatMap(({ arm }, i) => (hidden.has(arm) ? [] : all[i]!)));
  if (chart.kind === "passAtK") {
    const most = xs.length > 0 ? Math.max(...xs) : 64;
    return { x: kScale === "log" ? [1 / 1.12, most * 1.12] : [0, most * 1.02], y: yLimits(chart, hidden) };
  }
  const end = Math.max(axis === budget?.axis ? budget.amount : 0, ...xs);
  return { x: [0, end > 0 ? end : 1], y: yLimits(chart, hidden) };
}

type Point = ChartData["series"][number]["points"][number];

const finite = (values: readonly (number | undefined)[]): number[] =>
  values.filter((value): value is number => Number.isFinite(value));

/** A share of something cannot leave 0-1, though its differences can. */
export const boundsOf = ({ unit, zeroLine }: ChartData): Limits =>
  unit === "fraction" && !zeroLine ? [0, 1] : [-Infinity, Infinity];

function yLimits(chart: ChartData, hidden: ReadonlySet<string>): Limits {
  const shown = chart.series.filter(({ arm }) => !hidden.has(arm)).flatMap(({ points }) => points);
  const ends = finite(shown.flatMap(({ estimate: { mean, low, high } }) => [mean, low, high]));
  if (ends.length === 0) return chart.zeroLine ? [-0.1, 0.1] : [0, 1];
  if (chart.zeroLine) ends.push(0);
  const [min, max] = [Math.min(...ends), Math.max(...ends)];
  const [floor, roof] = boundsOf(chart);
  const air = max - min < 1e-9 ? (chart.zeroLine ? 0.1 : 0.05) : 0.08 * (max - min);
  return [Math.max(min >= 0 && !chart.zeroLine ? 0 : floor, min - air), Math.min(roof, max + air)];
}

/**
 * The means of all points and the intervals of the last of each. Of a trajectory the intervals widen the limits by half
 * at most on each side, so that few problems do not hide the way.
 */
function xyLimits(chart: ChartData, hidden: ReadonlySet<string>, read: (point: Point) => Estimate | undefined): Limits {
  const shown = chart.series.filter(({ arm }) => !hidden.has(arm));
  const means = finite(shown.flatMap(({ points }) => points.map((point) => read(point)?.mean)));
  if (means.length === 0) return chart.zeroLine ? [-0.1, 0.1] : [0, 1];
  const ends = finite(
    shown.flatMap(({ points, control }) =>
      points.slice(control ? points.length : -1).flatMap((point) => [read(point)?.low, read(point)?.high]),
    ),
  );
  if (chart.zeroLine) means.push(0);
  const [min, max] = [Math.min(...means), Math.max(...means)];
  const widest = chart.kind === "trajectory" ? Math.max(max - min, MIN_SPAN) / 2 : Infinity;
  const low = Math.max(Math.min(min, ...ends), min - widest);
  const high = Math.min(Math.max(max, ...ends), max + widest);
  const air = Math.max(0.08 * (high - low), high === low ? 0.05 : 0);
  const [floor, roof] = boundsOf(chart);
  return [Math.max(floor, low - air), Math.min(roof, high + air)];
}

const MIN_SPAN = 0.1; // of a trajectory that leads nowhere
const ROOM = 0.2; // of the span, kept free beyond what made an axis grow, so that the next points do not move it again

/** The limits before, unless something leaves them: then they grow on that side, by more than they must. Never less. */
export function growLimits(before: Limits, wanted: Limits, [floor, roof]: Limits): Limits {
  const room = ROOM * (Math.max(before[1], wanted[1]) - Math.min(before[0], wanted[0]));
  const low = wanted[0] < before[0] ? Math.max(floor, wanted[0] >= 0 ? 0 : floor, wanted[0] - room) : before[0];
  const high = wanted[1] > before[1] ? Math.min(roof, wanted[1] + room) : before[1];
  return low === before[0] && high === before[1] ? before : [low, high];
}
