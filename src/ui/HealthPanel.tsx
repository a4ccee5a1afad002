// How the training goes, beyond its loss: the last step of every arm, and how it came there.

import { useState } from "preact/hooks";
import type { StepRecord } from "../types";
import { ArmName } from "./ArmName";
import { formatPercent, formatValue, formatWhole } from "./format";
import { Sparkline } from "./Sparkline";
import type { HealthView } from "./view";

interface Column {
  readonly title: string;
  /** How to read it. */
  readonly help: string;
  readonly read: (record: StepRecord) => number | undefined;
  readonly format: (value: number) => string;
}

const number = (value: number) => formatValue(value);
const COLUMNS: readonly Column[] = [
  { title: "Reward", help: "Mean of the rollouts, as the arm is paid.", read: (r) => r.health?.reward, format: number },
  { title: "Exact reward", help: "The same by the exact verifier.", read: (r) => r.health?.exact, format: number },
  {
    title: "Unanimous groups",
    help: "Groups whose rewards are all equal: nothing to compare.",
    read: (r) => r.health?.fracZeroStd,
    format: formatPercent,
  },
  { title: "Finished", help: "Rollouts that ended.", read: (r) => r.health?.finished, format: formatPercent },
  {
    title: "Clipped",
    help: "Tokens whose probability ratio was clipped.",
    read: (r) => r.health?.clipFraction,
    format: formatPercent,
  },
  { title: "KL to the start", help: "nats a token, k3 estimate.", read: (r) => r.health?.kl, format: number },
  { title: "Length, right", help: "Mean tokens of right ones.", read: (r) => r.health?.lengthRight, format: number },
  { title: "Length, wrong", help: "Mean tokens of wrong ones.", read: (r) => r.health?.lengthWrong, format: number },
  { title: "Divergence", help: "To the teacher, nats a token.", read: (r) => r.health?.divergence, format: number },
  { title: "Value loss", help: "Of the value head.", read: (r) => r.health?.valueLoss, format: number },
  { title: "Entropy", help: "Of the loss tokens, nats a token.", read: (r) => r.entropy, format: number },
  { title: "Gradient norm", help: "Before clipping.", read: (r) => r.gradNorm, format: number },
  { title: "Loss", help: "Weighted mean, nats a token.", read: (r) => r.loss, format: number },
];

export function HealthPanel({ health }: { health: readonly HealthView[] }) {
  const [isOpen, setIsOpen] = useState(false);
  const shown = COLUMNS.filter(({ read }) => health.some(({ records }) => records.some((r) => read(r) !== undefined)));
  return (
    <details class="health" data-testid="health" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>Health of the training</summary>
      {isOpen && (
        <div class="scroller" tabindex={0} role="region" aria-label="Health of the training">
          <table data-testid="table-health">
            <caption>The last step of each arm’s newest run; the line is the way there.</caption>
            <thead>
              <tr>
                <th scope="col">Arm</th>
                <th scope="col">Step</th>
                {shown.map(({ title, help }) => (
                  <th key={title} scope="col" title={help}>
                    {title}
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
                    {formatWhole(records.at(-1)?.step ?? 0)} <small>seed {seed}</small>
                  </td>
                  {shown.map((column) => (
                    <Cell key={column.title} column={column} records={records} />
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
