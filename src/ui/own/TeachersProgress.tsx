// How far a job is: fetching, loading, waiting for the device, writing; and the way out of it.

import { t } from "../../text/text";
import { formatTimeLeft } from "../format";
import { sayBytes } from "../quantities";
import type { WorkView } from "./teachersView";

export function TeachersProgress({ work, onStop }: { work: WorkView; onStop: () => void }) {
  const { doing, fraction, megabytes, done, of, tokensPerSecond, secondsLeft, question, text } = work;
  const isLoading = doing === "fetch" || doing === "load";
  const parts = [
    ...(isLoading && megabytes !== null ? [sayBytes(megabytes * 1e6)] : []),
    ...(isLoading ? [] : [t("teachers-progress", { done, of })]),
    ...(!isLoading && tokensPerSecond !== null ? [t("teachers-speed", { rate: Math.round(tokensPerSecond) })] : []),
    ...(!isLoading && secondsLeft !== null ? [formatTimeLeft(secondsLeft)] : []),
  ];
  return (
    <div class="teachers-progress" data-testid="teacher-progress" data-doing={doing}>
      <div class="teachers-progress-head">
        <b role="status">{t(`teachers-doing-${doing}`)}</b>
        <span class="hint">{parts.join(" · ")}</span>
        <button type="button" class="button" data-testid="teacher-stop" disabled={doing === "stop"} onClick={onStop}>
          {t("teachers-stop")}
        </button>
      </div>
      <progress max={1} value={fraction ?? undefined} aria-label={t(`teachers-doing-${doing}`)} />
      {question !== "" && (
        <div class="teachers-live">
          <p class="hint mono">{question}</p>
          <p class="teachers-text">{text === "" ? "…" : text}</p>
        </div>
      )}
    </div>
  );
}
