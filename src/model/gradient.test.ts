// The whole model's gradient against central differences, in f64 through the plain-loop executor, with every kind of loss.

import { describe, expect, test } from "vitest";

import { createReferenceExecutor } from "../engine/reference/executor";
import { createRng } from "../lib/rng";
import type { WeightedSequence } from "../types";
import { LORA_TARGETS } from "./adapters";
import { createBase } from "./base";
import { baseLayout, initialParameters, lengthOf, parameterLayout, type ModelConfig } from "./config";
import { createWeights, ropeTable } from "./forward";
import { packSequences } from "./packing";
import { tinyModels, tinySequences, tinyState, withTerms } from "./tiny";
import { createBlockPrograms, writeBlock } from "./training";

/** Fails unless the gradient of one block is what the loss does when a few values of every tensor are moved. */
async function check(config: ModelConfig, sequences: readonly WeightedSequence[], samples = 8) {
  const executor = createReferenceExecutor("f64");
  const base = config.lora && createBase(config, executor);
  const weights = createWeights(config, base);
  const programs = createBlockPrograms(config, weights, executor.rowSizes[0]!, []);
  executor.write(weights.rope.buffer, ropeTable(config));
  const parameters = executor.peek(weights.flat.buffer);
  parameters.set(tinyState(config).parameters);
  if (base) {
    const { lora: _, valueHead: __, ...whole } = config;
    const frozen = initialParameters(whole, 1).map((value) => value * 3);
    for (const { name, shape, offset } of baseLayout(config).specs)
      base.write(name, frozen.subarray(offset, offset + lengthOf(shape)));
    parameters.forEach((value, i) => (parameters[i] = value || 0.4 * Math.sin(1.7 * i))); // B starts at 0
  }
  const [block, more] = packSequences(sequences, executor.rowSizes[0]!);
  expect(more).toBeUndefined();
  writeBlock(executor, programs, block!, 0);
  const program = programs.gradientOf({ towards: !!block!.towards, returns: !!block!.returns });

  const loss = async () => {
    await executor.run(program);
    const [logp, divergence, valueLoss] = [programs.logp, programs.divergence, programs.valueLoss].map((buffer) =>
      executor.peek(buffer),
    );
    return block!.weights.reduce((sum, weight, r) => {
      const pulled = (block!.towards?.coefficients[r] ?? 0) * divergence![r]!;
      return sum - weight * logp![r]! + pulled + valueLoss![r]!;
    }, 0);
  };
  await executor.run(program);
  const gradient = executor.peek(weights.gradient.buffer).slice();

  const rng = createRng("central differences");
  const h = 1e-6;
  for (const { name, shape, offset } of parameterLayout(config).specs) {
    const size = shape.reduce((a, b) => a * b, 1);
    for (let i = 0; i < samples; i++) {
      const at = offset + rng.int(0, size - 1);
      const value = parameters[at]!;
      const slope = async (step: number) => {
        parameters[at] = value + step;
        const up = await loss();
        parameters[at] = value - step;
        const down = await loss();
        parameters[at] = value;
        return (up - down) / (2 * step);
      };
      // Richardson: without it, where a norm divides by little, the third derivative shows (2e-6 of the gradient, measured)
      const want = (4 * (await slope(h)) - (await slope(2 * h))) / 3;
      expect(Math.abs(gradient[at]! - want), `${name}[${at - offset}]`).toBeLessThan(1e-6 * (1 + Math.abs(want)));
    }
  }
}

describe.each(Object.entries(tinyModels))("%s: every parameter tensor", (_name, config) => {
  const plain = tinySequences(config, 4);
  const silent = plain.map(({ tokens }) => ({ tokens, weights: new Float32Array(tokens.length) }));
  const valued = { ...config, valueHead: true };

  test("weighted likelihood", () => check(config, plain));

  test.each([0, 0.3, 0.5, 1])("divergence, beta %d", (beta) => {
    const drawn = withTerms(config, silent).map(({ towards, ...rest }) =>
      towards ? { ...rest, towards: { ...towards, beta } } : rest,
    );
    return check(config, drawn, 4);
  });

  test("squared error of values", () => {
    const returning = withTerms(valued, silent).map(({ towards: _, ...rest }) => rest);
    return check(valued, returning, 4);
  });

  test("all together, for adapters on frozen weights", () => {
    const lora = { rank: 3, alpha: 5, targets: LORA_TARGETS };
    return check({ ...valued, lora }, withTerms(valued, plain), 3);
  });

  test("all together", () => check(valued, withTerms(valued, plain)));
});
