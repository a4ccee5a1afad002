// Keeps the keyboard in place when the button that was pressed goes away with its phase.

import { type RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Phase } from "./view";

/**
 * After a change of phase that left the focus nowhere, focuses the run bar, or else the Run button. The bar rather than
 * its first button, so that an Enter key still held down does not press it.
 */
export function useKeepFocus(root: RefObject<HTMLElement | null>, phase: Phase): void {
  const previous = useRef(phase);
  useLayoutEffect(() => {
    const isChange = previous.current !== phase && previous.current !== "loading";
    previous.current = phase;
    if (!isChange || (document.activeElement !== null && document.activeElement !== document.body)) return;
    root.current?.querySelector<HTMLElement>(".run-bar, .button.primary")?.focus({ preventScroll: true });
  }, [phase, root]);
}
