// What uPlot is told about one chart: scales, axes, lines with ribbons, markers, the zero line.

import uPlot from "uplot";
import { type ArmStyle, shapePath } from "./armStyle";
import { axisTitle, type Budget, type ChartAxis, hasPoints } from "./chartAxis";
import { axisNumber, formatCompact } from "./format";
import { highColumn, lowColumn, meanColumn, yLimits } from "./plotData";
import type { ChartData } from "./view";

export interface PlotInput {
  readonly chart: ChartData;
  readonly axis: ChartAxis;
  readonly hidden: ReadonlySet<string>;
  /** In the order of the chart's series. */
  readonly styles: readonly ArmStyle[];
  readonly budget: Budget;
  readonly isDark: boolean;
}

/** @param latest gives the newest input, so that ranges follow the data without a new plot. */
export function plotOptions(
  host: HTMLElement,
  latest: () => PlotInput,
  onHover: (index: number | null) => void,
): uPlot.Options {
  const { chart, axis, styles } = latest();
  const css = getComputedStyle(host);
  const color = (name: string) => css.getPropertyValue(name).trim();
  const font = `12px ${css.fontFamily}`;
  const isLog = chart.kind === "passAtK";
  const line = { stroke: color("--muted"), font, ticks: { show: false } };
  const grid = { stroke: color("--hairline"), width: 1 };

  const xRange = (_: uPlot, min: number | null, max: number | null): uPlot.Range.MinMax => {
    if (isLog) return [(min ?? 1) / 1.15, (max ?? 64) * 1.15];
    const { budget } = latest();
    const end = Math.max(axis === budget.axis ? budget.amount : 0, max ?? 0);
    return [0, end > 0 ? end * 1.02 : 1];
  };
  const kSplits = (u: uPlot): number[] => {
    const ks = u.data[0] as number[];
    const powers = ks.filter((k) => Number.isInteger(Math.log2(k)));
    return powers.length > 0 ? powers : [1, 4, 16, 64];
  };
  const xValues = (_: uPlot, splits: number[]) =>
    splits.map((x) => (hasPoints(latest().chart) || isLog || axis === latest().budget.axis ? formatCompact(x) : ""));

  return {
    width: host.clientWidth,
    height: host.clientHeight,
    padding: [8, 12, 0, 0],
    legend: { show: false },
    cursor: { y: false, points: { show: false }, drag: { x: false, y: false } },
    scales: {
      x: { time: false, range: xRange, ...(isLog ? { distr: 3, log: 2 } : {}) },
      y: { range: () => yLimits(latest().chart, latest().hidden) },
    },
    axes: [
      {
        ...line,
        grid: { show: false },
        label: axisTitle(chart, axis),
        labelFont: font,
        labelSize: 20,
        labelGap: 2,
        size: 28,
        gap: 6,
        space: 64,
        values: xValues,
        ...(isLog ? { splits: kSplits, filter: (_: uPlot, splits: number[]) => splits } : {}),
      },
      { ...line, grid, size: 46, gap: 6, space: 34, values: (_, splits) => splits.map(axisNumber) },
    ],
    series: [{}, ...styles.flatMap((style) => armSeries(style, color(style.color), latest().hidden.has(style.id)))],
    bands: styles.map((style, i) => ({
      series: [highColumn(i), lowColumn(i)],
      fill: withAlpha(color(style.color), 0.16),
    })),
    hooks: {
      drawAxes: [(u) => chart.zeroLine && drawZeroLine(u, color("--ink"))],
      draw: [(u) => drawMarkers(u, latest(), color)],
      setCursor: [(u) => onHover(u.cursor.left !== undefined && u.cursor.left >= 0 ? (u.cursor.idx ?? null) : null)],
    },
  };
}

function armSeries(style: ArmStyle, color: string, isHidden: boolean): uPlot.Series[] {
  const edge: uPlot.Series = { show: !isHidden, spanGaps: true, width: 0, points: { show: false } };
  return [edge, edge, { ...edge, width: 2, stroke: color, dash: [...style.dash] }];
}

function drawZeroLine(u: uPlot, color: string): void {
  const y = Math.round(u.valToPos(0, "y", true)) + 0.5;
  const { left, top, width, height } = u.bbox;
  if (y < top || y > top + height) return;
  u.ctx.save();
  u.ctx.strokeStyle = color;
  u.ctx.lineWidth = uPlot.pxRatio;
  u.ctx.beginPath();
  u.ctx.moveTo(left, y);
  u.ctx.lineTo(left + width, y);
  u.ctx.stroke();
  u.ctx.restore();
}

function drawMarkers(u: uPlot, { chart, styles, hidden }: PlotInput, color: (name: string) => string): void {
  const xs = u.data[0];
  u.ctx.save();
  for (const [i, series] of chart.series.entries()) {
    const style = styles[i];
    const column = u.data[meanColumn(i)];
    if (!style || !column || hidden.has(series.arm)) continue;
    u.ctx.fillStyle = color(style.color);
    u.ctx.strokeStyle = color("--paper");
    u.ctx.lineWidth = uPlot.pxRatio;
    u.ctx.setLineDash([]);
    const every = Math.ceil(series.points.length / 16);
    let seen = 0;
    for (const [row, mean] of column.entries()) {
      if (mean === null || mean === undefined) continue;
      seen += 1;
      if ((series.points.length - seen) % every !== 0) continue;
      const path = new Path2D(
        shapePath(style.shape, u.valToPos(xs[row]!, "x", true), u.valToPos(mean, "y", true), 4.5 * uPlot.pxRatio),
      );
      u.ctx.fill(path);
      u.ctx.stroke(path);
    }
  }
  u.ctx.restore();
}

/** @param color `#rrggbb` */
const withAlpha = (color: string, alpha: number): string =>
  color +
  Math.round(alpha * 255)
    .toString(16)
    .padStart(2, "0");
