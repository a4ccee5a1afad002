// What the page says about itself: the registries, as they are read.

import type { Formula } from "../lib/tex";

export interface SignalAbout {
  readonly id: string;
  readonly title: string;
  readonly short: string;
  readonly summary: string;
  readonly formula: Formula;
  readonly paper: string; // URL
  readonly departures: string;
}

export interface AboutView {
  /** The plainest family first. */
  readonly families: readonly { readonly family: string; readonly signals: readonly SignalAbout[] }[];
  readonly tasks: readonly {
    readonly id: string;
    readonly title: string;
    readonly notation: string;
    readonly paper: string; // URL
    /** A problem with a right solution, as the student reads and writes them. */
    readonly example: { readonly prompt: string; readonly solution: string };
  }[];
  readonly metrics: readonly {
    readonly id: string;
    readonly title: string;
    readonly unit: string;
    readonly help: string;
    readonly formula: Formula | null;
  }[];
  /** The commit that the page was built from. */
  readonly version: string;
}
