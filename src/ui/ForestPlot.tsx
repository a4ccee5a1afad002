// Each contrast as a dot with its 95% interval on one shared scale, in a table that also says the numbers.

import { say, t } from "../text/text";
import type { LessonVerdict } from "../types";
import { formatInterval, formatValue } from "./format";
import { createScale } from "./plot/scale";
import { tickLabels, ticksOf } from "./plot/ticks";

const AIR = 0.06; // of what the intervals span, on both sides

export function ForestPlot({ contrasts }: { contrasts: LessonVerdict["contrasts"] }) {
  const ends = contrasts.flatMap(({ advantage }) => [advantage.low, advantage.high]).filter(Number.isFinite);
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const air = (high - low || 0.1) * AIR;
  const scale = createScale([low - air, high + air], [0, 100]);
  const percent = (value: number) => `${scale.at(value)}%`;
  const ticks = ticksOf(scale.limits, 4);
  const labels = tickLabels(ticks, true);
  return (
    <table class="forest" data-testid="contrasts">
      <caption class="visually-hidden">{t("forest-caption")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("forest-contrast")}</th>
          <th scope="col">{t("forest-advantage")}</th>
        </tr>
      </thead>
      <tbody>
        {contrasts.map(({ name, advantage, reading }) => (
          <tr key={name} data-sign={advantage.low > 0 ? "above" : advantage.high < 0 ? "below" : "both"}>
            <th scope="row">
              {say(name)}
              <span class="reading">{say(reading)}</span>
            </th>
            <td>
              <div class="forest-cell">
                <span class="forest-number">
                  <b>{formatValue(advantage.mean, true)}</b> <span>{formatInterval(advantage, true)}</span>
                </span>
                <div class="forest-track" aria-hidden="true">
                  <span class="forest-zero" style={{ left: percent(0) }} />
                  <span
                    class="forest-whisker"
                    style={{
                      left: percent(advantage.low),
                      width: `${scale.at(advantage.high) - scale.at(advantage.low)}%`,
                    }}
                  />
                  <span class="forest-dot" style={{ left: percent(advantage.mean) }} />
                </div>
              </div>
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot aria-hidden="true">
        <tr>
          <td />
          <td>
            <div class="forest-cell">
              <span />
              <div class="forest-axis">
                {ticks.map((tick, i) => (
                  <span key={tick} style={{ left: percent(tick) }}>
                    {labels[i]}
                  </span>
                ))}
              </div>
            </div>
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
