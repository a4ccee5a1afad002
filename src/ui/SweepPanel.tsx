// The learning rates being tuned: how each arm did at each rate, the best marked, and what to do with them.

import { ArmName } from "./ArmName";
import { formatRate, formatValue } from "./format";
import type { LabActions, Phase, SweepView } from "./view";

interface Props {
  readonly sweep: SweepView;
  readonly phase: Phase;
  readonly actions: LabActions;
}

export function SweepPanel({ sweep: { metric, rates, rows }, phase, actions }: Props) {
  const hasAny = rows.some(({ best }) => best !== null);
  return (
    <section class="sweep" aria-labelledby="sweep-title" data-testid="sweep">
      <h2 id="sweep-title">Tuning the learning rates</h2>
      <p class="section-lede">
        Each arm at each rate, on seeds and problems of its own, so that nothing that is reported later was chosen by
        looking at it. Higher is better. A best rate at the edge of the table says that a still better one may lie
        beyond.
      </p>
      <div class="scroller" tabindex={0} role="region" aria-label="Arms by learning rate">
        <table data-testid="table-sweep">
          <caption>{metric && `${metric} at the end, by learning rate`}</caption>
          <thead>
            <tr>
              <th scope="col">Arm</th>
              {rates.map((rate) => (
                <th key={rate} scope="col">
                  {formatRate(rate)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ arm, cells, best }) => (
              <tr key={arm} data-arm={arm}>
                <th scope="row">
                  <ArmName arm={arm} />
                </th>
                {cells.map((value, i) => (
                  <td key={rates[i]} data-best={i === best}>
                    {value === null ? "…" : formatValue(value)}
                    {i === best && <span class="best"> best</span>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div class="arms-foot">
        <button
          type="button"
          class="button strong"
          data-testid="use-rates"
          disabled={phase === "running" || !hasAny}
          onClick={actions.useRates}
        >
          Use these rates
        </button>
        <button type="button" class="button" data-testid="leave-sweep" onClick={actions.leaveSweep}>
          Back to the experiment
        </button>
        <p class="hint">What was measured is kept: the tuning goes on from there.</p>
      </div>
    </section>
  );
}
