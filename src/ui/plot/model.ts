// A chart in pixels: its scales, ticks, lines and names, worked out once and then only drawn.

import { type ArmStyle, type ArmStyles, styleOf } from "../armStyle";
import { axisTitle, type ChartAxis, isXy, type KScale } from "../chartAxis";
import type { ChartData, Series } from "../view";
import { ghostsOf } from "./ghosts";
import type { PlotLimits } from "./limits";
import { type EndLabel, endLabels } from "./names";
import { linePath, markersPath, ribbonPath, type Spot } from "./path";
import { type Box, createScale, type Limits, type Scale } from "./scale";
import { METRICS, type Metrics, type PlotSize, textWidth } from "./theme";
import { stopsOf } from "./readings";
import { powerTicks, tickLabels, ticksOf } from "./ticks";
import { xsOf } from "./xs";

export type Point = Series["points"][number];

/** A measured point in CSS pixels. */
export interface Mark extends Spot {
  readonly point: Point;
  /** Ends of the interval across; those of its mean where x is no estimate. */
  readonly left: number;
  readonly right: number;
}

/** One arm as it is drawn. */
export interface Line {
  readonly arm: string;
  readonly style: ArmStyle;
  readonly isControl: boolean;
  readonly marks: readonly Mark[];
  readonly path: string;
  readonly ribbon: string;
  readonly markers: string;
}

export interface Tick {
  readonly at: number; // CSS pixels
  readonly label: string;
}

export interface PlotModel {
  readonly chart: ChartData;
  readonly axis: ChartAxis;
  readonly size: PlotSize;
  readonly metrics: Metrics;
  readonly width: number; // CSS pixels
  readonly height: number;
  readonly box: Box;
  readonly x: Scale;
  readonly y: Scale;
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  readonly xTitle: string;
  /** Where each point of each series of the chart lies across, and all of those of the arms that are shown, in order. */
  readonly xs: readonly (readonly number[])[];
  readonly stops: readonly number[];
  readonly hidden: ReadonlySet<string>;
  readonly lines: readonly Line[];
  readonly ghosts: readonly Line[];
  /** What the others are measured against, where the chart has a line at zero. */
  readonly baseline: ArmStyle | null;
  /** Names at the ends of the lines; null where they have no room. */
  readonly ends: readonly EndLabel[] | null;
}

export interface PlotInput {
  readonly chart: ChartData;
  /** The recorded chart that a live one has not caught up with. */
  readonly ghost: ChartData | null;
  readonly axis: ChartAxis;
  readonly kScale: KScale;
  readonly hidden: ReadonlySet<string>;
  readonly styles: ArmStyles;
  readonly limits: PlotLimits;
  readonly size: PlotSize;
  readonly width: number; // CSS pixels
  readonly height: number;
}

const NAMED_WIDTH = 460; // CSS pixels of a plot from which names at its line ends leave room enough for the lines

export function createModel(input: PlotInput): PlotModel {
  const { chart, ghost, axis, kScale, hidden, styles, limits, size, width, height } = input;
  const metrics = METRICS[size];
  const { font } = metrics;
  const isLog = chart.kind === "passAtK" && kScale === "log";
  const xTitle = size === "small" ? "" : axisTitle(chart, axis);
  const top = 0.75 * font;
  const bottom = height - (xTitle ? 3.4 : 1.8) * font;

  const y = createScale(limits.y, [bottom, top]);
  const yValues = ticksOf(limits.y, (bottom - top) / metrics.ySpace);
  const yTicks = ticks(yValues, y, chart.zeroLine);
  const left = Math.max(2.2 * font, 10 + Math.max(0, ...yTicks.map(({ label }) => textWidth(label, font))));

  const shown = chart.series.filter(({ arm }) => !hidden.has(arm));
  const lineOf = lineMaker(chart, styles, metrics);
  const hasEnds = !isXy(chart) && (size === "big" || (size !== "small" && width >= NAMED_WIDTH));
  const ends = hasEnds ? endLabels(shown, styles, y, { top, bottom, width, font, isMust: size === "big" }) : null;
  const last = lastLabelWidth(limits.x, isLog, font);
  const right = width - (ends ? ends.margin : Math.max(0.9 * font, last / 2));
  const inset = isXy(chart) ? 0 : 1.6 * metrics.marker; // the first and last markers are not drawn over the axis
  const x = createScale(limits.x, [left + inset, Math.max(left + inset + 1, right - (ends ? inset : 0))], isLog);
  const xCount = (right - left) / metrics.xSpace;
  const xTicks = ticks(
    isLog ? powerTicks(limits.x, 1.6 * xCount) : ticksOf(limits.x, xCount),
    x,
    chart.kind === "plane",
  );

  const xs = xsOf(chart, axis);
  const baseline = chart.zeroLine ? ([...styles.values()].find(({ isBaseline }) => isBaseline) ?? null) : null;
  return {
    ...{ chart, axis, size, metrics, width, height, x, y, xTicks, yTicks, xTitle, baseline, hidden },
    xs,
    stops: stopsOf(chart, xs, hidden),
    box: { left, top, right, bottom },
    lines: shown.map((series) => lineOf(series, x, y, xs[chart.series.indexOf(series)]!)),
    ghosts: ghostsOf(chart, ghost, axis).flatMap((one) =>
      hidden.has(one.series.arm) ? [] : [lineOf(one.series, x, y, one.xs)],
    ),
    ends: ends?.labels ?? null,
  };
}

const ticks = (values: readonly number[], scale: Scale, signed: boolean): Tick[] => {
  const labels = tickLabels(values, signed);
  return values.map((value, i) => ({ at: scale.at(value), label: labels[i]! }));
};

const lastLabelWidth = (limits: Limits, isLog: boolean, font: number): number =>
  textWidth(tickLabels(isLog ? powerTicks(limits, 8) : ticksOf(limits, 5)).at(-1) ?? "", font);

function lineMaker(chart: ChartData, styles: ArmStyles, { marker }: Metrics) {
  const hasRibbon = !isXy(chart);
  return (series: Series, x: Scale, y: Scale, xs: readonly number[]): Line => {
    const style = styleOf(styles, series.arm);
    const points = series.points.map((point, i) => ({ point, at: xs[i]! }));
    const kept = (chart.kind === "plane" ? points.slice(-1) : points).filter(
      ({ point, at }) => Number.isFinite(at) && Number.isFinite(point.estimate.mean),
    );
    const marks = kept.map(({ point, at }): Mark => {
      const { mean, low, high } = point.estimate;
      const end = (scale: Scale, value: number | undefined, otherwise: number) =>
        scale.at(value !== undefined && Number.isFinite(value) ? value : otherwise);
      return {
        point,
        x: x.at(at),
        y: y.at(mean),
        low: end(y, low, mean),
        high: end(y, high, mean),
        left: end(x, point.x?.low, at),
        right: end(x, point.x?.high, at),
      };
    });
    return {
      arm: series.arm,
      style,
      isControl: series.control !== undefined,
      marks,
      path: chart.kind === "plane" ? "" : linePath(marks),
      ribbon: hasRibbon ? ribbonPath(marks) : "",
      markers: hasRibbon ? markersPath(marks, style.shape, marker) : "",
    };
  };
}
