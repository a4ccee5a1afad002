// All charts of the lesson, with the legend and the axes they share.

import { useMemo, useState } from "preact/hooks";
import { t } from "../text/text";
import { BoardControls, type Drawing } from "./BoardControls";
import { type Arrangement, Chart, type ChartProps } from "./Chart";
import { type Budget, type ChartAxis, hasPoints, type KScale } from "./chartAxis";
import { ChartDialog } from "./ChartDialog";
import { Legend } from "./Legend";
import { createScope, ScopeContext, useEcho } from "./plot/scope";
import type { ChartData } from "./view";

export interface BoardState {
  /** null: that of the budget. */
  readonly axis: ChartAxis | null;
  readonly hidden: ReadonlySet<string>;
  readonly kScale?: KScale;
  readonly arrangement?: Arrangement;
}

interface Props {
  readonly charts: readonly ChartData[];
  /** Recorded charts behind live ones, pale, each until the live one has come as far. */
  readonly ghost?: readonly ChartData[] | undefined;
  readonly arms: readonly string[];
  readonly budget: Budget;
  readonly isRecorded: boolean;
  /** A run goes on: axes grow and never shrink. */
  readonly isLive?: boolean;
  /** Ids of the charts that come first and are drawn larger, at most three. */
  readonly lead?: readonly string[];
  /** What saved files are called: the lesson's id. */
  readonly name: string;
  /** Where the numbers come from, as saved pictures say it. */
  readonly source: string;
  readonly emptyText: string;
  readonly state: BoardState;
  readonly onState: (state: BoardState) => void;
}

export function ChartBoard(props: Props) {
  const { charts, ghost, arms, budget, isRecorded, isLive = false, lead = [], name, source, emptyText } = props;
  const { state, onState } = props;
  const scope = useMemo(createScope, []);
  useEcho(scope);
  const [isOpen, setIsOpen] = useState(false); // what is folded away is not drawn
  const [expanded, setExpanded] = useState<string | null>(null);
  const drawing: Drawing = {
    axis: state.axis ?? budget.axis,
    kScale: state.kScale ?? "log",
    arrangement: state.arrangement ?? "together",
  };
  const propsOf = (chart: ChartData): ChartProps => ({
    ...{ chart, budget, isLive, emptyText, hidden: state.hidden, ...drawing },
    ghost: ghost?.find(({ id, kind }) => id === chart.id && kind === chart.kind),
    file: hasPoints(chart) ? { name: `errata-${name}-${chart.id}`, source } : undefined,
    onExpand: () => setExpanded(chart.id),
  });
  const grid = (some: readonly ChartData[], size: "lead" | "normal") => (
    <div class="chart-grid" data-size={size} data-count={some.length}>
      {some.map((chart) => (
        <Chart key={`${chart.id}/${chart.kind}`} {...propsOf(chart)} size={size} />
      ))}
    </div>
  );
  const controls = (some: readonly ChartData[], shown: readonly string[]) => (
    <>
      <Legend arms={shown} hidden={state.hidden} onHidden={(hidden) => onState({ ...state, hidden })} />
      <BoardControls drawing={drawing} charts={some} onDrawing={(part) => onState({ ...state, ...part })} />
    </>
  );
  const minor = charts.filter(({ isMinor }) => isMinor);
  const major = charts.filter(({ isMinor }) => !isMinor);
  const first = major.filter(({ id }) => lead.includes(id));
  const large = charts.find(({ id }) => id === expanded);
  return (
    <ScopeContext.Provider value={scope}>
      <section class="board" aria-labelledby="board-title" data-testid="charts" data-recorded={isRecorded}>
        <h2 id="board-title">
          {isRecorded ? t("board-title-recorded") : t("board-title-live")}
          {isRecorded && <span class="tag">{t("board-recorded")}</span>}
        </h2>
        <p class="section-lede">
          {t("board-lede")} {ghost && t("board-ghost")}
        </p>
        <div class="board-bar">{controls(charts, arms)}</div>
        {charts.length === 0 && (
          <div class="chart-grid" data-size="lead" data-count={3}>
            {[0, 1, 2].map((i) => (
              <div key={i} class="chart skeleton" />
            ))}
          </div>
        )}
        {first.length > 0 && grid(first, "lead")}
        {grid(
          major.filter((chart) => !first.includes(chart)),
          "normal",
        )}
        {minor.length > 0 && (
          <details class="more-charts" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
            <summary>{t("board-more", { count: minor.length })}</summary>
            {isOpen && grid(minor, "normal")}
          </details>
        )}
        {large && (
          <ChartDialog
            {...propsOf(large)}
            controls={controls(
              [large],
              large.series.map(({ arm }) => arm),
            )}
            onClose={() => setExpanded(null)}
          />
        )}
      </section>
    </ScopeContext.Provider>
  );
}
