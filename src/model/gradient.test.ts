// The whole model's gradient against central differences, in f64 through the plain-loop executor.

import { expect, test } from "vitest";

import { createReferenceExecutor } from "../engine/reference/executor";
import { createRng } from "../lib/rng";
import { parameterLayout } from "./config";
import { createWeights, ropeTable } from "./forward";
import { packSequences } from "./packing";
import { tinyModels, tinySequences, tinyState } from "./tiny";
import { createBlockPrograms, writeBlock } from "./training";

test.each(Object.entries(tinyModels))("%s: every parameter tensor", async (_name, config) => {
  const executor = createReferenceExecutor("f64");
  const weights = createWeights(config);
  const programs = createBlockPrograms(config, weights, executor.rowSizes[0]!, []);
  executor.write(weights.rope.buffer, ropeTable(config));
  const parameters = executor.peek(weights.flat.buffer);
  parameters.set(tinyState(config).parameters);
  const block = packSequences(tinySequences(config, 4), executor.rowSizes[0]!)[0]!;
  writeBlock(executor, programs, block, 0);

  const loss = async () => {
    await executor.run(programs.score);
    const logp = executor.peek(programs.logp);
    return block.weights.reduce((sum, weight, r) => sum - weight * logp[r]!, 0);
  };
  await executor.run(programs.gradient);
  const gradient = executor.peek(weights.gradient.buffer).slice();

  const rng = createRng("central differences");
  const h = 1e-6;
  for (const { name, shape, offset } of parameterLayout(config).specs) {
    const size = shape.reduce((a, b) => a * b, 1);
    for (let i = 0; i < 8; i++) {
      const at = offset + rng.int(0, size - 1);
      const value = parameters[at]!;
      parameters[at] = value + h;
      const up = await loss();
      parameters[at] = value - h;
      const down = await loss();
      parameters[at] = value;
      const want = (up - down) / (2 * h);
      expect(Math.abs(gradient[at]! - want), `${name}[${at - offset}]`).toBeLessThan(1e-6 * (1 + Math.abs(want)));
    }
  }
});
