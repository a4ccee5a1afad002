// How hard each token of a sequence is pushed, whole distributions that it is pulled towards included.

import type { Student } from "../model/student";
import type { WeightedSequence } from "../types";

/**
 * The weights, plus what `towards` does: its coefficient times how much likelier the token is to the teacher than to the
 * student. For the forward divergence that is -dL/dz of the token's own logit z; for the others it has the same sign.
 *
 * @returns [T] for each sequence
 */
export async function pullsOf(student: Student, sequences: readonly WeightedSequence[]): Promise<Float32Array[]> {
  if (!sequences.some(({ towards }) => towards)) return sequences.map(({ weights }) => weights);
  const scores = await student.score(
    sequences.map(({ tokens }) => tokens),
    { logits: false },
  );
  return sequences.map(({ tokens, weights, towards }, i) => {
    if (!towards) return weights;
    const V = towards.logits.length / tokens.length;
    return weights.map((weight, t) => {
      const coefficient = towards.coefficients[t]!;
      if (t === 0 || coefficient === 0) return weight;
      const row = towards.logits.subarray(t * V, (t + 1) * V);
      const peak = row.reduce((a, b) => Math.max(a, b));
      const total = row.reduce((sum, z) => sum + Math.exp(z - peak), 0);
      const taught = Math.exp(row[tokens[t]!]! - peak) / total;
      return weight + coefficient * (taught - Math.exp(scores[i]!.logp[t - 1]!));
    });
  });
}
