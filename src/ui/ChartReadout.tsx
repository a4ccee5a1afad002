// The values under the pointer; for the eye only, the table says the same to everybody.

import { type ChartAxis, axisTitle, xOf } from "./chartAxis";
import { ArmName } from "./ArmName";
import { formatCompact, formatInterval, formatValue } from "./format";
import type { ChartData, Series } from "./view";

interface Props {
  readonly chart: ChartData;
  readonly axis: ChartAxis;
  readonly hidden: ReadonlySet<string>;
  readonly hover: { readonly x: number; readonly left: number };
}

const WIDTH = 304; // CSS pixels; the narrowest plot is wider

export function ChartReadout({ chart, axis, hidden, hover }: Props) {
  const nearest = (points: Series["points"]) => {
    const distance = (point: Series["points"][number]) => Math.abs(xOf(chart, axis, point) - hover.x);
    return points.reduce((best, point) => (distance(point) < distance(best) ? point : best));
  };
  const shown = chart.series.filter((series) => !hidden.has(series.arm) && series.points.length > 0);
  return (
    <div
      class="readout"
      aria-hidden="true"
      style={{ left: `clamp(0px, ${hover.left}px - ${WIDTH / 2}px, 100% - ${WIDTH}px)`, width: `${WIDTH}px` }}
    >
      <p>
        {formatCompact(hover.x)} {axisTitle(chart, axis)}
      </p>
      {shown.map((series) => {
        const { estimate } = nearest(series.points);
        return (
          <p key={series.arm} class="readout-row">
            <ArmName arm={series.arm} />
            <span>
              <b>{formatValue(estimate.mean, chart.zeroLine)}</b>{" "}
              <small>{formatInterval(estimate, chart.zeroLine)}</small>
            </span>
          </p>
        );
      })}
    </div>
  );
}
