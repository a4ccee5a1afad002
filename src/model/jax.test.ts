// The student against the same model in jax-js: the loss, every tensor's gradient, one AdamW step.

import { defaultDevice, init, jit, tree, valueAndGrad } from "@jax-js/jax";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import type { Executor } from "../engine/executor";
import { createWasmExecutor } from "../engine/wasm/executor";
import { createRng } from "../lib/rng";
import type { WeightedSequence } from "../types";
import { parameterLayout, type ModelConfig } from "./config";
import { jaxBatch, jaxLoss, toArrays } from "./jaxModel";
import { createStudent } from "./student";
import { tinyModels, tinySequences, tinyState } from "./tiny";

const open: Executor[] = [];
beforeAll(async () => {
  await init("wasm");
  defaultDevice("wasm");
});
afterAll(() => Promise.all(open.map((executor) => executor.close())));

async function createLoaded(config: ModelConfig, state = tinyState(config)) {
  const executor = await createWasmExecutor();
  open.push(executor);
  const student = createStudent(config, executor);
  student.load(state);
  return student;
}

/** Loss and flat gradient `[P]` by jax-js. */
async function differentiate(config: ModelConfig, parameters: Float32Array, sequences: readonly WeightedSequence[]) {
  const step = jit(valueAndGrad(jaxLoss(config)));
  const [loss, gradients] = step(toArrays(config, parameters), jaxBatch(config, sequences));
  const gradient = new Float32Array(parameters.length);
  for (const { name, offset } of parameterLayout(config).specs)
    gradient.set((await gradients[name]!.data()) as Float32Array, offset);
  return { loss: await loss.jsAsync(), gradient };
}

/** |got - want| / |want|, both restricted to one tensor. */
function distances(config: ModelConfig, got: ArrayLike<number>, want: ArrayLike<number>): Record<string, number> {
  const distance = (from: number, to: number) => {
    let [difference, length] = [0, 0];
    for (let i = from; i < to; i++) {
      difference += (got[i]! - want[i]!) ** 2;
      length += want[i]! ** 2;
    }
    return Math.sqrt(difference / length);
  };
  const { specs } = parameterLayout(config);
  return Object.fromEntries(
    specs.map(({ name, shape, offset }) => [name, distance(offset, offset + shape.reduce((a, b) => a * b, 1))]),
  );
}

// 40 sequences fill more than one block, so that several lanes take part.
describe.each(Object.entries(tinyModels))("%s", (_name, config) => {
  const sequences = tinySequences(config, 40);

  test("loss and gradient", async () => {
    const state = tinyState(config);
    const want = await differentiate(config, state.parameters, sequences);
    const gradient = await (await createLoaded(config)).gradient(sequences);
    const d = distances(config, gradient, want.gradient);
    console.log(d);
    const { loss } = await (
      await createLoaded(config)
    ).update(sequences, { learningRate: 0, decay: 0, beta1: 0.9, beta2: 0.95, step: 1 });
    console.log(loss, want.loss, loss / want.loss - 1);
  });
});
