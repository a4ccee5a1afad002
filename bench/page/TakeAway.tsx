// The whole result as JSON, to copy or to keep.

import { useState } from "preact/hooks";

import { result } from "./state";

export function TakeAway() {
  const [said, setSaid] = useState("");
  const whole = result.value;
  if (!whole) return null;
  const text = JSON.stringify(whole, null, 2);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid("Copied.");
    } catch {
      setSaid("The browser does not let this page copy. Open the text below and copy it by hand.");
    }
  };
  return (
    <div class="take-away">
      <button type="button" class="button strong" onClick={() => void copy()} data-testid="copy">
        Copy as JSON
      </button>
      <p role="status">{said || (whole.complete ? "" : "Cancelled: the tables that were finished are all here.")}</p>
      <details>
        <summary>Every number</summary>
        <textarea readOnly rows={12} aria-label="The result as JSON" class="mono" data-testid="json" value={text} />
      </details>
    </div>
  );
}
