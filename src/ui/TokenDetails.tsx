// The panel about one token: how probable every student finds it, how unsure its writer was, what else it might have been.

import { say, t } from "../text/text";
import { ArmName } from "./ArmName";
import { formatPercent, formatSigned, formatValue, showToken } from "./format";
import "./tokenDetails.css";

/** One token at one place, and what is known of it. */
export interface PointedToken {
  readonly text: string;
  readonly place: number; // from 1
  readonly places: number;
  /** Who wrote it; null of the answer that all signals are asked about. */
  readonly title: string | null;
  readonly entropy?: number; // nats
  /** What the verifier says about its step, where that is wrong. */
  readonly note?: string;
  readonly chances: readonly {
    readonly arm: string;
    readonly probability: number;
    /** What the arm's signal does to it; null: nothing. Absent where that is not what is looked at. */
    readonly push?: number | null;
  }[];
  readonly alternatives: readonly { readonly text: string; readonly probability: number }[];
}

/** Below these, in nats, a student is sure, or hesitates between a few tokens. */
const [SURE, OPEN] = [0.2, 1.2];

interface Props {
  readonly id: string;
  readonly token: PointedToken | null;
  readonly onClose: () => void;
}

export function TokenDetails({ id, token, onClose }: Props) {
  return (
    <aside class="token-panel" aria-label={t("token-title")} data-empty={token === null}>
      {token ? <About {...{ id, token, onClose }} /> : <p class="empty">{t("token-none")}</p>}
    </aside>
  );
}

function About({ id, token, onClose }: Props & { token: PointedToken }) {
  const { text, place, places, title, entropy, note, chances, alternatives } = token;
  const isPushed = chances.some(({ push }) => push !== undefined);
  return (
    <div id={id} data-testid="token-details">
      <div class="token-head">
        <p class="token-big mono">{showToken(text)}</p>
        <p>{title === null ? t("token-of-answer", { place, places }) : t("token-of", { arm: title, place, places })}</p>
        <button type="button" class="button quiet token-close" aria-label={t("token-close")} onClick={onClose}>
          ×
        </button>
      </div>
      {note !== undefined && <p class="token-note">{t("token-step", { note: say(note) })}</p>}
      <div class="token-tables">
        <table>
          <caption>{t(isPushed ? "token-under-push" : "token-under")}</caption>
          <tbody>
            {chances.map(({ arm, probability, push }) => (
              <tr key={arm} data-arm={arm}>
                <th scope="row">
                  <ArmName arm={arm} />
                </th>
                <Chance probability={probability} isBare={isPushed} />
                {isPushed && (
                  <td class="token-push" data-sign={push ? (push > 0 ? "up" : "down") : "zero"}>
                    {push ? formatSigned(push) : t("token-push-none")}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
        {alternatives.length > 0 && (
          <table class="token-alternatives">
            <caption>{t("token-alternatives")}</caption>
            <tbody>
              {alternatives.map((other, i) => (
                <tr key={i} data-chosen={other.text === text}>
                  <th scope="row" class="mono">
                    {showToken(other.text)}
                  </th>
                  <Chance probability={other.probability} />
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
      {entropy !== undefined && (
        <p class="token-entropy">
          {t("token-entropy", {
            nats: formatValue(entropy),
            level: entropy < SURE ? "sure" : entropy < OPEN ? "open" : "unsure",
          })}
        </p>
      )}
    </div>
  );
}

/** Without its bar where there is a push beside it. */
const Chance = ({ probability, isBare = false }: { probability: number; isBare?: boolean }) => (
  <>
    {!isBare && (
      <td class="token-chance" aria-hidden="true">
        <span style={{ width: `${100 * probability}%` }} />
      </td>
    )}
    <td class="token-percent">{formatPercent(probability)}</td>
  </>
);
