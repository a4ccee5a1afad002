// From a rollout to a weighted sequence, with what can be said about each of its tokens beside it.

import type { Towards } from "../../types";
import type { Rollout, Weighed } from "../signal";

/** One number a token of the completion, as one a token of the sequence: 0 on the prompt. [C] -> [T] */
export function afterPrompt(promptLength: number, values: ArrayLike<number>): Float32Array {
  const padded = new Float32Array(promptLength + values.length);
  padded.set(values, promptLength);
  return padded;
}

/** Prompt and completion, worth `worth` a token: one number for all of the completion, or one for each of its tokens, [C]. */
export function written({ prompt, completion, logp, reference }: Rollout, worth: number | ArrayLike<number>): Weighed {
  const worths = typeof worth === "number" ? new Float32Array(completion.length).fill(worth) : worth;
  return {
    tokens: Int32Array.of(...prompt, ...completion),
    weights: afterPrompt(prompt.length, worths),
    promptLength: prompt.length,
    old: afterPrompt(prompt.length, logp),
    ...(reference && { reference: afterPrompt(prompt.length, reference) }),
  };
}

const alongCompletion = ({ prompt, completion }: Rollout, coefficient: number): Float32Array =>
  afterPrompt(prompt.length, new Float32Array(completion.length).fill(coefficient));

/** Pulls each token of the completion towards its teacher. Needs `rollout.teacher`, [C, V]. */
export function towardsTeacher(rollout: Rollout, coefficient: number, beta: number): Towards {
  const { prompt, completion, teacher = new Float32Array() } = rollout;
  const vocabulary = completion.length ? teacher.length / completion.length : 0;
  return {
    logits: afterPrompt(prompt.length * vocabulary, teacher),
    coefficients: alongCompletion(rollout, coefficient),
    beta,
  };
}

/**
 * Pulls each token of the completion towards the uniform distribution over `vocabulary` tokens by the reverse divergence,
 * KL(student || uniform) = log V - H(student): `coefficient` times it is an entropy bonus, but for a constant.
 */
export function towardsUniform(rollout: Rollout, coefficient: number, vocabulary: number): Towards {
  const T = rollout.prompt.length + rollout.completion.length;
  return {
    logits: new Float32Array(T * vocabulary),
    coefficients: alongCompletion(rollout, coefficient),
    beta: 1,
  };
}
