// A link that could not be read: what is wrong with it, and the way on.

import { say, t } from "../text/text";
import type { BrokenLinkView } from "./shareView";
import "./share.css";

export function BrokenLink({ view: { kind, reason }, onLeave }: { view: BrokenLinkView; onLeave: () => void }) {
  return (
    <article class="preview broken-link" aria-labelledby="broken-title" data-testid="broken-link" data-kind={kind}>
      <h1 id="broken-title">{t("broken-title")}</h1>
      <p class="section-lede">{t(`broken-${kind}`)}</p>
      <p class="hint">{t("broken-reason", { reason: say(reason) })}</p>
      <button type="button" class="button strong" onClick={onLeave}>
        {t("broken-leave")}
      </button>
    </article>
  );
}
