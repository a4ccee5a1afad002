// What the microscope shows: one problem, every arm, through training time.

import type { Problem, Verdict } from "./problems";
import type { Spent } from "./runs";

export interface TokenView {
  readonly text: string;
  readonly logp: number; // nats
  readonly entropy: number; // nats
  /** Most probable next tokens here, the chosen one included or not. */
  readonly alternatives: readonly { readonly text: string; readonly probability: number }[];
}

/** Probability of each token of one text, given those before it, under every arm at one point: by arm id. */
export type Under = Readonly<Record<string, readonly number[]>>;

/** What one arm writes at one point of its training, greedily. */
export interface Frame {
  /** As in `Evaluation`. Of a run that was stopped between two: the next one. */
  readonly point: number;
  readonly at: Spent;
  readonly completion: string;
  readonly tokens: readonly TokenView[];
  readonly verdict: Verdict;
  /** Of its tokens, under every arm as it is at this point, or was last before it. */
  readonly under: Under;
}

export interface WeightedToken {
  readonly text: string;
  /** -dL/dlogp, above 0 pushes up, with this problem as the whole batch: what `denominator` divides by is in it. */
  readonly weight: number;
}

/** One text that a signal would train on. */
export interface WeighedText {
  readonly tokens: readonly WeightedToken[];
  /** Of a completion, as the arm's verifier sees it; null of any other text. */
  readonly reward: number | null;
}

/** What one arm's signal would do to the tokens of one answer, at the start of training. */
export interface Pushes {
  readonly arm: string;
  /** One for each token of the answer; null if the signal does not train on that answer. */
  readonly weights: readonly number[] | null;
  /** What else it would train on: a demonstration, a critique of the answer, the other of a pair. */
  readonly texts: readonly WeighedText[];
  /** Where the signal compares completions: all of the group, the answer among them. */
  readonly group?: readonly WeighedText[];
}

/** One answer to the problem, on which every signal is asked. */
export interface Answer {
  /** `right` and `wrong`: one of either kind. `own`: neither of these, but what some arms write at the end. */
  readonly kind: "right" | "wrong" | "own";
  /** True if the start wrote it, sampled at temperature 1: it stands in the group of signals that sample. */
  readonly isSampled: boolean;
  /** Those that write it at the end. */
  readonly arms: readonly string[];
  readonly completion: string;
  readonly tokens: readonly string[];
  readonly verdict: Verdict;
  readonly under: readonly { readonly point: number; readonly under: Under }[];
  readonly pushes: readonly Pushes[];
}

/** One problem, every arm: the heart of the page. */
export interface Inspection {
  readonly problem: Problem;
  /** `frames` by point, at least one; the last is the arm as it is now. */
  readonly arms: readonly { readonly arm: string; readonly frames: readonly Frame[] }[];
  readonly answers: readonly Answer[];
  /** Where it was recorded; absent where it was made on this machine just now. */
  readonly recorded?: string;
}
