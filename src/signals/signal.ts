// What a training signal is. To add one: a file here that calls defineSignal, and a line in index.ts.
//
// Any loss that depends on the student only through its token log-probabilities has the gradient
// sum_t (dL/dlogp_t) * grad logp_t, which is that of a weighted NLL with weights[t] = -dL/dlogp_t.
// So a signal is only a choice of sequences and weights: no tensors, no device, no async.

import type { Control, Controls, Values } from "../lib/controls";
import type { WeightedSequence } from "../types";

/** Tokens to read, then tokens to write, end-of-text included. */
export interface Pair {
  readonly prompt: Int32Array; // [P]
  readonly completion: Int32Array; // [C]
}

/** What must be gathered before a signal can weigh an episode. */
export type Need = keyof Omit<Episode, "draw">;

/** One problem with one response to it, and what was gathered about them. */
export interface Episode {
  /** The problem, and a right solution with its steps. */
  readonly demonstration?: Pair;
  /** The problem, and its answer alone. */
  readonly answer?: Pair;
  /** The problem with the response, and a critique of it. */
  readonly critique?: Pair;
  /** The problem with the response, and a critique of another response to another problem. */
  readonly placebo?: Pair;
  /** The rest of the problem from a state that the response visits, and a right solution of that. */
  readonly recovery?: Pair;
  /** Uniform in [0, 1): for signals that choose. */
  readonly draw: number;
}

/** Where an arm's responses and critiques come from; part of a signal's controls, read when examples are made. */
export const sourceControls = {
  own: {
    label: "Responses by the student",
    unit: "0 synthetic, 1 its own",
    help: "Whether the responses are the student's own samples or solutions with errors put in.",
    min: 0,
    max: 1,
    step: 1,
    default: 0,
  },
  errors: {
    label: "Share of false statements",
    unit: "fraction",
    help: "Chance that a statement of a critique is false: a wrong result, or a wrong one accepted.",
    min: 0,
    max: 1,
    step: 0.05,
    default: 0,
  },
} satisfies Record<string, Control>;

export interface Signal<C extends Controls = Controls> {
  readonly title: string;
  /** A few words beside its name: `copies right solutions`. */
  readonly short: string;
  /** One sentence for a person: what the student is trained to do. */
  readonly summary: string;
  /** Where it comes from: a URL. */
  readonly paper: string;
  readonly needs: readonly Need[];
  readonly controls: C;
  /** Pure. An empty list means there is nothing to learn from this episode. */
  weigh(episode: Episode, values: Values<C>): WeightedSequence[];
}

export const defineSignal = <C extends Controls>(signal: Signal<C>): Signal<C> => signal;

/** `prompt` then `completion`, with `weight` on every completion token and 0 on the prompt. [] if there is no pair. */
export function weighted(pair: Pair | undefined, weight = 1): WeightedSequence[] {
  if (!pair) return [];
  const { prompt, completion } = pair;
  const tokens = Int32Array.of(...prompt, ...completion);
  return [{ tokens, weights: new Float32Array(tokens.length).fill(weight, prompt.length) }];
}
