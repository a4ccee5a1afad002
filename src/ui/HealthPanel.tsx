// How the training goes, beyond its loss: the last step of every arm, and how it came there.

import { useState } from "preact/hooks";
import { t } from "../text/text";
import type { StepRecord } from "../types";
import { ArmName } from "./ArmName";
import { formatPercent, formatValue, formatWhole } from "./format";
import { Sparkline } from "./Sparkline";
import type { HealthView } from "./view";

interface Column {
  /** Of the messages `health-ID`, its title, and `health-ID-help`, how to read it. */
  readonly id: string;
  readonly read: (record: StepRecord) => number | undefined;
  readonly format: (value: number) => string;
}

const number = (value: number) => formatValue(value);
const COLUMNS: readonly Column[] = [
  { id: "reward", read: (r) => r.health?.reward, format: number },
  { id: "exact", read: (r) => r.health?.exact, format: number },
  {
    id: "unanimous",
    read: (r) => r.health?.fracZeroStd,
    format: formatPercent,
  },
  { id: "finished", read: (r) => r.health?.finished, format: formatPercent },
  {
    id: "clipped",
    read: (r) => r.health?.clipFraction,
    format: formatPercent,
  },
  { id: "kl", read: (r) => r.health?.kl, format: number },
  { id: "length-right", read: (r) => r.health?.lengthRight, format: number },
  { id: "length-wrong", read: (r) => r.health?.lengthWrong, format: number },
  { id: "divergence", read: (r) => r.health?.divergence, format: number },
  { id: "value-loss", read: (r) => r.health?.valueLoss, format: number },
  { id: "entropy", read: (r) => r.entropy, format: number },
  { id: "grad-norm", read: (r) => r.gradNorm, format: number },
  { id: "loss", read: (r) => r.loss, format: number },
];

export function HealthPanel({ health }: { health: readonly HealthView[] }) {
  const [isOpen, setIsOpen] = useState(false);
  const shown = COLUMNS.filter(({ read }) => health.some(({ records }) => records.some((r) => read(r) !== undefined)));
  return (
    <details class="health" data-testid="health" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{t("health-title")}</summary>
      {isOpen && (
        <div class="scroller" tabindex={0} role="region" aria-label={t("health-title")}>
          <table data-testid="table-health">
            <caption>{t("health-caption")}</caption>
            <thead>
              <tr>
                <th scope="col">{t("health-arm")}</th>
                <th scope="col">{t("health-step")}</th>
                {shown.map(({ id }) => (
                  <th key={id} scope="col" title={t(`health-${id}-help`)}>
                    {t(`health-${id}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {health.map(({ arm, seed, records }) => (
                <tr key={arm} data-arm={arm}>
                  <th scope="row">
                    <ArmName arm={arm} />
                  </th>
                  <td>
                    {formatWhole(records.at(-1)?.step ?? 0)} <small>{t("health-seed", { seed })}</small>
                  </td>
                  {shown.map((column) => (
                    <Cell key={column.id} column={column} records={records} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  );
}

function Cell({ column: { read, format }, records }: { column: Column; records: readonly StepRecord[] }) {
  const values = records.map(read).filter((value) => value !== undefined);
  const last = values.at(-1);
  return (
    <td>
      {last === undefined ? "–" : format(last)}
      <Sparkline values={values} />
    </td>
  );
}
