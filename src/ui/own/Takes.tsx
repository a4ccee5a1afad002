// What an experiment on a person's model takes, said before anything is loaded, and the buttons that keep it.

import { say, t } from "../../text/text";
import { formatPercent, formatWhole } from "../format";
import { sayBytes } from "../quantities";
import type { LengthsView, PlanView, TrainActions, TrainView } from "./trainView";

interface Props {
  readonly view: TrainView;
  readonly onStart: TrainActions["start"];
}

export function Takes({ view, onStart }: Props) {
  const { plan, lengths, failure, draftError, source } = view;
  const why = failure ?? draftError;
  const isBad = why !== null || !source || !plan?.fits;
  return (
    <aside class="builder-foot" aria-label={t("builder-takes")}>
      <h2>{t("builder-takes")}</h2>
      {plan && <Plan plan={plan} />}
      {lengths && <Lengths lengths={lengths} />}
      {why !== null && (
        <p class="refusal" role="alert" data-testid="train-refusal">
          {t("arms-refusal", { why: say(why) })}
        </p>
      )}
      {!source && <p class="hint">{t("train-choose-data")}</p>}
      <div class="builder-buttons">
        <button
          type="button"
          class="button strong"
          data-testid="train-run"
          disabled={isBad}
          onClick={() => onStart(true)}
        >
          {t("train-run")}
        </button>
        <button type="button" class="button" data-testid="train-open" disabled={isBad} onClick={() => onStart(false)}>
          {t("train-open")}
        </button>
      </div>
    </aside>
  );
}

function Plan({ plan }: { plan: PlanView }) {
  if (!plan.fits)
    return (
      <p class="refusal" role="alert" data-testid="train-plan" data-fits="false">
        {t("train-too-large", { need: sayBytes(plan.need), allowed: sayBytes(plan.allowed) })}
      </p>
    );
  return (
    <div class="estimate-parts" data-testid="train-plan" data-fits="true" data-bytes={plan.peak}>
      <p class="estimate-line">
        <b>{sayBytes(plan.peak)}</b> <span>{t("train-of-memory", { allowed: sayBytes(plan.allowed) })}</span>
      </p>
      <dl>
        {plan.parts.map(({ id, bytes }) => (
          <div key={id}>
            <dt>{t(`train-part-${id}`)}</dt>
            <dd>{sayBytes(bytes)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Lengths({ lengths: { texts, median, longest, leftOut } }: { lengths: LengthsView }) {
  return (
    <p class="hint" data-testid="train-lengths">
      {t("train-lengths", { texts: formatWhole(texts), median: formatWhole(median), longest: formatWhole(longest) })}{" "}
      {leftOut > 0 && t("train-left-out", { share: formatPercent(leftOut) })}
    </p>
  );
}
