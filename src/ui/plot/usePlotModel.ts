// The chart in pixels, kept while nothing changed and while nobody sees it.

import { useContext, useMemo, useRef } from "preact/hooks";
import { languageOf } from "../../text/text";
import { ArmStylesContext } from "../armStyle";
import { type Budget, type ChartAxis, hasPoints, isXy, type KScale } from "../chartAxis";
import type { ChartData } from "../view";
import { boundsOf, growLimits, limitsOf, type PlotLimits } from "./limits";
import { createModel, type PlotModel } from "./model";
import type { PlotSize } from "./theme";
import type { Frame } from "./useFrame";

/** What a chart is drawn from, whatever its size. */
export interface PlotProps {
  readonly chart: ChartData;
  readonly ghost: ChartData | null;
  readonly axis: ChartAxis;
  readonly kScale: KScale;
  readonly hidden: ReadonlySet<string>;
  readonly budget: Budget | null;
  /** A run goes on: the axes only grow. */
  readonly isLive: boolean;
  readonly size: PlotSize;
}

/** @returns null until the frame has a size and was seen */
export function usePlotModel(props: PlotProps, frame: Frame): PlotModel | null {
  const styles = useContext(ArmStylesContext);
  const seen = useRef<{ props: PlotProps; frame: Frame; styles: typeof styles; language: string } | null>(null);
  const language = languageOf();
  if (frame.isNear && frame.width > 0 && frame.height > 0) seen.current = { props, frame, styles, language };
  const latest = seen.current;
  const limits = useLimits(latest?.props ?? null);
  const { chart, ghost, axis, kScale, hidden, size } = latest?.props ?? props;
  return useMemo(
    () =>
      latest && limits
        ? createModel({
            ...{ chart, ghost, axis, kScale, hidden, size, styles: latest.styles, limits },
            ...{ width: latest.frame.width, height: latest.frame.height },
          })
        : null,
    [
      ...[chart, ghost, axis, kScale, hidden, size, latest?.styles, latest?.language],
      ...[latest?.frame.width, latest?.frame.height],
      ...[limits?.x[0], limits?.x[1], limits?.y[0], limits?.y[1]],
    ],
  );
}

function useLimits(props: PlotProps | null): PlotLimits | null {
  const kept = useRef<{ key: string; limits: PlotLimits } | null>(null);
  if (!props) return null;
  const { chart, ghost, axis, kScale, hidden, isLive } = props;
  const all = ghost ? { ...chart, series: [...chart.series, ...ghost.series] } : chart;
  const wanted = limitsOf({ ...props, chart: all });
  if (!hasPoints(all)) return wanted;
  const key = [chart.id, chart.kind, axis, kScale, ...[...hidden].sort()].join("\n");
  const before = kept.current?.key === key && isLive ? kept.current.limits : null;
  const bounds = boundsOf(chart);
  const limits = before
    ? {
        x: growLimits(before.x, wanted.x, isXy(chart) ? bounds : [0, Infinity]),
        y: growLimits(before.y, wanted.y, bounds),
      }
    : wanted;
  kept.current = { key, limits };
  return limits;
}
