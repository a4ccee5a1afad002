// The results that a link carries: what the sender found, not what this page measured.

import { say, t } from "../text/text";
import type { Digest } from "../types";
import { ForestPlot } from "./ForestPlot";

/** @param mayRun whether the experiment can be run here, and the results be compared */
export function SentDigest({ digest, mayRun }: { digest: Digest; mayRun: boolean }) {
  const { outcome, seeds, device, contrasts } = digest;
  const by = { outcome: t(`digest-outcome-${outcome}`), seeds, device: t(`digest-device-${device}`) };
  return (
    <section class="sent-digest" aria-labelledby="sent-digest-title" data-testid="sent-digest">
      <h2 id="sent-digest-title">{t("preview-digest")}</h2>
      <p>{t("preview-digest-by", by)}</p>
      <ForestPlot contrasts={contrasts.map(({ name, advantage }) => ({ name: say(name), advantage, reading: "" }))} />
      {mayRun && <p class="hint">{t("preview-digest-hint")}</p>}
    </section>
  );
}
