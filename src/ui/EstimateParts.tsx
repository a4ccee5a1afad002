// What an experiment will take, part by part: time and tokens of every arm, memory and disk.

import { t } from "../text/text";
import { ArmName } from "./ArmName";
import { formatCompact } from "./format";
import { sayBytes, saySeconds } from "./quantities";
import type { EstimateView } from "./view";

const PARTS = ["training", "sampling", "evaluation"] as const;

export function EstimateParts({ estimate: { cost, memory } }: { estimate: EstimateView }) {
  const all = (part: (typeof PARTS)[number]) => cost.arms.reduce((sum, arm) => sum + arm[part], 0);
  const total = PARTS.reduce((sum, part) => sum + all(part), 0) || 1;
  const size = (part: "weights" | "activations" | "cache" | "disk") =>
    memory && (
      <div>
        <dt>{t(`estimate-${part}`)}</dt>
        <dd>{sayBytes(memory[part])}</dd>
      </div>
    );
  return (
    <div class="estimate-parts" data-testid="estimate-parts">
      <table>
        <caption>{t("estimate-by-arm", { count: cost.workers })}</caption>
        <thead>
          <tr>
            <th scope="col">{t("estimate-arm")}</th>
            {PARTS.map((part) => (
              <th key={part} scope="col">
                {t(`estimate-${part}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cost.arms.map((arm) => (
            <tr key={arm.arm}>
              <th scope="row">
                <ArmName arm={arm.arm} />
              </th>
              {PARTS.map((part) => (
                <td key={part}>{arm[part] > 0 ? saySeconds(arm[part]) : "–"}</td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("estimate-share")}</th>
            {PARTS.map((part) => (
              <td key={part}>{Math.round((100 * all(part)) / total)}%</td>
            ))}
          </tr>
        </tfoot>
      </table>
      <dl>
        <div>
          <dt>{t("estimate-tokens")}</dt>
          <dd>{formatCompact(cost.arms.reduce((sum, { tokens }) => sum + tokens, 0))}</dd>
        </div>
        <div>
          <dt>{t("estimate-flops")}</dt>
          <dd>{formatCompact(cost.flops / 1e12)}</dd>
        </div>
        {size("weights")}
        {size("activations")}
        {size("cache")}
        {size("disk")}
      </dl>
    </div>
  );
}
