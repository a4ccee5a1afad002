// What charts share: where somebody points, and at which arm.

import { computed, effect, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { createContext } from "preact";
import { useContext, useEffect, useMemo } from "preact/hooks";

/** An x, read in all charts that have it, or one point of one chart. `source` is the chart that was pointed at. */
export type Cursor =
  | { readonly kind: "x"; readonly group: "spent" | "k"; readonly x: number; readonly source: string }
  | { readonly kind: "point"; readonly source: string; readonly arm: string; readonly index: number };

export interface Scope {
  readonly cursor: Signal<Cursor | null>;
  /** The same a frame later, for the charts that were not pointed at: the one that was must not wait for them. */
  readonly echo: Signal<Cursor | null>;
  /** The arm that the others step back for. */
  readonly emphasis: Signal<string | null>;
}

export const createScope = (): Scope => ({ cursor: signal(null), echo: signal(null), emphasis: signal(null) });

/** Charts that stand alone share one scope; a board has its own. */
export const ScopeContext = createContext<Scope>(createScope());

/** Keeps the echo of a scope; wanted once where a scope is provided. */
export function useEcho({ cursor, echo }: Scope): void {
  useEffect(
    () =>
      effect(() => {
        const next = cursor.value;
        const frame = requestAnimationFrame(() => setTimeout(() => (echo.value = next)));
        return () => cancelAnimationFrame(frame);
      }),
    [cursor, echo],
  );
}

/** @returns the cursor as the chart of this id should show it; read its value where it is drawn */
export function useCursor(id: string): ReadonlySignal<Cursor | null> {
  const { cursor, echo } = useContext(ScopeContext);
  return useMemo(
    () =>
      computed(() => {
        const now = cursor.value;
        return now?.source === id ? now : echo.value?.source === id ? null : echo.value;
      }),
    [cursor, echo, id],
  );
}
