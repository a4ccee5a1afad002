// The memory plan: what it promises is what an executor takes, and a model of 135 million weights fits in 2 GB.

import { describe, expect, test } from "vitest";

import { WASM_MEMORY, type Device } from "../engine/shapes";
import { createWasmExecutor } from "../engine/wasm/executor";
import { createBase } from "./base";
import { baseLayout, initialParameters, sizeOfModel, type ModelConfig } from "./config";
import type { Use } from "./footprint";
import { largeModel, writeRandom } from "./large";
import { planMemory, type MemoryPlan } from "./plan";
import { createStudent } from "./student";

const GB = 1e9;
const wasm: Device = { kind: "wasm", maxBufferBytes: WASM_MEMORY };
const webgpu: Device = { kind: "webgpu", maxBufferBytes: 2 ** 30 };
const use: Use = {
  terms: { towards: false, returns: false },
  ...{ batch: 1024, scores: true, states: false, completions: [64] },
};

function planned(...[config, uses, budget, device]: Parameters<typeof planMemory>): MemoryPlan {
  const plan = planMemory(config, uses, budget, device);
  if (!plan.fits) throw new Error(`the plan does not fit: ${JSON.stringify(plan)}`);
  return plan;
}

describe("SmolLM2-135M, rank 8 on every matrix, 512 tokens", () => {
  test("its sizes", () => {
    expect(baseLayout(largeModel).count).toBe(134_515_008);
    expect(sizeOfModel(largeModel)).toBe(134_515_008 + 2_442_240);
  });

  test.each([
    { ...wasm, precision: "int8", base: 232_826_112 },
    { ...webgpu, precision: "f16", base: 325_723_392 },
  ] as const)("fits in 2 GB on $kind as $precision", ({ precision, base, ...device }) => {
    const { bytes, shape } = planned({ ...largeModel, precision }, [use], 2 * GB, device);
    expect(bytes.base).toBe(base); // 113 MB of it the embedding
    expect(bytes.total).toBeLessThanOrEqual(2 * GB);
    expect(bytes.total).toBe(bytes.base + bytes.weights + bytes.activations + bytes.cache + bytes.scratch);
    expect(shape.rowSizes.at(-1)).toBeGreaterThanOrEqual(512);
    expect(shape.slots).toBeGreaterThanOrEqual(8);
  });

  test("a second student takes no second base", () => {
    const [one, two] = [[use], [use, { ...use, completions: [] }]].map(
      (uses) => planned({ ...largeModel, precision: "int8" }, uses, 4 * GB, webgpu).bytes,
    );
    expect(two!.base).toBe(one!.base);
    expect(two!.weights).toBe(2 * one!.weights);
  });

  test("more room goes to lanes, then to exactness; no room is refused with both numbers", () => {
    const [small, large] = [1.5 * GB, 4 * GB].map((budget) => planned(largeModel, [use], budget, wasm));
    expect(large!.shape.lanes).toBeGreaterThan(small!.shape.lanes);
    expect(planned(largeModel, [use], 2 * GB, webgpu).precision).toBe("f32");
    expect(planned(largeModel, [use], 1.2 * GB, webgpu).precision).not.toBe("f32");
    const refusal = planMemory(largeModel, [use], 0.5 * GB, wasm);
    expect(refusal).toMatchObject({ fits: false, of: "memory", available: 0.5 * GB });
    if (refusal.fits) return;
    expect(planned(largeModel, [use], refusal.needed, wasm).bytes.total).toBe(refusal.needed);
    expect(planMemory(largeModel, [use], refusal.needed - 1, wasm).fits).toBe(false);
  });

  test("a buffer larger than the device can bind is refused by name", () => {
    const refusal = planMemory(largeModel, [use], 8 * GB, { ...webgpu, maxBufferBytes: 2 ** 26 });
    expect(refusal).toEqual({
      ...{ fits: false, of: "buffer", name: "embedding" },
      ...{ needed: 4 * 49_152 * 576, available: 2 ** 26 },
    });
  });
});

test.each(["int8", "f16", "f32"] as const)("an executor takes what was planned, %s", async (precision) => {
  const config: ModelConfig = {
    ...largeModel,
    ...{ vocab: 3000, width: 128, layers: 3, heads: 4, kvHeads: 2, headDim: 32, feedForward: 340, context: 100 },
    precision,
  };
  const plan = planned(config, [{ ...use, batch: 600, completions: [20] }], 0.04 * GB, wasm);
  const executor = await createWasmExecutor({ shape: plan.shape, threads: 2 });
  const base = createBase(config, executor);
  writeRandom(base);
  expect(base.bytes).toBe(plan.bytes.base);
  const student = createStudent(config, executor, base);
  const parameters = initialParameters(config, 1);
  const zeros = () => new Float32Array(parameters.length);
  student.load({ parameters, firstMoment: zeros(), secondMoment: zeros() });
  const sequence = (length: number) => ({
    tokens: Int32Array.from({ length }, (_, t) => 2 + (t % 50)),
    weights: new Float32Array(length).fill(1 / length),
  });
  const optimiser = { learningRate: 1e-3, decay: 0, step: 1, beta1: 0.9, beta2: 0.95 };
  for (const lengths of [[9], [60, 60], [100, 100, 100, 100, 100, 100]]) {
    await student.update(lengths.map(sequence), optimiser); // the smallest blocks first: the largest are planned before them
    await student.score(lengths.map((length) => sequence(length).tokens));
  }
  const request = { prompt: Int32Array.of(3, 4), maxTokens: 3, temperature: 1, seed: 1 };
  await student.sample(Array.from({ length: 20 }, (_, i) => ({ ...request, sequence: i })));
  const taken = executor.bytes;
  await executor.close();
  expect(taken).toBeLessThanOrEqual(plan.bytes.total * 1.01); // a little for rounding up
  expect(taken).toBeGreaterThan(plan.bytes.total * 0.95);
});
