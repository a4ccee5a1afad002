// A file that is ready: what its check found, the button that saves it, and how to run it.

import type { ComponentChildren } from "preact";
import { say, t } from "../../text/text";
import { CopyCode } from "./CopyCode";
import type { TakeCheck, TakenView } from "./takeView";

const formatDifference = (value: number): string =>
  Number.isFinite(value) ? t("take-number", { value }) : t("take-not-a-number");

export function TakenFile({ taken, onDownload }: { taken: TakenView; onDownload: () => void }) {
  const { name, bytes, step, state, check, reason, code, hasAlphabet } = taken;
  return (
    <>
      <p class="take-headline" data-state={state}>
        {t(`take-state-${state === "passed" && check?.tolerance === null ? "rounded" : state}`)}
      </p>
      {state === "unchecked" && <p data-testid="take-reason">{t("take-unchecked", { reason: say(reason) })}</p>}
      <dl class="take-facts">
        <Fact name={t("take-file")}>
          <span class="mono">{name}</span>
          {", "}
          {t("take-size", { size: bytes >= 1e6 ? bytes / 1e6 : bytes / 1e3, unit: bytes >= 1e6 ? "MB" : "kB" })}
          {", "}
          {step === 0 ? t("take-untrained") : t("take-steps", { count: step })}
        </Fact>
        {check && <Checked check={check} />}
      </dl>
      {check?.difference && (
        <p class="take-difference" data-testid="take-difference">
          {t("take-difference", {
            question: check.difference.question,
            text: check.difference.text,
            at: check.difference.at + 1,
          })}
        </p>
      )}
      <button
        type="button"
        class={state === "passed" || state === "plain" ? "button strong" : "button"}
        data-testid="take-download"
        onClick={onDownload}
      >
        {t(`take-download-${state}`)}
      </button>
      {code.length > 0 && (
        <details class="take-code">
          <summary>{t("take-how")}</summary>
          <p class="hint">{t(check ? "take-how-text" : "take-how-weights")}</p>
          {hasAlphabet && <p class="hint">{t("take-how-alphabet")}</p>}
          {code.map(({ language, text }) => (
            <CopyCode key={language} language={language} text={text} />
          ))}
        </details>
      )}
    </>
  );
}

function Checked({ check }: { check: TakeCheck }) {
  const { largest, tolerance, logits, equal, texts, engine, device } = check;
  return (
    <>
      <Fact name={t("take-logits")} isBad={tolerance !== null && !(largest <= tolerance)}>
        <b data-testid="take-largest">{formatDifference(largest)}</b> {t("take-logits-of", { count: logits })}
        {tolerance !== null && ` · ${t("take-limit", { limit: formatDifference(tolerance) })}`}
      </Fact>
      <Fact name={t("take-texts")} isBad={equal < texts}>
        <b data-testid="take-equal">{t("take-equal", { equal, texts })}</b>
      </Fact>
      <Fact name={t("take-devices")}>
        {t("take-devices-text", { engine: say(engine), runtime: t(`take-device-${device}`) })}
      </Fact>
    </>
  );
}

function Fact({ name, isBad = false, children }: { name: string; isBad?: boolean; children: ComponentChildren }) {
  return (
    <div data-bad={isBad}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
