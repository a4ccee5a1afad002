// The chart's numbers as a table: the twin for screen readers, copying, and tests.

import { useContext } from "preact/hooks";
import { ArmStylesContext, styleOf } from "./armStyle";
import { type ChartAxis, axisTitle, isXy, xOf } from "./chartAxis";
import { formatInterval, formatValue, formatWhole } from "./format";
import type { ChartData } from "./view";

export function ChartTable({ chart, axis }: { chart: ChartData; axis: ChartAxis }) {
  const styles = useContext(ArmStylesContext);
  const hasTwo = isXy(chart);
  const number = (value: number) => <td data-value={value}>{formatValue(value, chart.zeroLine)}</td>;
  return (
    <details class="chart-table" data-chart={chart.id}>
      <summary>
        Table<span class="visually-hidden"> of {chart.title}</span>
      </summary>
      <div class="scroller" tabindex={0} role="region" aria-label={`Table of ${chart.title}`}>
        <table data-testid={`table-${chart.id}`}>
          <caption>
            {chart.title}, {chart.unit}: mean and 95% interval
          </caption>
          <thead>
            <tr>
              <th scope="col">Arm</th>
              {hasTwo && <th scope="col">Step</th>}
              <th scope="col">{axisTitle(chart, axis)}</th>
              {hasTwo && <th scope="col">its interval</th>}
              <th scope="col">Mean</th>
              <th scope="col">Low</th>
              <th scope="col">High</th>
              <th scope="col">Seeds</th>
            </tr>
          </thead>
          <tbody>
            {chart.series.flatMap((series) =>
              series.points.map((point, i) => (
                <tr key={`${series.arm}/${i}`} data-arm={series.arm}>
                  <th scope="row">{styleOf(styles, series.arm).title}</th>
                  {hasTwo && <td>{formatWhole(point.at.step)}</td>}
                  {hasTwo ? (
                    number(xOf(chart, axis, point))
                  ) : (
                    <td data-value={xOf(chart, axis, point)}>{formatWhole(xOf(chart, axis, point))}</td>
                  )}
                  {hasTwo && <td>{point.x ? formatInterval(point.x, chart.zeroLine) : "–"}</td>}
                  {number(point.estimate.mean)}
                  {number(point.estimate.low)}
                  {number(point.estimate.high)}
                  <td>{point.seeds}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </div>
    </details>
  );
}
