// Adapters on frozen weights: the identities that hold between an adapted model and the one with the adapters merged in.

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import type { Executor } from "../engine/executor";
import { createReferenceExecutor } from "../engine/reference/executor";
import { createWasmExecutor } from "../engine/wasm/executor";
import { openGpu } from "../engine/webgpu/device";
import { createWebGpuExecutor } from "../engine/webgpu/executor";
import { useSoftwareAdapter } from "../engine/webgpu/softwareAdapter";
import { adaptersOf, LORA_TARGETS, scaleOf } from "./adapters";
import { createBase } from "./base";
import { baseLayout, initialParameters, lengthOf, parameterLayout, type ModelConfig } from "./config";
import { createMerge, mergedWeights } from "./merge";
import { createStudent, type Student } from "./student";
import { tinyModels, tinySequences, tinyState, withTerms } from "./tiny";

const OPTIMISER = { learningRate: 1e-3, decay: 0.1, beta1: 0.9, beta2: 0.95 };
const open: Executor[] = [];
beforeAll(useSoftwareAdapter);
afterAll(() => Promise.all(open.map((executor) => executor.close())));

const lora = { rank: 3, alpha: 6, targets: LORA_TARGETS };
const adapted = (config: ModelConfig, more: Partial<ModelConfig> = {}): ModelConfig => ({ ...config, lora, ...more });
/** The same model with all its weights trained. */
const dense = ({ lora: _, precision: __, ...config }: ModelConfig): ModelConfig => config;

/** So few digits that adapters are merged without rounding. */
const rounded = (values: Float32Array<ArrayBuffer>, step: number) => values.map((x) => Math.round(x / step) * step);
/** Adapters, and a value head where there is one, with every number away from 0. */
const adapters = (config: ModelConfig) =>
  rounded(
    initialParameters(config, 3).map((_, i) => 0.4 * Math.sin(1.7 * i + 0.3)),
    2 ** -5,
  );
const zerosFor = (parameters: Float32Array) => new Float32Array(parameters.length);

function load(one: Student, parameters: Float32Array<ArrayBuffer>): Student {
  one.load({ parameters, firstMoment: zerosFor(parameters), secondMoment: zerosFor(parameters) });
  return one;
}

/** The frozen weights: those of `tinyState`, or as they start. */
const baseOf = (config: ModelConfig, large = true) => {
  const whole = dense({ ...config, valueHead: false });
  return rounded(large ? tinyState(whole).parameters : initialParameters(whole, 1), 2 ** -12);
};

/** An adapted student. */
function student(config: ModelConfig, executor: Executor, parameters = adapters(config), large = true): Student {
  if (!open.includes(executor)) open.push(executor);
  const base = createBase(config, executor);
  const flat = baseOf(config, large);
  for (const { name, shape, offset } of baseLayout(config).specs)
    base.write(name, flat.subarray(offset, offset + lengthOf(shape)));
  expect(base.missing).toEqual([]);
  return load(createStudent(config, executor, base), parameters);
}

/** The student of all weights that the adapted one should equal. */
function merged(config: ModelConfig, executor: Executor, parameters = adapters(config), large = true): Student {
  if (!open.includes(executor)) open.push(executor);
  const base = baseOf(config, large);
  const weights = mergedWeights(config, base, parameters);
  const whole = new Float32Array(parameterLayout(dense(config)).length);
  whole.set(weights);
  const value = parameterLayout(config).specs.find(({ name }) => name === "value");
  if (value) whole.set(parameters.subarray(value.offset, value.offset + config.width), weights.length);
  return load(createStudent(dense(config), executor), whole);
}

const sequences = (config: ModelConfig, count = 12) => withTerms(config, tinySequences(config, count, "lora"), "lora");
const tokensOf = (config: ModelConfig) => sequences(config).map(({ tokens }) => tokens);

/** Largest |difference| over the largest |value|. */
function distance(got: readonly Float32Array[], want: readonly Float32Array[]): number {
  let [worst, largest] = [0, 0];
  got.forEach((row, i) =>
    row.forEach((value, j) => {
      worst = Math.max(worst, Math.abs(value - want[i]![j]!));
      largest = Math.max(largest, Math.abs(want[i]![j]!));
    }),
  );
  return worst / largest;
}
const logits = async (one: Student) => (await one.score(tokensOf(one.config))).map((score) => score.logits);

test("only what a pair stands beside is merged, and what is not of the model is refused", () => {
  const config = adapted(tinyModels.tied, { lora: { ...lora, targets: ["k_proj", "up_proj"] } });
  const base = baseOf(config);
  const weights = mergedWeights(config, base, adapters(config));
  for (const { name, shape, offset } of baseLayout(config).specs) {
    const changed = new Set<number>();
    for (let i = 0; i < lengthOf(shape); i++)
      if (weights[offset + i] !== base[offset + i]) changed.add(i % shape.at(-1)!);
    const columns = Array.from({ length: shape.at(-1)! }, (_, c) => c);
    const want = name.endsWith("qkv") ? columns.slice(32, 48) : name.endsWith("gateUp") ? columns.slice(20) : [];
    expect(
      [...changed].sort((a, b) => a - b),
      name,
    ).toEqual(want);
  }
  expect(() => mergedWeights(config, base.subarray(1), adapters(config))).toThrow("base weights, want");
  expect(() => mergedWeights(config, base, new Float32Array(3))).toThrow("got 3 values, want");
  expect(() => createMerge(dense(config), new Float32Array(3))).toThrow("without lora");
  const merge = createMerge(config, adapters(config));
  expect(() => merge(0, "qkv", new Float32Array(3))).toThrow("got 3 values for 'layers.0.qkv'");
});

describe.each(Object.entries(tinyModels))("%s", (_name, plain) => {
  const config = adapted(plain);

  test("adapters at their start change no bit of the logits, the samples or the values", async () => {
    const executor = await createWasmExecutor();
    const one = student(config, executor, initialParameters(config, 1));
    const whole = createStudent(plain, executor);
    load(whole, baseOf(plain));
    expect(await logits(one)).toEqual(await logits(whole));
    const requests = tokensOf(config).map((tokens, sequence) => ({
      ...{ prompt: tokens.slice(0, 2), maxTokens: 9, temperature: 1, seed: 5, sequence },
    }));
    expect(await one.sample(requests)).toEqual(await whole.sample(requests));
  });

  test("logits are those of the merged model, and greedy samples score as they were drawn", async () => {
    const one = student(config, await createWasmExecutor());
    const whole = merged(config, await createWasmExecutor());
    expect(distance(await logits(one), await logits(whole))).toBeLessThan(5e-5);
    const requests = tokensOf(config).map((tokens, sequence) => ({
      ...{ prompt: tokens.slice(0, 3), maxTokens: 8, temperature: 0, seed: 5, sequence },
    }));
    const [drawn, expected] = [await one.sample(requests), await whole.sample(requests)];
    expect(drawn.map(({ tokens }) => [...tokens])).toEqual(expected.map(({ tokens }) => [...tokens]));
    const scores = await one.score(drawn.map(({ tokens }, i) => Int32Array.of(...requests[i]!.prompt, ...tokens)));
    drawn.forEach(({ logp }, i) =>
      expect(distance([scores[i]!.logp.subarray(-logp.length)], [logp])).toBeLessThan(1e-4),
    );
  });

  test("the gradient is that of the merged model's matrices times the other factor", async () => {
    const valued = { ...config, valueHead: true };
    const batch = sequences(valued);
    const got = await student(valued, createReferenceExecutor("f64"), adapters(valued), false).gradient(batch);
    const whole = await merged(valued, createReferenceExecutor("f64"), adapters(valued), false).gradient(batch);
    const want = factorGradients(valued, adapters(valued), whole);
    expect(Math.max(...want.map(Math.abs))).toBeGreaterThan(0.1);
    expect(distance([got], [want])).toBeLessThan(1e-6); // read back as f32
  });

  test("straight and resumed give the same bits, on one thread and on three", async () => {
    const train = async (one: Student, from: number, to: number) => {
      for (let step = from; step <= to; step++)
        await one.update(tinySequences(config, 12, step), { ...OPTIMISER, step });
      return one.save();
    };
    const int8 = { ...config, precision: "int8" } as const;
    const straight = await train(student(int8, await createWasmExecutor({ threads: 3 })), 1, 6);
    const half = await train(student(int8, await createWasmExecutor()), 1, 3);
    const resumed = student(int8, await createWasmExecutor());
    resumed.load(half);
    expect(await train(resumed, 4, 6)).toEqual(straight);
  });
});

test("WebAssembly and WebGPU agree, f16 and int8, with every term", async () => {
  const gpu = createWebGpuExecutor(await openGpu());
  for (const precision of ["f16", "int8"] as const) {
    const config = { ...adapted(tinyModels.tied), precision, valueHead: true };
    const curve = async (executor: Executor) => {
      const one = student(config, executor, initialParameters(config, 1), false);
      const losses: number[] = [];
      for (let step = 1; step <= 4; step++)
        losses.push((await one.update(sequences(config, 6), { ...OPTIMISER, step })).loss);
      return losses;
    };
    const want = await curve(await createWasmExecutor());
    (await curve(gpu)).forEach((loss, i) => expect(Math.abs(loss / want[i]! - 1), `step ${i}`).toBeLessThan(1e-4));
    expect(want.at(-1)!).toBeLessThan(want[0]!);
  }
}, 240_000); // a software adapter beside other tests

/** dA = s dW B^T and dB = s A^T dW, with dW the columns of the merged model's gradient; flat as `parameterLayout`. */
function factorGradients(config: ModelConfig, parameters: Float32Array, whole: Float32Array): Float32Array {
  const [own, all] = [parameterLayout(config), parameterLayout(dense(config))];
  const spec = (of: typeof own, name: string) => of.specs.find((one) => one.name === name)!;
  const want = new Float32Array(own.length);
  const [rank, scale] = [config.lora!.rank, scaleOf(config.lora!)];
  for (let l = 0; l < config.layers; l++)
    for (const { target, matrix, offset, inputs, outputs } of adaptersOf(config)) {
      const [a, b] = [spec(own, `layers.${l}.${target}.A`).offset, spec(own, `layers.${l}.${target}.B`).offset];
      const { offset: at, shape } = spec(all, `layers.${l}.${matrix}`);
      for (let i = 0; i < inputs; i++)
        for (let c = 0; c < outputs; c++) {
          const dw = scale * whole[at + i * shape[1]! + offset + c]!;
          for (let k = 0; k < rank; k++) {
            want[a + i * rank + k]! += dw * parameters[b + k * outputs + c]!;
            want[b + k * outputs + c]! += dw * parameters[a + i * rank + k]!;
          }
        }
    }
  const [from, to] = [spec(all, "value").offset, spec(own, "value").offset];
  want.set(whole.subarray(from, from + config.width), to);
  return want;
}
