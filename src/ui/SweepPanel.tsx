// The learning rates being tuned: how each arm did at each rate, the best marked, and what to do with them.

import { say, t } from "../text/text";
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
      <h2 id="sweep-title">{t("sweep-title")}</h2>
      <p class="section-lede">{t("sweep-lede")}</p>
      <div class="scroller" tabindex={0} role="region" aria-label={t("sweep-table")}>
        <table data-testid="table-sweep">
          <caption>{metric && t("sweep-caption", { metric: say(metric) })}</caption>
          <thead>
            <tr>
              <th scope="col">{t("sweep-arm")}</th>
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
                    {i === best && <span class="best"> {t("sweep-best")}</span>}
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
          {t("sweep-use")}
        </button>
        <button type="button" class="button" data-testid="leave-sweep" onClick={actions.leaveSweep}>
          {t("sweep-leave")}
        </button>
        <p class="hint">{t("sweep-kept")}</p>
      </div>
    </section>
  );
}
