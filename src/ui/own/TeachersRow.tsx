// One piece of writing: the question, the response, what was written about it, and whether the verifier agrees.

import { say, t } from "../../text/text";
import type { WritingMode, WritingView } from "./teachersView";

/** What is not about a step says so. */
const stepText = (step: number | null) => (step === null ? "" : t("teachers-at-step", { step }));

export function TeachersRow({ row, mode }: { row: WritingView; mode: WritingMode }) {
  const { question, response, text, error, verdict, step, oracle, isRight, isStepRight, isGraded } = row;
  const isCritique = mode === "critique";
  return (
    <li class="teachers-row" data-testid="writing-row" data-right={isRight === null ? "" : isRight}>
      <div class="teachers-asked">
        <p class="teachers-question">{question}</p>
        {response !== null && <p class="teachers-response mono">{response}</p>}
        {oracle && (
          <p class="teachers-oracle">
            <span class="mark" data-right={oracle.right}>
              {t(oracle.right ? "teachers-oracle-right" : "teachers-oracle-wrong")}
            </span>
            {!oracle.right && stepText(oracle.step)}
          </p>
        )}
      </div>
      <div class="teachers-said">
        {error === null ? (
          <p class="teachers-text">{text}</p>
        ) : (
          <p class="teachers-not">{t("teachers-row-failed", { why: say(error) })}</p>
        )}
        {error === null && (isCritique || isGraded) && (
          <p class="teachers-judged">
            {isCritique && (
              <span>
                {verdict === null ? t("teachers-says-nothing") : `${t(`teachers-says-${verdict}`)} ${stepText(step)}`}
              </span>
            )}
            {isRight !== null && (
              <span class="mark" data-right={isRight}>
                {t(
                  isCritique
                    ? isRight
                      ? "teachers-agrees"
                      : "teachers-disagrees"
                    : isRight
                      ? "teachers-solves"
                      : "teachers-fails",
                )}
              </span>
            )}
            {isRight === true && isStepRight === false && (
              <span class="mark" data-right={false}>
                {t("teachers-other-step")}
              </span>
            )}
          </p>
        )}
      </div>
    </li>
  );
}
