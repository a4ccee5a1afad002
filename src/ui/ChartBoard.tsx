// All charts of the lesson, with the legend and the x-axis they share.

import { useState } from "preact/hooks";

import { Chart } from "./Chart";
import { type Budget, CHART_AXES, type ChartAxis } from "./chartAxis";
import { Legend } from "./Legend";
import type { ChartData } from "./view";

export interface BoardState {
  /** null: that of the budget. */
  readonly axis: ChartAxis | null;
  readonly hidden: ReadonlySet<string>;
}

interface Props {
  readonly charts: readonly ChartData[];
  readonly arms: readonly string[];
  readonly budget: Budget;
  readonly isRecorded: boolean;
  readonly emptyText: string;
  readonly state: BoardState;
  readonly onState: (state: BoardState) => void;
}

export function ChartBoard({ charts, arms, budget, isRecorded, emptyText, state, onState }: Props) {
  const axis = state.axis ?? budget.axis;
  const toggle = (arm: string) => {
    const hidden = new Set(state.hidden);
    if (!hidden.delete(arm)) hidden.add(arm);
    onState({ ...state, hidden });
  };
  const [isOpen, setIsOpen] = useState(false); // a plot drawn while it is folded away would have no width
  const minor = charts.filter(({ isMinor }) => isMinor);
  const draw = (chart: ChartData) => (
    <Chart key={`${chart.id}/${chart.kind}`} hidden={state.hidden} {...{ chart, axis, budget, emptyText }} />
  );
  return (
    <section class="board" aria-labelledby="board-title" data-testid="charts" data-recorded={isRecorded}>
      <h2 id="board-title">
        {isRecorded ? "What happened before" : "What happens"}
        {isRecorded && <span class="tag">recorded</span>}
      </h2>
      <p class="section-lede">
        Mean over seeds and problems. The shaded ribbon is a 95% confidence interval: where an advantage’s ribbon
        touches zero, chance is enough to explain it.
      </p>
      <div class="board-bar">
        <Legend arms={arms} hidden={state.hidden} onToggle={toggle} />
        <fieldset class="segments">
          <legend>Horizontal axis</legend>
          {CHART_AXES.map(({ id, label, title }) => (
            <label key={id} title={title}>
              <input
                type="radio"
                name="chart-axis"
                value={id}
                checked={axis === id}
                onChange={() => onState({ ...state, axis: id })}
              />
              <span>{label}</span>
            </label>
          ))}
        </fieldset>
      </div>
      <div class="chart-grid">
        {charts.length === 0
          ? [0, 1, 2].map((i) => <div key={i} class="chart skeleton" />)
          : charts.filter(({ isMinor }) => !isMinor).map(draw)}
      </div>
      {minor.length > 0 && (
        <details class="more-charts" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
          <summary>More measurements ({minor.length})</summary>
          {isOpen && <div class="chart-grid">{minor.map(draw)}</div>}
        </details>
      )}
    </section>
  );
}
