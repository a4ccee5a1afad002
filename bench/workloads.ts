// The training steps that are measured: three sizes, the same in every benchmark and for every contender.

import { createRng } from "../src/lib/rng";
import type { ModelConfig } from "../src/model/config";
import type { WeightedSequence } from "../src/types";

export interface Workload {
  readonly name: string;
  readonly config: ModelConfig;
  readonly sequences: number; // B
  readonly length: number; // S, tokens a sequence is trained on
}

const base = { ropeBase: 10_000, epsilon: 1e-5, tied: false };

export const WORKLOADS: readonly Workload[] = [
  {
    name: "0.11M",
    config: {
      ...base,
      vocab: 64,
      width: 64,
      layers: 2,
      heads: 4,
      kvHeads: 4,
      headDim: 16,
      feedForward: 192,
      context: 64,
    },
    sequences: 16,
    length: 64,
  },
  {
    name: "0.8M",
    config: {
      ...base,
      vocab: 64,
      width: 128,
      layers: 4,
      heads: 4,
      kvHeads: 4,
      headDim: 32,
      feedForward: 384,
      context: 64,
    },
    sequences: 16,
    length: 64,
  },
  {
    name: "5.3M",
    config: {
      ...base,
      vocab: 1024,
      width: 256,
      layers: 6,
      heads: 8,
      kvHeads: 8,
      headDim: 32,
      feedForward: 768,
      context: 256,
    },
    sequences: 8,
    length: 256,
  },
];

export const OPTIMISER = { learningRate: 1e-3, decay: 0.1, beta1: 0.9, beta2: 0.95 };

/** Random tokens: the time does not depend on them. Weights make the loss a mean, nats/token. */
export function randomSequences({ config, sequences, length }: Workload): WeightedSequence[] {
  const rng = createRng("bench", "step");
  return Array.from({ length: sequences }, () => ({
    tokens: Int32Array.from({ length: length + 1 }, () => rng.int(0, config.vocab - 1)),
    weights: new Float32Array(length + 1).fill(1 / (sequences * length)),
  }));
}

/** @throws {RangeError} if there is none of that name */
export function workloadOf(name: string): Workload {
  const workload = WORKLOADS.find((one) => one.name === name);
  if (!workload) throw new RangeError(`workload: got '${name}', want ${WORKLOADS.map((one) => one.name).join(", ")}`);
  return workload;
}
