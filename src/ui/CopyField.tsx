// A text to copy: a field that holds it, a button, and a word on what came of it.

import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "../text/text";

interface Props {
  /** Unique on the page. */
  readonly id: string;
  readonly label: string;
  readonly text: string;
  /** Beside the label. */
  readonly note?: string;
}

export function CopyField({ id, label, text, note }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<"copied" | "refused" | null>(null);
  useEffect(() => setOutcome(null), [text]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome("copied");
    } catch {
      field.current?.focus();
      field.current?.select();
      setOutcome("refused");
    }
  };
  return (
    <div class="copy-field">
      <div class="copy-head">
        <label for={id}>{label}</label>
        {note && <span class="hint">{note}</span>}
      </div>
      <div class="copy-row">
        <input
          ref={field}
          id={id}
          data-testid={id}
          class="mono"
          type="text"
          readOnly
          value={text}
          spellcheck={false}
          onFocus={(event) => event.currentTarget.select()}
        />
        <button type="button" class="button" data-testid={`${id}-copy`} onClick={() => void copy()}>
          {t("share-copy")}
        </button>
      </div>
      <p class="copy-outcome hint" role="status">
        {outcome === "copied" && t("share-copied")}
        {outcome === "refused" && t("share-not-copied")}
      </p>
    </div>
  );
}
