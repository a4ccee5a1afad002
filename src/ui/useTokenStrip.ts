// A row of tokens that is one stop of the keyboard: arrows, Home and End move in it, Escape lets go.

import type { RefObject } from "preact";
import { useRef, useState } from "preact/hooks";

export interface TokenStrip {
  readonly strip: RefObject<HTMLDivElement | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** Attributes of the button of one token. */
  propsOf(index: number): Record<string, unknown>;
}

/** @param describedBy id of what says more about the token that is pointed at */
export function useTokenStrip(
  count: number,
  pointed: number | null,
  onPoint: (index: number | null) => void,
  describedBy: string,
): TokenStrip {
  const strip = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  const stop = Math.min(current, count - 1);
  return {
    strip,
    onKeyDown(event) {
      if (event.key === "Escape") onPoint(null);
      const moves: Record<string, number> = { ArrowRight: stop + 1, ArrowLeft: stop - 1, Home: 0, End: count - 1 };
      const next = moves[event.key];
      if (next === undefined || next < 0 || next >= count) return;
      event.preventDefault();
      strip.current?.querySelector<HTMLElement>(`[data-index="${next}"]`)?.focus();
    },
    propsOf: (index) => ({
      type: "button",
      "data-index": index,
      "data-current": pointed === index,
      tabIndex: index === stop ? 0 : -1,
      ...(pointed === index ? { "aria-describedby": describedBy } : {}),
      onFocus: () => {
        setCurrent(index);
        onPoint(index);
      },
      onMouseEnter: () => onPoint(index),
      onClick: () => onPoint(index),
    }),
  };
}
