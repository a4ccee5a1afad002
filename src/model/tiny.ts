// Two models as small as they get, for tests: one tied with grouped queries, one untied.

import { createRng } from "../lib/rng";
import type { WeightedSequence } from "../types";
import { initialParameters, type ModelConfig } from "./config";

const base = {
  vocab: 11,
  width: 16,
  layers: 2,
  headDim: 8,
  feedForward: 20,
  context: 24,
  ropeBase: 10_000,
  epsilon: 1e-5,
};

export const tinyModels: Record<"tied" | "untied", ModelConfig> = {
  tied: { ...base, heads: 4, kvHeads: 2, tied: true },
  untied: { ...base, heads: 2, kvHeads: 2, tied: false },
};

/** Parameters larger than the usual start, so that every gradient is far from zero. */
export function tinyState(config: ModelConfig, seed = 1) {
  const parameters = initialParameters(config, seed).map((value) => value * 3);
  const zeros = () => new Float32Array(parameters.length);
  return { parameters, firstMoment: zeros(), secondMoment: zeros() };
}

/** Sequences of uneven length with positive, negative and zero weights. */
export function tinySequences(config: ModelConfig, count: number, seed: number | string = 1): WeightedSequence[] {
  const rng = createRng("tiny", seed);
  return Array.from({ length: count }, () => {
    const length = rng.int(2, config.context);
    return {
      tokens: Int32Array.from({ length }, () => rng.int(0, config.vocab - 1)),
      weights: Float32Array.from({ length }, (_, t) => (t % 3 === 2 ? 0 : rng.next() * 1.2 - 0.2)),
    };
  });
}
