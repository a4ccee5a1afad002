// Scales of the charts whose two coordinates are both estimates: limits, ticks, pixels.

import type { Estimate } from "../types";
import type { ChartData } from "./view";

export type Limits = readonly [min: number, max: number];

export interface Box {
  readonly left: number; // CSS pixels
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Pixels of values. */
export interface XyScale {
  readonly box: Box;
  readonly xLimits: Limits;
  readonly yLimits: Limits;
  x(value: number): number;
  y(value: number): number;
}

/**
 * Limits over the arms that are shown: the means of all points and the intervals of the last of each, with some air. Of a
 * trajectory the intervals widen the limits by half at most on each side, so that few problems do not hide the way.
 */
export function xyLimits(chart: ChartData, hidden: ReadonlySet<string>): { x: Limits; y: Limits } {
  const shown = chart.series.filter(({ arm }) => !hidden.has(arm));
  const along = (read: (point: (typeof shown)[number]["points"][number]) => Estimate | undefined): Limits => {
    const known = (values: readonly (number | undefined)[]) =>
      values.filter((value) => value !== undefined).filter(Number.isFinite);
    const means = known(shown.flatMap(({ points }) => points.map((point) => read(point)?.mean)));
    const ends = known(
      shown.flatMap(({ points, control }) =>
        points.slice(control ? points.length : -1).flatMap((point) => [read(point)?.low, read(point)?.high]),
      ),
    );
    if (means.length === 0) return [0, 1];
    if (chart.zeroLine) means.push(0);
    const [min, max] = [Math.min(...means), Math.max(...means)];
    const widest = chart.kind === "trajectory" ? Math.max(max - min, MIN_SPAN) / 2 : Infinity;
    const limits = [
      Math.max(Math.min(min, ...ends), min - widest),
      Math.min(Math.max(max, ...ends), max + widest),
    ] as const;
    return withAir(limits, chart.unit === "fraction" && !chart.zeroLine);
  };
  return { x: along(({ x }) => x), y: along(({ estimate }) => estimate) };
}

const MIN_SPAN = 0.1; // of a trajectory that leads nowhere

function withAir([min, max]: Limits, isFraction: boolean): Limits {
  const air = Math.max(0.08 * (max - min), max === min ? 0.05 : 0);
  return isFraction ? [Math.max(0, min - air), Math.min(1, max + air)] : [min - air, max + air];
}

/** Round numbers within the limits, about as many as asked for; steps of 1, 2 or 5 times a power of ten. */
export function ticksOf([min, max]: Limits, count: number): number[] {
  const rough = (max - min) / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5].find((factor) => factor * power >= rough) ?? 10);
  const first = Math.ceil(min / step - 1e-9);
  const last = Math.floor(max / step + 1e-9);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

export function xyScale(chart: ChartData, hidden: ReadonlySet<string>, box: Box): XyScale {
  const { x: xLimits, y: yLimits } = xyLimits(chart, hidden);
  const share = (value: number, [min, max]: Limits) => (value - min) / (max - min);
  return {
    box,
    xLimits,
    yLimits,
    x: (value) => box.left + share(value, xLimits) * (box.right - box.left),
    y: (value) => box.bottom - share(value, yLimits) * (box.bottom - box.top),
  };
}
