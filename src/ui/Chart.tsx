// One chart: title, how to read it, the plot with a read-out under the pointer, its table.

import { useContext, useEffect, useMemo, useRef, useState } from "preact/hooks";
import { ArmStylesContext, styleOf } from "./armStyle";
import { type ChartAxis, hasPoints } from "./chartAxis";
import { ChartReadout } from "./ChartReadout";
import { chartSummary } from "./chartSummary";
import { ChartTable } from "./ChartTable";
import { type MountedPlot, mountPlot } from "./mountPlot";
import { useMediaQuery } from "./useMediaQuery";
import type { ChartData } from "./view";

interface Props {
  readonly chart: ChartData;
  readonly axis: ChartAxis;
  readonly hidden: ReadonlySet<string>;
  readonly budget: number;
  /** Said over the axes while there are no points. */
  readonly emptyText: string;
}

const BETTER = { higher: "↑ higher is better", lower: "↓ lower is better", neither: "" };

export function Chart({ chart, axis, hidden, budget, emptyText }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const plot = useRef<MountedPlot | null>(null);
  const [hover, setHover] = useState<{ x: number; left: number } | null>(null);
  const all = useContext(ArmStylesContext);
  const styles = useMemo(() => chart.series.map((series) => styleOf(all, series.arm)), [chart, all]);
  const isDark = useMediaQuery("(prefers-color-scheme: dark)");
  const isEmpty = !hasPoints(chart);

  useEffect(() => {
    const mounted = mountPlot(host.current!, setHover);
    plot.current = mounted;
    return () => mounted.destroy();
  }, []);
  useEffect(
    () => plot.current?.show({ chart, axis, hidden, styles, budget, isDark }),
    [chart, axis, hidden, styles, budget, isDark],
  );

  return (
    <figure class="chart" data-chart={chart.id} data-testid={`chart-${chart.id}`}>
      <figcaption>
        <h3>{chart.title}</h3>
        <p class="chart-unit">
          <span>{chart.unit}</span>
          <span>{BETTER[chart.better]}</span>
        </p>
      </figcaption>
      <div class="plot-frame">
        <div class="plot" ref={host} role="img" aria-label={chartSummary(chart, axis, styles)} />
        {isEmpty && (
          <p class="plot-empty">
            <span>{emptyText}</span>
          </p>
        )}
        {hover && !isEmpty && <ChartReadout chart={chart} axis={axis} hidden={hidden} hover={hover} />}
      </div>
      <p class="chart-help">{chart.help}</p>
      <ChartTable chart={chart} axis={axis} />
    </figure>
  );
}
