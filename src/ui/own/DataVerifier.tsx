// How answers are read and marked: a choice of verifiers, tried on a text while it is typed.

import { say, t } from "../../text/text";
import type { TextVerifier } from "../../types";
import type { DataActions, Incoming } from "./dataView";

const KINDS: readonly TextVerifier["kind"][] = ["lastNumber", "exact", "choice", "pattern"];
const FIRST_PATTERN = "answer is:?\\s*(\\S+)";

interface Props {
  readonly incoming: Incoming;
  readonly actions: DataActions;
}

export function DataVerifier({ incoming, actions }: Props) {
  const { verifier, trial, preview } = incoming;
  const choose = (kind: TextVerifier["kind"]) =>
    actions.setVerifier(kind === "pattern" ? { kind, pattern: FIRST_PATTERN } : { kind });
  return (
    <section class="data-verifier" aria-labelledby="data-verifier">
      <h3 id="data-verifier">{t("data-verifier")}</h3>
      <div class="data-verifiers" role="radiogroup" aria-labelledby="data-verifier">
        {KINDS.map((kind) => (
          <label key={kind}>
            <input
              type="radio"
              name="data-verifier"
              checked={verifier.kind === kind}
              data-testid={`data-verifier-${kind}`}
              onChange={() => choose(kind)}
            />
            <span>
              <b>{t(`data-verifier-${kind}`)}</b> <span class="hint">{t(`data-verifier-${kind}-help`)}</span>
            </span>
          </label>
        ))}
      </div>
      {verifier.kind === "pattern" && (
        <div class="data-pattern">
          <label>
            <span>{t("data-pattern")}</span>
            <input
              type="text"
              class="mono"
              value={verifier.pattern}
              aria-invalid={preview?.fault ? true : undefined}
              aria-describedby="data-pattern-help"
              data-testid="data-pattern"
              onInput={(event) => actions.setVerifier({ kind: "pattern", pattern: event.currentTarget.value })}
            />
          </label>
          {preview?.fault && (
            <p class="field-error" role="status">
              {say(preview.fault)}
            </p>
          )}
          <p id="data-pattern-help" class="hint">
            {t("data-pattern-help")}
          </p>
        </div>
      )}
      <div class="data-trial">
        <label>
          <span>{t("data-try")}</span>
          <textarea
            class="mono"
            rows={4}
            value={trial.text}
            data-testid="data-try"
            onInput={(event) => actions.setTrial(event.currentTarget.value)}
          />
        </label>
        <p role="status" data-testid="data-reads">
          {trial.answer === null ? t("data-reads-nothing") : t("data-reads", { answer: trial.answer.slice(0, 200) })}
        </p>
      </div>
    </section>
  );
}
