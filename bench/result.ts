// The whole result of a measurement, as it is copied from the page and written by the terminal.

import type { Choice, Table } from "./suite";

export interface Machine {
  readonly browser: string;
  readonly cores: number;
  /** Whether the page may share memory between threads: without it WebAssembly has one. */
  readonly crossOriginIsolated: boolean;
  /** GB, rounded down by the browser; null where it does not say. */
  readonly memory: number | null;
  readonly adapter: Adapter | null;
  /** Versions of the libraries that are compared. */
  readonly versions: Readonly<Record<string, string>>;
  /** What only a terminal knows: processor, load, Node, PyTorch. */
  readonly host?: Readonly<Record<string, string>>;
}

export interface Adapter {
  readonly vendor: string;
  readonly architecture: string;
  readonly description: string;
  readonly isSoftware: boolean;
  readonly features: readonly string[];
}

export interface BenchResult {
  readonly format: "errata-bench";
  readonly version: 1;
  readonly errata: { readonly version: string; readonly commit: string };
  /** When it began, ISO 8601. */
  readonly at: string;
  readonly seconds: number;
  /** False if it was cancelled. */
  readonly complete: boolean;
  readonly machine: Machine;
  readonly choice: Choice;
  readonly tables: readonly Table[];
}
