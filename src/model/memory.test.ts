// Memory: activations grow with the context as a line, since no matrix of context x context is ever kept.

import { expect, test } from "vitest";

import { createWasmExecutor } from "../engine/wasm/executor";
import type { Arena } from "../engine/program";
import { initialParameters } from "./config";
import { createWeights } from "./forward";
import { createStudent } from "./student";
import { tinyModels, tinyState } from "./tiny";
import { createBlockPrograms } from "./training";

test("activations of one sequence are linear in its length", () => {
  const floats = [256, 512, 1024].map((context) => {
    const config = { ...tinyModels.tied, context };
    const arena: Arena = [];
    createBlockPrograms(config, createWeights(config), context, arena);
    expect(Math.max(...arena.map(({ length }) => length))).toBeLessThan(context * context);
    return arena.reduce((sum, { length }) => sum + length, 0);
  });
  expect(floats[1]! / floats[0]!).toBeCloseTo(2, 5);
  expect(floats[2]! / floats[0]!).toBeCloseTo(4, 5);
});

test("a sequence longer than the usual block trains, and its memory is told", async () => {
  const config = { ...tinyModels.tied, context: 600 };
  const executor = await createWasmExecutor();
  const student = createStudent(config, executor);
  student.load({ ...tinyState(config), parameters: initialParameters(config, 1) });
  const before = executor.bytes;
  const tokens = Int32Array.from({ length: 601 }, (_, t) => (t * 7) % config.vocab);
  const sequences = [{ tokens, weights: new Float32Array(601).fill(1 / 600) }];
  const optimiser = { learningRate: 1e-3, decay: 0, beta1: 0.9, beta2: 0.95 };
  const first = await student.update(sequences, { ...optimiser, step: 1 });
  const second = await student.update(sequences, { ...optimiser, step: 2 });
  expect(second.loss).toBeLessThan(first.loss);
  expect(executor.bytes).toBeGreaterThan(before);
  await executor.close();
});
