// Each contrast as a dot with its 95% interval on one shared scale, in a table that also says the numbers.

import type { LessonVerdict } from "../types";
import { formatInterval, formatValue } from "./format";

export function ForestPlot({ contrasts }: { contrasts: LessonVerdict["contrasts"] }) {
  const ends = contrasts.flatMap(({ advantage }) => [advantage.low, advantage.high]).filter(Number.isFinite);
  const low = Math.min(0, ...ends);
  const high = Math.max(0, ...ends);
  const air = (high - low || 0.1) * 0.06;
  const percent = (value: number) => (100 * (value - low + air)) / (high - low + 2 * air) + "%";
  const width = (from: number, to: number) => (100 * (to - from)) / (high - low + 2 * air) + "%";
  return (
    <table class="forest" data-testid="contrasts">
      <caption class="visually-hidden">Contrasts of the criterion with 95% intervals</caption>
      <thead>
        <tr>
          <th scope="col">Contrast</th>
          <th scope="col">Advantage, 95% interval</th>
        </tr>
      </thead>
      <tbody>
        {contrasts.map(({ name, advantage, reading }) => (
          <tr key={name} data-sign={advantage.low > 0 ? "above" : advantage.high < 0 ? "below" : "both"}>
            <th scope="row">
              {name}
              <span class="reading">{reading}</span>
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
                    style={{ left: percent(advantage.low), width: width(advantage.low, advantage.high) }}
                  />
                  <span class="forest-dot" style={{ left: percent(advantage.mean) }} />
                </div>
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
