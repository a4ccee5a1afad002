// What charts share: where somebody points, and at which arm.

import { signal, type Signal } from "@preact/signals";
import { createContext } from "preact";

/** An x, read in all charts that have it, or one point of one chart. */
export type Cursor =
  | { readonly kind: "x"; readonly group: "spent" | "k"; readonly x: number; readonly source: string }
  | { readonly kind: "point"; readonly source: string; readonly arm: string; readonly index: number };

export interface Scope {
  readonly cursor: Signal<Cursor | null>;
  /** The arm that the others step back for. */
  readonly emphasis: Signal<string | null>;
}

export const createScope = (): Scope => ({ cursor: signal(null), emphasis: signal(null) });

/** Charts that stand alone share one scope; a board has its own. */
export const ScopeContext = createContext<Scope>(createScope());
