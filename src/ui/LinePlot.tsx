// A chart over what was spent, or over k: lines with ribbons, drawn by uPlot, with a read-out under the pointer.

import { useEffect, useRef, useState } from "preact/hooks";
import type { ArmStyle } from "./armStyle";
import { type Budget, type ChartAxis, hasPoints } from "./chartAxis";
import { ChartReadout } from "./ChartReadout";
import { chartSummary } from "./chartSummary";
import { type MountedPlot, mountPlot } from "./mountPlot";
import { useMediaQuery } from "./useMediaQuery";
import type { ChartData } from "./view";

interface Props {
  readonly chart: ChartData;
  readonly axis: ChartAxis;
  readonly hidden: ReadonlySet<string>;
  /** In the order of the chart's series. */
  readonly styles: readonly ArmStyle[];
  readonly budget: Budget;
}

export function LinePlot({ chart, axis, hidden, styles, budget }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const plot = useRef<MountedPlot | null>(null);
  const [hover, setHover] = useState<{ x: number; left: number } | null>(null);
  const isDark = useMediaQuery("(prefers-color-scheme: dark)");

  useEffect(() => {
    const mounted = mountPlot(host.current!, setHover);
    plot.current = mounted;
    return () => mounted.destroy();
  }, []);
  useEffect(
    () => plot.current?.show({ chart, axis, hidden, styles, budget, isDark }),
    [chart, axis, hidden, styles, budget.axis, budget.amount, isDark],
  );

  return (
    <>
      <div class="plot" ref={host} role="img" aria-label={chartSummary(chart, axis, styles)} />
      {hover && hasPoints(chart) && <ChartReadout chart={chart} axis={axis} hidden={hidden} hover={hover} />}
    </>
  );
}
