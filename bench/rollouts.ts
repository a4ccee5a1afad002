// Batched rollouts: greedy completions of 64 prompts, and the weights that all contenders write them with.

import { createRng } from "../src/lib/rng";
import { initialParameters, parameterLayout, type ModelConfig } from "../src/model/config";
import { EOS } from "../src/model/tokenizer";
import { workloadOf } from "./workloads";

export interface Rollout {
  readonly config: ModelConfig;
  readonly prompts: number; // G
  readonly promptTokens: number;
  readonly newTokens: number;
}

const SIZES = ["0.11M", "0.8M"];
const LENGTHS = [
  [8, 16],
  [16, 48],
] as const;

/** By name: `0.11M-8+16` writes 16 tokens after each prompt of 8. */
export const ROLLOUTS: ReadonlyMap<string, Rollout> = new Map(
  SIZES.flatMap((size) =>
    LENGTHS.map(([promptTokens, newTokens]): [string, Rollout] => [
      `${size}-${promptTokens}+${newTokens}`,
      { config: workloadOf(size).config, prompts: 64, promptTokens, newTokens },
    ]),
  ),
);

/** @throws {RangeError} if there is none of that name */
export function rolloutOf(name: string): Rollout {
  const rollout = ROLLOUTS.get(name);
  if (!rollout) throw new RangeError(`rollout: got '${name}', want any of ${[...ROLLOUTS.keys()].join(", ")}`);
  return rollout;
}

/**
 * Fresh parameters with the head's column of end-of-text at 0. Its logit is then 0 while the largest of the others is
 * far above, so that every completion has its full length and contenders that stop at the end do no less than the others.
 */
export function endlessParameters(config: ModelConfig): Float32Array<ArrayBuffer> {
  const flat = initialParameters(config, 1);
  const head = parameterLayout(config).specs.find(({ name }) => name === "head");
  if (!head) throw new RangeError("endlessParameters: got a tied model, want one with a head of its own");
  for (let c = 0; c < config.width; c++) flat[head.offset + c * config.vocab + EOS] = 0;
  return flat;
}

/**
 * Names prompts whose greedy completions never come near a tie, which rounding would decide: in all rollouts the two largest
 * logits stay 2.4e-4 deviations apart. With others it is as little as 4e-6, and then libraries do write different tokens.
 */
export const CLEAR_SEED = 10;

/** Random tokens after padding and end-of-text, `[prompts][promptTokens]`; `seed` names the batch. */
export function randomPrompts({ config, prompts, promptTokens }: Rollout, seed: number): Int32Array[] {
  const rng = createRng("bench", "rollout", seed);
  return Array.from({ length: prompts }, () =>
    Int32Array.from({ length: promptTokens }, () => rng.int(EOS + 1, config.vocab - 1)),
  );
}

/** A completion up to its end of text: some contenders write on after it. */
export function untilEnd(completion: Int32Array): Int32Array {
  const end = completion.indexOf(EOS);
  return end < 0 ? completion : completion.subarray(0, end + 1);
}
