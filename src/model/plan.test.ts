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

  test("a buffer larger than the device can bind is refused by name", () => {
    const refusal = planMemory(largeModel, [use], 8 * GB, { ...webgpu, maxBufferBytes: 2 ** 26 });
    expect(refusal).toEqual({
      ...{ fits: false, of: "buffer", name: "embedding" },
      ...{ needed: 4 * 49_152 * 576, available: 2 ** 26 },
    });
  });
});

test("rows are no more than a batch fills, and never fewer than a sequence needs", () => {
  const config = { ...largeModel, layers: 1 };
  const most = (batch: number, context: number) =>
    planned({ ...config, context }, [{ ...use, batch }], 8 * GB, webgpu).shape.rowSizes.at(-1);
  expect([most(40, 200), most(257, 200), most(9000, 200), most(40, 3000)]).toEqual([256, 384, 2048, 3008]);
});

test("where only the largest shapes have a buffer too large, memory is what is refused", () => {
  const config = { ...largeModel, layers: 1 };
  const device = { ...webgpu, maxBufferBytes: 130e6 }; // of 512 rows' logits, not of 768
  expect(planMemory(config, [use], 1e8, device)).toMatchObject({ fits: false, of: "memory" });
  expect(planned(config, [use], 4 * GB, device).shape.rowSizes.at(-1)).toBe(512);
});

describe("six of its layers", () => {
  const config = { ...largeModel, layers: 6 };

  test("a second student takes no second base", () => {
    const [one, two] = [[use], [use, { ...use, completions: [] }]].map(
      (uses) => planned({ ...config, precision: "int8" }, uses, 4 * GB, webgpu).bytes,
    );
    expect(two!.base).toBe(one!.base);
    expect(two!.weights).toBe(2 * one!.weights);
  });

  test.each([wasm, webgpu])("$kind: the least room there has to be is told, and is enough", (device) => {
    const refusal = planMemory(config, [use], 1e6, device);
    if (refusal.fits) throw new Error("got a plan within 1 MB, want a refusal");
    expect(refusal).toMatchObject({ of: "memory", available: 1e6 });
    const least = planned(config, [use], refusal.needed, device);
    expect(least).toMatchObject({ precision: "int8", shape: { lanes: 1, slots: 1 }, bytes: { total: refusal.needed } });
    expect(planMemory(config, [use], refusal.needed - 1, device).fits).toBe(false);
    const most = planned(config, [use], 4 * GB, device);
    expect(most.precision).toBe("f32");
    expect(most.shape.slots).toBe(64);
    expect(most.shape.lanes).toBe(device.kind === "wasm" ? 4 : 1);
    expect(most.shape.rowSizes.at(-1)).toBe(device.kind === "wasm" ? 512 : 1024); // a batch has 1024 tokens
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
