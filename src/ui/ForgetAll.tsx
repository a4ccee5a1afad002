// Deletes everything that is stored here, after asking once more.

import { useEffect, useRef, useState } from "preact/hooks";
import { say, t } from "../text/text";

type State = "idle" | "asking" | "deleting" | "done" | { readonly failure: string };

export function ForgetAll({ onForget }: { onForget: () => Promise<void> }) {
  const [state, setState] = useState<State>("idle");
  const keep = useRef<HTMLButtonElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    if (state === "asking") keep.current?.focus(); // the harmless one
    if (state === "idle" && wasAsking.current) first.current?.focus();
    wasAsking.current = state === "asking";
  }, [state]);
  const forget = () => {
    setState("deleting");
    onForget().then(
      () => setState("done"),
      (error: unknown) => setState({ failure: (error as Error).message }),
    );
  };
  const isFailed = typeof state === "object";
  if (state === "idle" || isFailed)
    return (
      <div class="forget" data-testid="forget">
        {isFailed && <p role="alert">{t("about-forget-failed", { reason: say(state.failure) })}</p>}
        <button ref={first} type="button" class="button danger" onClick={() => setState("asking")}>
          {t("about-forget")}
        </button>
      </div>
    );
  return (
    <div class="forget" data-testid="forget" role="group" aria-label={t("about-forget")}>
      <p role="status">{t(`about-forget-${state}`)}</p>
      {state === "asking" && (
        <div class="forget-choice">
          <button ref={keep} type="button" class="button" onClick={() => setState("idle")}>
            {t("about-forget-keep")}
          </button>
          <button type="button" class="button danger" onClick={forget}>
            {t("about-forget-sure")}
          </button>
        </div>
      )}
    </div>
  );
}
