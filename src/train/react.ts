// The weights of a batch at what the student says now, where a signal's weights depend on that.

import type { Student } from "../model/student";
import type { Saying, Signal, Weighed } from "../signals/signal";
import type { WeightedSequence } from "../types";

export interface Reacted {
  readonly sequences: readonly WeightedSequence[];
  readonly clipped?: number; // fraction of the tokens
  readonly kl?: number; // to the start, nats/token
  readonly scored: number; // tokens read for it
}

/** The weights at what the student says now. On fresh rollouts that is what was sampled: nothing is read again. */
export async function react(
  student: Student,
  signal: Signal,
  values: Readonly<Record<string, number>>,
  weighed: readonly (readonly Weighed[])[],
  fresh: boolean,
): Promise<Reacted> {
  const flat = weighed.flat();
  if (!signal.react || flat.length === 0) return { sequences: flat, scored: 0 };
  const known = fresh && flat.every(({ old }) => old !== undefined);
  const now = known ? flat.map(({ old }): Saying => ({ logp: old! })) : await sayings(student, flat);
  let [at, clipped] = [0, 0];
  const sequences = weighed.flatMap((group) => {
    const reaction = signal.react!(group, now.slice(at, at + group.length), values);
    at += group.length;
    clipped += reaction.clipped ?? 0;
    return reaction.sequences;
  });
  const total = flat.reduce((sum, sequence) => sum + lossTokensOf(sequence), 0);
  const kl = klToStart(flat, now);
  return {
    sequences,
    clipped: total ? clipped / total : 0,
    ...(kl !== undefined && { kl }),
    scored: known ? 0 : flat.reduce((sum, { tokens }) => sum + tokens.length, 0),
  };
}

async function sayings(student: Student, sequences: readonly Weighed[]): Promise<Saying[]> {
  const scores = await student.score(
    sequences.map(({ tokens }) => tokens),
    { logits: false },
  );
  return scores.map(({ logp }) => ({ logp: Float32Array.of(0, ...logp) }));
}

/** Schulman's k3 on the tokens that were written by the student, where the start's log-probabilities are known. */
function klToStart(sequences: readonly Weighed[], now: readonly Saying[]): number | undefined {
  let [sum, count] = [0, 0];
  sequences.forEach(({ weights, reference, old }, i) => {
    if (!reference || !old) return;
    weights.forEach((weight, t) => {
      if (weight === 0) return;
      const ratio = reference[t]! - now[i]!.logp[t]!;
      sum += Math.exp(ratio) - ratio - 1;
      count++;
    });
  });
  return count ? sum / count : undefined;
}

/** Tokens that a sequence has anything to say about. */
export const lossTokensOf = ({ weights, towards, returns }: WeightedSequence): number =>
  weights.filter((weight, t) => weight !== 0 || towards?.coefficients[t] || returns?.coefficients[t]).length;
