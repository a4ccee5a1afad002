// Frozen weights: pieces, packing errors, what is refused, and a vocabulary of the usual size.

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import type { Executor } from "../engine/executor";
import { packHalf, packInt8 } from "../engine/pack";
import { halfOf, valueOfHalf } from "../lib/half";
import { createWasmExecutor } from "../engine/wasm/executor";
import { openGpu } from "../engine/webgpu/device";
import { createWebGpuExecutor } from "../engine/webgpu/executor";
import { useSoftwareAdapter } from "../engine/webgpu/softwareAdapter";
import { LORA_TARGETS, placesOf } from "./adapters";
import { createBase } from "./base";
import { baseLayout, initialParameters, lengthOf, parameterLayout, type ModelConfig } from "./config";
import { largeModel, writeRandom } from "./large";
import { createStudent } from "./student";
import { tinyModels } from "./tiny";

const open: Executor[] = [];
beforeAll(useSoftwareAdapter);
afterAll(() => Promise.all(open.map((executor) => executor.close())));
const wasm = async () => {
  open.push(await createWasmExecutor());
  return open.at(-1)!;
};

const lora = { rank: 4, alpha: 8, targets: LORA_TARGETS };
const config: ModelConfig = { ...tinyModels.untied, width: 64, headDim: 32, feedForward: 100, lora };

describe("16-bit floats", () => {
  test("every one of them is read back as itself, and what lies between goes to the nearer, ties to even", () => {
    for (let half = 0; half < 0x7c00; half++) {
      const value = valueOfHalf(half);
      expect(halfOf(value)).toBe(half);
      expect(halfOf(-value)).toBe(half | 0x8000);
      if (half === 0x7bff) continue;
      const next = valueOfHalf(half + 1);
      expect(halfOf(value + (next - value) * 0.49)).toBe(half);
      expect(halfOf(value + (next - value) * 0.51)).toBe(half + 1);
      expect(halfOf((value + next) / 2)).toBe(half + (half & 1));
    }
    expect([1, 0.5, 65504, 2 ** -24, 2 ** -14].map(halfOf)).toEqual([0x3c00, 0x3800, 0x7bff, 1, 0x0400]);
    expect([65519, 65520, 1e30].map(halfOf)).toEqual([0x7bff, 0x7bff, 0x7bff]);
  });

  test("differ by at most half of their last place", () => {
    const data = Float32Array.from({ length: 700 }, (_, i) => Math.sin(i) * 2 ** ((i % 12) - 6));
    const { largest, squares } = packHalf(data, 35);
    const differences = [...data].map((value) => Math.abs(valueOfHalf(halfOf(value)) - value));
    data.forEach((value, i) => expect(differences[i]!).toBeLessThanOrEqual(Math.abs(value) * 2 ** -11));
    expect(largest).toBe(Math.max(...differences));
    expect(squares).toBeCloseTo(
      differences.reduce((sum, one) => sum + one * one, 0),
      15,
    );
  });
});

test("bytes differ by at most half a step of their group, which an outlier elsewhere does not widen", () => {
  const data = Float32Array.from({ length: 3 * 70 }, (_, i) => Math.sin(i * 1.3));
  data[40] = 1000; // the second group of row 0
  const { largest, scales } = packInt8(data, 70);
  expect(scales).toHaveLength(9);
  expect(scales[1]).toBeCloseTo(1000 / 127, 5);
  for (const g of [0, 2, 3, 4, 5, 6, 7, 8]) expect(scales[g]).toBeLessThanOrEqual(1 / 127 + 1e-9);
  expect(largest).toBeLessThanOrEqual(1000 / 127 / 2 + 1e-6);
  expect(packInt8(new Float32Array(64), 32)).toMatchObject({ largest: 0, squares: 0 });
});

describe("a base", () => {
  const flat = initialParameters({ ...tinyModels.untied, width: 64, headDim: 32, feedForward: 100 }, 1);
  const logits = async (precision: "f32" | "f16" | "int8", pieces: number) => {
    const executor = await wasm();
    const packed = { ...config, precision };
    const base = createBase(packed, executor);
    expect(base.missing).toHaveLength(baseLayout(packed).specs.length);
    for (const { name, shape, offset } of baseLayout(packed).specs) {
      const cols = shape.length === 1 ? 1 : shape[1]!;
      const [size, step] = [lengthOf(shape), cols * Math.ceil(lengthOf(shape) / cols / pieces)];
      for (let at = 0; at < size; at += step)
        base.write(name, flat.slice(offset + at, offset + Math.min(size, at + step)), at);
    }
    expect(base.missing).toEqual([]);
    const student = createStudent(packed, executor, base);
    const parameters = initialParameters(packed, 1);
    const zeros = () => new Float32Array(parameters.length);
    student.load({ parameters, firstMoment: zeros(), secondMoment: zeros() });
    const [score] = await student.score([Int32Array.from({ length: 20 }, (_, t) => t % 11)]);
    return { logits: score!.logits, error: base.error, bytes: base.bytes };
  };

  test("in pieces is that in one, and says how far it is from what was written", async () => {
    const exact = await logits("f32", 1);
    expect(exact.error).toEqual({ relativeRms: 0, largest: 0 });
    const largest = Math.max(...exact.logits.map(Math.abs));
    const bounds = { f16: { rms: 3e-4, logits: 2e-3 }, int8: { rms: 6e-3, logits: 3e-2 } };
    for (const precision of ["f16", "int8"] as const) {
      const [whole, pieces] = [await logits(precision, 1), await logits(precision, 7)];
      expect(pieces.logits).toEqual(whole.logits);
      expect(pieces.error.relativeRms).toBeCloseTo(whole.error.relativeRms, 12);
      expect(whole.bytes).toBeLessThan(exact.bytes);
      expect(whole.error.relativeRms).toBeGreaterThan(0);
      expect(whole.error.relativeRms).toBeLessThan(bounds[precision].rms);
      const off = Math.max(...whole.logits.map((value, i) => Math.abs(value - exact.logits[i]!)));
      expect(off).toBeGreaterThan(0);
      expect(off / largest).toBeLessThan(bounds[precision].logits);
    }
  });

  test("refuses by name what does not fit", async () => {
    const base = createBase({ ...config, precision: "int8" }, await wasm());
    const write = (name: string, length: number, offset = 0, value = 0) => {
      return () => base.write(name, new Float32Array(length).fill(value), offset);
    };
    expect(write("layers.9.qkv", 192)).toThrow("base: got 'layers.9.qkv', want one of embedding,");
    expect(write("layers.0.qkv", 191)).toThrow("got 191 values at 0 for 'layers.0.qkv', want whole rows of 192");
    expect(write("layers.0.qkv", 192, 64 * 192)).toThrow("12288 values in all");
    expect(write("norm", 65)).toThrow("'norm'");
    expect(write("norm", 64, 0, NaN)).toThrow("got NaN at 0 of 'norm', want finite numbers");
    expect(base.missing).toHaveLength(baseLayout(config).specs.length);
  });

  test("has to be that of the student: its sizes, precision and executor", async () => {
    const [executor, other] = [await wasm(), await wasm()];
    const base = createBase(config, executor);
    const { lora: _, ...whole } = config;
    expect(() => createStudent(config, executor)).toThrow("with lora but no base");
    expect(() => createStudent(whole, executor, base)).toThrow("without lora on base");
    expect(() => createStudent(config, other, base)).toThrow("another executor");
    expect(() => createStudent({ ...config, precision: "f16" }, executor, base)).toThrow("base of another model");
    expect(() => createStudent({ ...config, feedForward: 64 }, executor, base)).toThrow("base of another model");
    createStudent({ ...config, lora: { ...lora, rank: 9 }, valueHead: true }, executor, base);
  });

  test("adapters that make no sense are refused", () => {
    expect(placesOf(config).map(({ target }) => target)).toEqual(LORA_TARGETS);
    const layout = (more: object) => () => parameterLayout({ ...config, lora: { ...lora, ...more } });
    expect(layout({ rank: 0 })).toThrow("adapters of rank 0");
    expect(layout({ rank: 2.5 })).toThrow("adapters of rank 2.5");
    expect(layout({ alpha: 0 })).toThrow("alpha 0");
    expect(layout({ targets: [] })).toThrow("adapters for nothing");
    expect(layout({ targets: ["q_proj", "lm_head"] })).toThrow("adapters for q_proj, lm_head");
    expect(layout({ targets: ["q_proj", "q_proj"] })).toThrow("adapters for q_proj, q_proj");
  });
});

test("49152 tokens: WebAssembly and WebGPU agree in loss, gradient and greedy completions", async () => {
  const wide: ModelConfig = {
    ...largeModel,
    ...{ width: 16, layers: 1, heads: 2, kvHeads: 1, headDim: 8, feedForward: 24, context: 40, precision: "f16" },
  };
  const shape = { lanes: 1, rowSizes: [64], slots: 8, largestFirst: true };
  const results = [];
  for (const executor of [await createWasmExecutor({ shape }), createWebGpuExecutor(await openGpu(), "plain", shape)]) {
    open.push(executor);
    const base = createBase(wide, executor);
    writeRandom(base);
    const student = createStudent(wide, executor, base);
    const parameters = initialParameters(wide, 1);
    const zeros = () => new Float32Array(parameters.length);
    student.load({ parameters, firstMoment: zeros(), secondMoment: zeros() });
    const sequences = [0, 1].map((s) => ({
      tokens: Int32Array.from({ length: 20 }, (_, t) => (t * 2477 + s * 30_011) % wide.vocab),
      weights: new Float32Array(20).fill(1 / 40),
    }));
    const optimiser = { learningRate: 1e-2, decay: 0, step: 1, beta1: 0.9, beta2: 0.95 };
    const { loss, entropy, gradNorm } = await student.update(sequences, optimiser);
    const prompt = sequences[1]!.tokens.slice(0, 2);
    const drawn = await student.sample([{ prompt, maxTokens: 3, temperature: 0, seed: 1, sequence: 0 }]);
    results.push({ loss, entropy, gradNorm, tokens: [...drawn[0]!.tokens], logp: [...drawn[0]!.logp] });
  }
  const [cpu, gpu] = results;
  expect(cpu!.loss).toBeCloseTo(Math.log(wide.vocab) * (38 / 40), 1);
  for (const name of ["loss", "entropy", "gradNorm"] as const) expect(gpu![name] / cpu![name]).toBeCloseTo(1, 4);
  cpu!.logp.forEach((logp, t) => expect(gpu!.logp[t]).toBeCloseTo(logp, 3));
  expect(gpu!.tokens).toEqual(cpu!.tokens);
}, 240_000); // a software adapter beside other tests
