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

/** Limits over the arms that are shown: the means of all points, the intervals of the last of each, with some air. */
export function xyLimits(chart: ChartData, hidden: ReadonlySet<string>): { x: Limits; y: Limits } {
  const shown = chart.series.filter(({ arm }) => !hidden.has(arm));
  const along = (read: (point: (typeof shown)[number]["points"][number]) => Estimate | undefined): Limits => {
    const values = shown.flatMap(({ points, control }) => {
      const last = control ? undefined : points.at(-1);
      const end = last && read(last);
      return [...points.map((point) => read(point)?.mean), end?.low, end?.high];
    });
    const known = values.filter((value) => value !== undefined).filter(Number.isFinite);
    if (chart.zeroLine) known.push(0);
    return withAir(known, chart.unit === "fraction" && !chart.zeroLine);
  };
  return { x: along(({ x }) => x), y: along(({ estimate }) => estimate) };
}

function withAir(values: readonly number[], isFraction: boolean): Limits {
  if (values.length === 0) return [0, 1];
  const [min, max] = [Math.min(...values), Math.max(...values)];
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
