// What the panels about sharing are given to draw, and what they may ask for.

import type { Digest, Experiment } from "../types";
import type { ControlView, SignalView } from "./view";

/** One link to one experiment, with or without results. */
export interface LinkView {
  readonly address: string;
  /** An `<iframe>` for a course page. */
  readonly embed: string;
}

/** A zip that is being packed or unpacked. */
export interface ZipWork {
  readonly kind: "export" | "import";
  readonly fraction: number; // 0-1
}

export interface ShareView {
  /** Of the lesson, or the experiment's own. */
  readonly title: string;
  /** null while it is made. */
  readonly link: LinkView | null;
  /** null where there are no results. */
  readonly withResults: (LinkView & { readonly areRecorded: boolean }) | null;
  /** Why no link carries this experiment ("want at most 24 arms in a link"); null where one does. */
  readonly error: string | null;
  /** Runs that an exported zip would hold; 0 where nothing is stored. */
  readonly runs: number;
  readonly work: ZipWork | null;
}

export interface ShareActions {
  close(): void;
  exportZip(): void;
  cancel(): void;
  /** To the panel that writes a student as a file. */
  takeAway(): void;
}

/** Why the experiment of a link cannot be run on this page. */
export type LinkProblem =
  /** The page's starting checkpoint of that name has other weights. */
  | { readonly kind: "start"; readonly checkpoint: string }
  /** A task, signal or setting that this page does not have: the sentence of `checkExperiment`. */
  | { readonly kind: "refused"; readonly reason: string };

export interface LinkPreviewView {
  readonly experiment: Experiment;
  /**
   * `same`: a lesson of this page; `seeds`: one, with other seeds; `changed`: named a lesson, and differs from it;
   * `unknown`: names a lesson that is not here; `own`: names none.
   */
  readonly match: "same" | "seeds" | "changed" | "unknown" | "own";
  /** The lesson of this page that it belongs to. */
  readonly lesson: { readonly id: string; readonly title: string; readonly question: string } | null;
  readonly task: { readonly title: string; readonly notation: string };
  readonly signals: readonly SignalView[];
  readonly decoding: readonly ControlView[];
  readonly size: ExperimentSize;
  /** Of all of it on this device; null where nothing is known of the device yet. */
  readonly seconds: number | null;
  readonly digest: Digest | null;
  readonly problem: LinkProblem | null;
}

/** How much there is to do. */
export interface ExperimentSize {
  readonly runs: number;
  /** Tokens to train on, all runs together; null where the budget is in steps. */
  readonly tokens: number | null;
  /** Sequences of all optimiser steps together; null where the budget is in tokens. */
  readonly sequences: number | null;
  /** Completions written to measure, all evaluations together. */
  readonly completions: number;
}

export interface LinkPreviewActions {
  open(): void;
  leave(): void;
}

/** A link that could not be read. */
export interface BrokenLinkView {
  readonly kind: "damaged" | "newer" | "long" | "refused";
  readonly reason: string;
}
