// Some lines of code, and a button that copies them.

import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "../../text/text";

export function CopyCode({ language, text }: { readonly language: string; readonly text: string }) {
  const code = useRef<HTMLPreElement>(null);
  const [outcome, setOutcome] = useState<"copied" | "refused" | null>(null);
  useEffect(() => setOutcome(null), [text]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome("copied");
    } catch {
      getSelection()?.selectAllChildren(code.current!);
      setOutcome("refused");
    }
  };
  return (
    <section class="copy-code" aria-label={language}>
      <div class="copy-code-head">
        <h4>{language}</h4>
        <span class="hint" role="status">
          {outcome === "copied" && t("take-copied")}
          {outcome === "refused" && t("take-not-copied")}
        </span>
        <button type="button" class="button quiet" onClick={() => void copy()}>
          {t("take-copy")}
        </button>
      </div>
      <pre ref={code} class="mono" tabIndex={0}>
        {text}
      </pre>
    </section>
  );
}
