// The chart's numbers as a table: the twin for screen readers, copying, and tests.

import { useContext, useState } from "preact/hooks";
import { say, t } from "../text/text";
import { ArmStylesContext, styleOf } from "./armStyle";
import { type ChartAxis, axisTitle, isXy, xOf } from "./chartAxis";
import { formatInterval, formatValue, formatWhole } from "./format";
import type { ChartData } from "./view";

const MOST_CLOSED = 100; // rows; nobody sees them, and thousands of cells twice a second are work

/** A closed table of many rows holds the newest of each arm only, all of them when it is opened. */
export function ChartTable({ chart, axis }: { chart: ChartData; axis: ChartAxis }) {
  const styles = useContext(ArmStylesContext);
  const [isOpen, setIsOpen] = useState(false);
  const hasTwo = isXy(chart);
  const count = chart.series.reduce((sum, { points }) => sum + points.length, 0);
  const isShort = !isOpen && count > MOST_CLOSED;
  const number = (value: number) => <td data-value={value}>{formatValue(value, chart.zeroLine)}</td>;
  const title = say(chart.title);
  return (
    <details class="chart-table" data-chart={chart.id} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>
        <span aria-hidden="true">{t("table")}</span>
        <span class="visually-hidden">{t("table-of", { title })}</span>
      </summary>
      <div class="scroller" tabindex={0} role="region" aria-label={t("table-of", { title })}>
        <table data-testid={`table-${chart.id}`}>
          <caption>
            {t("table-caption", { title, unit: say(chart.unit) })} {isShort && t("table-shortened", { count })}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t("table-arm")}</th>
              {hasTwo && <th scope="col">{t("table-step")}</th>}
              <th scope="col">{axisTitle(chart, axis)}</th>
              {hasTwo && <th scope="col">{t("table-interval")}</th>}
              <th scope="col">{t("table-mean")}</th>
              <th scope="col">{t("table-low")}</th>
              <th scope="col">{t("table-high")}</th>
              <th scope="col">{t("table-seeds")}</th>
            </tr>
          </thead>
          <tbody>
            {chart.series.flatMap(({ arm, points }) =>
              (isShort ? points.slice(-1) : points).map((point, i) => (
                <tr key={`${arm}/${i}`} data-arm={arm}>
                  <th scope="row">{styleOf(styles, arm).title}</th>
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
