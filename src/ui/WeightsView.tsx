// What every signal would do to each token of one answer, side by side: pushed up, pushed down, how hard.

import { t } from "../text/text";
import type { Answer, Inspection } from "../types";
import { AnswerRow } from "./AnswerRow";
import { ArmPushes } from "./ArmPushes";
import { type ArmStyles, styleOf, useArmStyles } from "./armStyle";
import { formatList } from "./format";
import { scaleOf } from "./pushes";
import "./weights.css";

interface Props {
  readonly inspection: Inspection;
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
  readonly pointed: number | null;
  readonly onPoint: (index: number | null) => void;
  readonly detailsId: string;
}

const KEY = ["up", "down", "zero"] as const;

export function WeightsView({ inspection, chosen, onChoose, pointed, onPoint, detailsId }: Props) {
  const styles = useArmStyles();
  const { answers } = inspection;
  const answer = answers[chosen];
  if (!answer) return null;
  const scale = scaleOf(inspection);
  return (
    <section class="weights" data-testid="weights" aria-labelledby="weights-title">
      <h3 id="weights-title">{t("weights-title")}</h3>
      <p class="hint">{t("weights-hint")}</p>
      <fieldset class="answers">
        <legend>{t("weights-answer")}</legend>
        {answers.map((one, i) => (
          <label key={i}>
            <input type="radio" name="answer" checked={i === chosen} onChange={() => onChoose(i)} />
            {nameOf(one, styles)}
          </label>
        ))}
      </fieldset>
      <p class="hint">{originOf(answer, styles)}</p>
      <ul class="weights-key" aria-hidden="true">
        {KEY.map((sign) => (
          <li key={sign}>
            <span class="push-cell mono" data-sign={sign} style={{ "--length": "0.7" }}>
              {sign !== "zero" && <b class="push-sign">{sign === "up" ? "+" : "−"}</b>}5
            </span>
            {t(`weights-key-${sign}`)}
          </li>
        ))}
      </ul>
      <AnswerRow key={chosen} {...{ answer, pointed, onPoint, detailsId }} />
      {answer.pushes.map((pushes) => (
        <ArmPushes key={pushes.arm} {...{ answer, pushes, scale, pointed, onPoint }} />
      ))}
    </section>
  );
}

/** Two by name, more by the first of them. */
function titlesOf(arms: readonly string[], styles: ArmStyles): string {
  const titles = arms.map((arm) => styleOf(styles, arm).title);
  if (titles.length > 2) return t("weights-several", { first: titles[0]!, more: titles.length - 1 });
  return formatList(titles);
}

const nameOf = ({ kind, arms }: Answer, styles: ArmStyles): string =>
  kind === "own" ? t("weights-own", { arms: titlesOf(arms, styles), count: arms.length }) : t(`weights-${kind}`);

/** Who wrote it. */
function originOf({ isSampled, arms }: Answer, styles: ArmStyles): string {
  const writers = { arms: titlesOf(arms, styles), count: arms.length };
  if (isSampled) return [t("weights-sampled"), arms.length > 0 ? t("weights-also", writers) : ""].join(" ").trim();
  return arms.length > 0 ? t("weights-unsampled-own", writers) : t("weights-unsampled-task");
}
