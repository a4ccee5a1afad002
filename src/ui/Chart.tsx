// One chart: title, the plot, how to read it, its table.

import { useContext, useMemo } from "preact/hooks";
import { ArmStylesContext, styleOf } from "./armStyle";
import { type Budget, type ChartAxis, hasPoints, isXy } from "./chartAxis";
import { ChartTable } from "./ChartTable";
import { LinePlot } from "./LinePlot";
import type { ChartData } from "./view";
import { XyPlot } from "./XyPlot";

interface Props {
  readonly chart: ChartData;
  readonly axis: ChartAxis;
  readonly hidden: ReadonlySet<string>;
  readonly budget: Budget;
  /** Said over the axes while there are no points. */
  readonly emptyText: string;
}

const BETTER = { higher: "↑ higher is better", lower: "↓ lower is better", neither: "" };

export function Chart({ chart, axis, hidden, budget, emptyText }: Props) {
  const all = useContext(ArmStylesContext);
  const styles = useMemo(() => chart.series.map((series) => styleOf(all, series.arm)), [chart, all]);
  return (
    <figure class="chart" data-chart={chart.id} data-kind={chart.kind} data-testid={`chart-${chart.id}`}>
      <figcaption>
        <h3>{chart.title}</h3>
        <p class="chart-unit">
          <span>{chart.yTitle ?? chart.unit}</span>
          <span>{BETTER[chart.better]}</span>
        </p>
      </figcaption>
      <div class="plot-frame">
        {isXy(chart) ? (
          <XyPlot {...{ chart, axis, hidden, styles }} />
        ) : (
          <LinePlot {...{ chart, axis, hidden, styles, budget }} />
        )}
        {!hasPoints(chart) && (
          <p class="plot-empty">
            <span>{emptyText}</span>
          </p>
        )}
      </div>
      <p class="chart-help">{chart.help}</p>
      <ChartTable chart={chart} axis={axis} />
    </figure>
  );
}
