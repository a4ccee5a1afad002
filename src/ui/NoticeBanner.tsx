// Something the reader should know, with what can be done about it.

import { t } from "../text/text";
import type { Notice } from "./view";

const GLYPHS: Record<Notice["kind"], string> = { info: "i", warning: "!", error: "✕" };

export function NoticeBanner({ notice, onDismiss }: { notice: Notice; onDismiss: () => void }) {
  const role = notice.kind === "error" ? "alert" : "status";
  return (
    <div class="notice" data-kind={notice.kind} data-testid="notice" role={role}>
      <span class="notice-glyph" aria-hidden="true">
        {GLYPHS[notice.kind]}
      </span>
      <p>
        <strong>{notice.title}</strong> {notice.text}
      </p>
      <div class="notice-actions">
        {notice.action && (
          <button type="button" class="button" onClick={notice.action.run}>
            {notice.action.label}
          </button>
        )}
        <button type="button" class="button quiet" onClick={onDismiss}>
          {t("notice-dismiss")}
        </button>
      </div>
    </div>
  );
}
