// What a training signal is. To add one: a file here that calls defineSignal, and a line in index.ts.
//
// Any loss that depends on the student only through its token log-probabilities has the gradient
// sum_t (dL/dlogp_t) * grad logp_t, which is that of a weighted NLL with weights[t] = -dL/dlogp_t.
// So a signal is only a choice of sequences and weights: no tensors, no device, no async. Where the weights depend on what
// the student says now (ratio clipping, KL, unlikelihood, DPO), `react` turns its log-probabilities into weights before
// every update. What is about whole distributions (distillation, entropy) is said in `towards`.

import type { Control, Controls, Values } from "../lib/controls";
import type { Formula } from "../lib/tex";
import type { WeightedSequence } from "../types";

/** Tokens to read, then tokens to write, end-of-text included. */
export interface Pair {
  readonly prompt: Int32Array; // [P]
  readonly completion: Int32Array; // [C]
}

/** One completion that a student wrote, and what is known of it. */
export interface Rollout extends Pair {
  readonly reward: number; // 0 or 1, by the verifier that the arm asks for
  readonly finished: boolean;
  /** Share of its steps that are wrong, 0-1. */
  readonly errors: number;
  /** Log-probabilities of its tokens when it was written, nats. */
  readonly logp: Float32Array; // [C]
  /** The same under the start: where `reference` is needed. */
  readonly reference?: Float32Array; // [C]
  /** What the value head said before each token: where `values` are needed. */
  readonly values?: Float32Array; // [C]
  /** Logits of the teacher before each token: where `teacher` or `privileged` is needed and there is one for it. */
  readonly teacher?: Float32Array; // [C, V]
  /** Uniform in [0, 1). */
  readonly draw: number;
}

/**
 * What can be gathered. Besides the parts of an episode: what its rollouts are looked at with. `privileged` is the
 * student itself, shown a right sibling (or, with none, the demonstration).
 */
export type Need = keyof Omit<Episode, "draw" | "vocabulary"> | "reference" | "values" | "teacher" | "privileged";

/** One problem, and what was gathered about it. */
export interface Episode {
  /** The problem, and a right solution with its steps: the canonical one, where several are right. */
  readonly demonstration?: Pair;
  /** The problem, and one right solution of all there are, drawn once. */
  readonly variant?: Pair;
  /** The problem, and its answer alone. */
  readonly answer?: Pair;
  /** The problem, and a response with every step right: the student's own, where the source says so. */
  readonly right?: Pair;
  /** The problem with the response, and a critique of it. */
  readonly critique?: Pair;
  /** The problem with the response, and a critique of another response to another problem. */
  readonly placebo?: Pair;
  /** The rest of the problem from a state that the response visits, and a right solution of that. */
  readonly recovery?: Pair;
  /** The problem, the response and its critique, and a right solution. */
  readonly refinement?: Pair;
  /** The problem, and a solution with mistakes taken back; `mistakes` is 1 at the tokens of wrong attempts. */
  readonly retry?: Pair & { readonly mistakes: Uint8Array /* [C] */ };
  /** Two responses to the problem, of which the first is right and the second is not. */
  readonly contrast?: readonly [chosen: Rollout, rejected: Rollout];
  /** The demonstration as a rollout, for what a teacher says about each of its tokens. */
  readonly shown?: Rollout;
  /** A group of completions of the problem by the student as it is now. */
  readonly rollouts?: readonly Rollout[];
  /** Size of the student's alphabet, V. Given wherever there are rollouts. */
  readonly vocabulary?: number;
  /** Uniform in [0, 1): for signals that choose. */
  readonly draw: number;
}

/** A weighted sequence with what `react` may look at, by token; 0 on the prompt. */
export interface Weighed extends WeightedSequence {
  /** Tokens that were only read: the first of the sequence. Given wherever there is something to react to. */
  readonly promptLength?: number;
  /** [T] log-probabilities when it was written, nats. Absent where the student has changed since: what it says is then asked. */
  readonly old?: Float32Array;
  readonly reference?: Float32Array; // [T] the same under the start
}

/** What the student says about a sequence now, before an update. */
export interface Saying {
  readonly logp: Float32Array; // [T] of its tokens, nats; 0 at the first
}

export interface Reaction {
  readonly sequences: readonly WeightedSequence[];
  /** Tokens whose ratio was clipped. */
  readonly clipped?: number;
}

/** The size of what a batch was weighed from, sequences without any weight included. */
export interface BatchSize {
  readonly sequences: number; // rollouts, where there are any; otherwise weighed sequences
  readonly tokens: number; // of their completions
  readonly weightedTokens: number; // with a weight other than 0
  readonly weight: number; // sum of |weight|
  readonly guidedTokens: number; // with a coefficient in `towards` other than 0
  readonly maxTokens: number; // longest completion that the task allows
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

/** How much critiques give away; part of the controls of signals that read critiques. */
export const levelControl = {
  level: {
    label: "What a critique gives away",
    unit: "0 verdict, 1 place, 2 kind, 3 fixed step, 4 all",
    help: "The leakage ladder: the verdict, the first wrong step, what is wrong with it, the step put right, the solution.",
    min: 0,
    max: 4,
    step: 1,
    default: 4,
  },
} satisfies Record<string, Control>;

/** Signals of one family are shown together, the plainest family first. */
export const FAMILIES = ["Imitation", "Critique", "Reinforcement", "Preferences", "Distillation", "Controls"] as const;
export type Family = (typeof FAMILIES)[number];

export interface Signal<C extends Controls = Controls> {
  readonly title: string;
  /** A few words beside its name: `copies right solutions`. */
  readonly short: string;
  /** One sentence for a person: what the student is trained to do. */
  readonly summary: string;
  /** Where it comes from: a URL. */
  readonly paper: string;
  readonly family: Family;
  /** Its loss with the settings it begins with, one update a batch; the letters are those of `aboutMath.ts`. */
  readonly formula: Formula;
  /** What differs from the paper, in sentences. */
  readonly departures: string;
  readonly controls: C;
  needs(values: Values<C>): readonly Need[];
  /** What cannot be trained with, as a sentence ("a group of 1: its baseline is the mean of the group"); undefined if nothing. */
  refuse?(values: Values<C>): string | undefined;
  /**
   * Pure. What each token is worth, before the batch is divided by `denominator`. Empty: nothing to learn here. Where there
   * is a `react`, this is what it starts from, and the weights to train with are what it returns.
   */
  weigh(episode: Episode, values: Values<C>): Weighed[];
  /** What the batch's loss is divided by. @default the sum of |weight|: a mean over weighted tokens */
  denominator?(size: BatchSize, values: Values<C>): number;
  /**
   * The weights of one episode's sequences at what the student says now; asked before every update, with as many `now` as
   * sequences. Absent where weights are constants.
   */
  react?(sequences: readonly Weighed[], now: readonly Saying[], values: Values<C>): Reaction;
}

export const defineSignal = <C extends Controls>(signal: Signal<C>): Signal<C> => signal;

/** `prompt` then `completion`, with `weight` on every completion token and 0 on the prompt. [] if there is no pair. */
export function weighted(pair: Pair | undefined, weight = 1): Weighed[] {
  if (!pair) return [];
  const { prompt, completion } = pair;
  const tokens = Int32Array.of(...prompt, ...completion);
  return [{ tokens, weights: new Float32Array(tokens.length).fill(weight, prompt.length) }];
}
