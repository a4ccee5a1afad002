// Compares what a signal trains with to a loss that was written out, by numerical differentiation: for the tests.

import { valuesOf } from "../../lib/controls";
import type { Episode, Pair, Rollout, Signal, Weighed } from "../signal";
import { noise, groupOf, trainedOn, VOCABULARY } from "./worked";

/** What the student says now: log-probabilities of each text's completion. */
export type Said = (text: Pair) => readonly number[];
export type Loss = (said: Said) => number;

export const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
export const mean = (values: readonly number[]): number => sum(values) / values.length;
export const tokensOf = (texts: readonly Pair[]): number => sum(texts.map(({ completion }) => completion.length));
export const textsOf = (episodes: readonly Episode[]): Pair[] =>
  episodes.flatMap(({ rollouts = [], contrast = [], draw: _, vocabulary: __, ...pairs }) => [
    ...rollouts,
    ...contrast,
    ...(Object.values(pairs) as Pair[]),
  ]);

/** A batch of three groups: one success in four, three in four, none. */
export const batch = [
  [1, 0, 0, 0],
  [1, 1, 0, 1],
  [0, 0, 0, 0],
].map((rewards, i): Episode => ({ rollouts: groupOf(rewards, 1 + 10 * i), vocabulary: VOCABULARY, draw: 0 }));
export const groups = batch.map(({ rollouts }) => rollouts!);
export const all = groups.flat();

/** min(ratio A, clip(ratio) A) of each token, with A one number or one for each token. */
export const surrogate = (
  said: Said,
  one: Rollout,
  A: number | readonly number[],
  low: number,
  high: number,
): number[] =>
  said(one).map((logp, t) => {
    const ratio = Math.exp(logp - one.logp[t]!);
    const worth = typeof A === "number" ? A : A[t]!;
    return Math.min(ratio * worth, Math.min(Math.max(ratio, 1 - low), 1 + high) * worth);
  });

export interface Move {
  /** How far the student has moved since the texts were written, nats, at most. @default 0 */
  readonly moved?: number;
  /** What it said before. @default what the rollout says, -1 for other texts */
  readonly start?: (text: Pair) => ArrayLike<number>;
}

const saidWhenWritten = (text: Pair): ArrayLike<number> => (text as Rollout).logp ?? text.completion.map(() => -1);

/**
 * For each token of each text: the loss's slope in its log-probability, by central differences, against the negative of
 * what the loop trains with. Texts that were not weighed must have no slope.
 *
 * @returns how many tokens were clipped, and the largest slope
 * @throws {Error} at a token where they differ by 1e-5 or more, or if no slope is above 1e-3
 */
export function compareLoss(
  signal: Signal,
  settings: Readonly<Record<string, number>>,
  episodes: readonly Episode[],
  loss: Loss,
  { moved = 0, start = saidWhenWritten }: Move = {},
): { clipped: number; largest: number } {
  const now = new Map<number, number[]>(); // by the first token of each completion
  for (const text of textsOf(episodes)) {
    const from = start(text);
    const move = (t: number) => moved * (2 * noise(text.completion[0]! + 7 * t + 5000) - 1);
    const at = (t: number) => Math.fround(Math.min(-0.01, from[t]! + move(t)));
    now.set(
      text.completion[0]!,
      Array.from(text.completion, (_, t) => at(t)),
    );
  }
  const said: Said = (text) => now.get(text.completion[0]!)!;
  const say = ({ tokens }: Weighed) => ({ logp: Float32Array.of(0, 0, 0, ...now.get(tokens[3]!)!) });
  const trained = trainedOn(signal, episodes, valuesOf(signal.controls, settings), say);

  let largest = 0;
  for (const text of textsOf(episodes)) {
    const logp = now.get(text.completion[0]!)!;
    const sequence = trained.sequences.find(({ tokens }) => tokens[3] === text.completion[0]);
    logp.forEach((value, t) => {
      const lossAt = (x: number) => {
        logp[t] = x;
        return loss(said);
      };
      const slope = (lossAt(value + 1e-5) - lossAt(value - 1e-5)) / 2e-5;
      logp[t] = value;
      const weight = (sequence?.weights[3 + t] ?? 0) / trained.denominator;
      if (!(Math.abs(slope + weight) < 1e-5))
        throw new Error(
          `${signal.title}, token ${t} of ${text.completion[0]}: got weight ${weight}, want ${-slope}, the negative slope`,
        );
      largest = Math.max(largest, Math.abs(slope));
    });
  }
  if (!(largest > 1e-3)) throw new Error(`${signal.title}: got largest slope ${largest}, want a loss that has one`);
  return { clipped: trained.clipped, largest };
}
