// One chart: title, the plot, how to read it, its table.

import { useContext, useId } from "preact/hooks";
import { say, t } from "../text/text";
import { ArmStylesContext } from "./armStyle";
import { type Budget, type ChartAxis, hasPoints, type KScale, yTitle } from "./chartAxis";
import { ChartTable } from "./ChartTable";
import { Panels } from "./plot/Panels";
import { Plot } from "./plot/Plot";
import type { PlotSize } from "./plot/theme";
import { useLater } from "./plot/useLater";
import { SaveMenu } from "./SaveMenu";
import type { ChartData } from "./view";

export type Arrangement = "together" | "perArm";

export interface ChartProps {
  readonly chart: ChartData;
  /** The recorded chart, drawn pale until the live one has come as far. */
  readonly ghost?: ChartData | null | undefined;
  readonly axis: ChartAxis;
  readonly kScale?: KScale;
  readonly arrangement?: Arrangement;
  readonly hidden: ReadonlySet<string>;
  readonly budget: Budget | null;
  /** A run goes on: axes grow and never shrink. */
  readonly isLive?: boolean;
  /** `lead`: first row of the board; `big`: names at the lines, type for the back of a room. */
  readonly size?: Exclude<PlotSize, "small">;
  /** Said over the axes while there are no points. */
  readonly emptyText: string;
  /** What files made of it are called and say about where they come from; without it there is nothing to save. */
  readonly file?: { readonly name: string; readonly source: string } | undefined;
  readonly onExpand?: (() => void) | undefined;
  /** Stands for the chart a second time, enlarged: has no table, and another test id. */
  readonly isCopy?: boolean;
}

export function Chart(props: ChartProps) {
  const { chart, axis, kScale = "log", arrangement = "together", hidden, size = "normal", isLive = false } = props;
  const { file, onExpand, isCopy = false } = props;
  const styles = useContext(ArmStylesContext);
  const id = useId();
  const drawn = useLater(chart);
  const ghost = useLater(props.ghost ?? null);
  const title = say(chart.title);
  const isEmpty = !hasPoints(chart) && !(props.ghost && hasPoints(props.ghost));
  const isSplit = arrangement === "perArm" && chart.kind !== "plane" && !isEmpty;
  const plot = drawn && {
    ...{ chart: drawn, ghost, axis, kScale, hidden, budget: props.budget, isLive, size },
    helpId: `${id}help ${id}keys`,
  };
  return (
    <figure
      class="chart"
      data-chart={chart.id}
      data-kind={chart.kind}
      data-size={size}
      data-split={isSplit}
      data-testid={`${isCopy ? "big" : "chart"}-${chart.id}`}
    >
      <figcaption>
        <h3>{title}</h3>
        <div class="chart-tools">
          {file && <SaveMenu {...{ chart, axis, kScale, hidden, styles, budget: props.budget }} {...file} />}
          {onExpand && (
            <button type="button" class="tool" title={t("chart-expand")} onClick={onExpand}>
              <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
                <path d="M9.5 2.5h4v4M13.5 2.5l-5 5M6.5 13.5h-4v-4M2.5 13.5l5-5" />
              </svg>
              <span class="visually-hidden">{t("chart-expand-label", { title })}</span>
            </button>
          )}
        </div>
        <p class="chart-unit">
          <span>{yTitle(chart)}</span>
          <span>{chart.better !== "neither" && t(`better-${chart.better}`)}</span>
        </p>
      </figcaption>
      <div class="plot-frame">
        {!plot ? <div class="plot" data-size={size} /> : isSplit ? <Panels {...plot} /> : <Plot {...plot} />}
        {isEmpty && (
          <p class="plot-empty">
            <span>{props.emptyText}</span>
          </p>
        )}
      </div>
      <p class="chart-help" id={`${id}help`}>
        {say(chart.help)}
      </p>
      <p class="visually-hidden" id={`${id}keys`}>
        {t("plot-keys")}
      </p>
      {!isCopy && drawn && <ChartTable chart={drawn} axis={axis} />}
    </figure>
  );
}
