// Two models as small as they get, for tests: one tied with grouped queries, one untied.

import { createRng } from "../lib/rng";
import type { WeightedSequence } from "../types";
import { initialParameters, parameterLayout, type ModelConfig } from "./config";

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

/** Parameters larger than the usual start, so that every gradient is far from zero; a value head that says something. */
export function tinyState(config: ModelConfig, seed = 1) {
  const parameters = initialParameters(config, seed).map((value) => value * 3);
  const rng = createRng("tiny value head", seed);
  for (const { name, offset } of parameterLayout(config).specs)
    if (name === "value") for (let c = 0; c < config.width; c++) parameters[offset + c] = rng.next() - 0.5;
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

const BETAS = [0, 0.3, 0.5, 1];

/** The same, two of three drawn towards other distributions, two of three with returns where there is a value head. */
export function withTerms(
  config: ModelConfig,
  sequences: readonly WeightedSequence[],
  seed: number | string = 1,
): WeightedSequence[] {
  const rng = createRng("tiny terms", seed);
  const floats = (length: number, scale: number) => Float32Array.from({ length }, () => (rng.next() * 2 - 1) * scale);
  const coefficients = (length: number) => floats(length, 0.5).map((value, t) => (t % 4 === 3 ? 0 : value + 0.25));
  return sequences.map((sequence, i) => {
    const length = sequence.tokens.length;
    const towards = {
      logits: floats(length * config.vocab, 3).fill(NaN, 0, config.vocab), // row 0 is not read
      coefficients: coefficients(length),
      beta: BETAS[i % BETAS.length]!,
    };
    const returns = { targets: floats(length, 2), coefficients: coefficients(length) };
    return { ...sequence, ...(i % 3 < 2 ? { towards } : {}), ...(config.valueHead && i % 3 > 0 ? { returns } : {}) };
  });
}
