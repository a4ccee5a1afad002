// The numbers of a comparison: every arm of every experiment, the settings that differ, and where it ended.

import { say, t } from "../text/text";
import { ArmName } from "./ArmName";
import { formatInterval, formatRate, formatValue } from "./format";
import type { ComparedLine, SettingView } from "./workbenchView";

interface Props {
  readonly lines: readonly ComparedLine[];
  readonly settings: readonly SettingView[];
  readonly metric: string;
}

const number = (value: number | null) =>
  value === null ? "–" : value > 0 && value < 0.01 ? formatRate(value) : String(Number(value.toPrecision(6)));

export function CompareTable({ lines, settings, metric }: Props) {
  return (
    <div class="scroller" tabIndex={0} role="region" aria-label={t("compare-table")}>
      <table data-testid="compare-table">
        <caption>{t("compare-caption", { metric: say(metric) })}</caption>
        <thead>
          <tr>
            <th scope="col">{t("compare-line")}</th>
            {settings.map(({ id, label }) => (
              <th key={id} scope="col">
                {say(label)}
              </th>
            ))}
            <th scope="col">{say(metric)}</th>
            <th scope="col">{t("compare-interval")}</th>
            <th scope="col">{t("compare-seeds")}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, values, estimate, seeds, isDone }) => (
            <tr key={id} data-line={id}>
              <th scope="row">
                <ArmName arm={id} />
              </th>
              {values.map((value, i) => (
                <td key={settings[i]?.id}>{number(value)}</td>
              ))}
              <td data-value={estimate?.mean}>{estimate ? formatValue(estimate.mean) : "–"}</td>
              <td>
                {estimate ? formatInterval(estimate) : "–"}
                {estimate && !isDone && <span class="tag">{t("compare-unfinished")}</span>}
              </td>
              <td>{seeds}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
