// The planned memory of a student is what an executor takes when the student is used that way.

import { expect, test } from "vitest";

import { createWasmExecutor } from "../engine/wasm/executor";
import { initialParameters, type ModelConfig } from "./config";
import { footprintOf } from "./footprint";
import { createStudent } from "./student";

const small: ModelConfig = {
  ...{ vocab: 25, width: 64, layers: 2, heads: 4, kvHeads: 4, headDim: 16, feedForward: 192 },
  ...{ context: 136, ropeBase: 10_000, epsilon: 1e-5, tied: false },
};

test("the bytes of a student that trains, scores and samples", async () => {
  const executor = await createWasmExecutor({ threads: 1 });
  const student = createStudent(small, executor);
  const parameters = initialParameters(small, 1);
  const zeros = () => new Float32Array(parameters.length);
  student.load({ parameters, firstMoment: zeros(), secondMoment: zeros() });
  const length = small.context;
  const tokens = Int32Array.from({ length }, (_, i) => 2 + (i % 3));
  const sequences = Array.from({ length: 16 }, () => ({ tokens, weights: new Float32Array(length).fill(1) }));
  await student.update(sequences, { learningRate: 1e-3, decay: 0, step: 1, beta1: 0.9, beta2: 0.95 });
  await student.score(sequences.map((one) => one.tokens));
  const request = { prompt: tokens.slice(0, 2), maxTokens: 4, temperature: 1, seed: 1 };
  await student.sample(Array.from({ length: 300 }, (_, sequence) => ({ ...request, sequence })));

  const terms = { towards: false, returns: false };
  const use = { terms, batch: 16 * length, scores: true, states: false, completions: [300] };
  const { weights, activations, cache } = footprintOf(small, executor, use);
  const taken = executor.bytes;
  await executor.close();
  const planned = weights + activations + cache;
  expect(planned).toBeLessThanOrEqual(taken);
  expect(planned).toBeGreaterThan(0.8 * taken); // the rest is the kernels' scratch, and rounding
});
