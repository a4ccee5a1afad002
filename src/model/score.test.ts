// What a student says about given tokens, and two students side by side on one executor.

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import type { Executor } from "../engine/executor";
import { createReferenceExecutor } from "../engine/reference/executor";
import { createWasmExecutor } from "../engine/wasm/executor";
import { openGpu, type Gpu } from "../engine/webgpu/device";
import { createWebGpuExecutor } from "../engine/webgpu/executor";
import { useSoftwareAdapter } from "../engine/webgpu/softwareAdapter";
import { initialParameters, parameterLayout, type ModelConfig } from "./config";
import { createStudent, type Student } from "./student";
import { tinyModels, tinySequences, tinyState, withTerms } from "./tiny";

const plain = tinyModels.untied;
const valued = { ...tinyModels.tied, valueHead: true };
const sequences = tinySequences(valued, 40, "score").map(({ tokens }) => tokens); // more than one block
const everything = { values: true, hidden: true };

const open: Executor[] = [];
let gpu: Gpu;
beforeAll(async () => {
  useSoftwareAdapter();
  gpu = await openGpu();
});
afterAll(() => Promise.all(open.map((executor) => executor.close())));

const executors: Record<string, () => Executor | Promise<Executor>> = {
  reference: () => createReferenceExecutor("f64"),
  wasm: () => createWasmExecutor(),
  "wasm, 3 threads": () => createWasmExecutor({ threads: 3 }),
  webgpu: () => createWebGpuExecutor(gpu),
  "webgpu, quad": () => createWebGpuExecutor(gpu, "quad"),
};
const openExecutor = async (kind: string) => {
  open.push(await executors[kind]!());
  return open.at(-1)!;
};

function load(config: ModelConfig, executor: Executor): Student {
  const one = createStudent(config, executor);
  one.load(tinyState(config));
  return one;
}

const worst = (got: ArrayLike<number>, want: ArrayLike<number>) =>
  Array.from(got).reduce((most, value, i) => Math.max(most, Math.abs(value - want[i]!) / (1 + Math.abs(want[i]!))), 0);

describe.each(Object.keys(executors))("%s", (kind) => {
  test("values and hidden states are those of plain f64 loops, beside the same logits", async () => {
    const want = await load(valued, await openExecutor("reference")).score(sequences, everything);
    const one = load(valued, await openExecutor(kind));
    const got = await one.score(sequences, everything);
    const [bare, usual] = [await one.score(sequences, { logits: false }), await one.score(sequences)];
    const { offset } = parameterLayout(valued).specs.find(({ name }) => name === "value")!;
    const head = tinyState(valued).parameters.subarray(offset, offset + valued.width);
    got.forEach(({ logp, entropy, logits, values, hidden }, s) => {
      expect(logits.length).toBe(want[s]!.logits.length);
      expect(hidden!.length).toBe(want[s]!.hidden!.length);
      expect(worst(values!, want[s]!.values!)).toBeLessThan(2e-4);
      expect(worst(hidden!, want[s]!.hidden!)).toBeLessThan(2e-4);
      expect(worst(logits, want[s]!.logits)).toBeLessThan(2e-4);
      const products = Array.from(values!, (_, r) =>
        head.reduce((sum, weight, c) => sum + weight * hidden![r * valued.width + c]!, 0),
      );
      expect(worst(products, values!)).toBeLessThan(1e-5);
      expect(usual[s]).toEqual({ logp, entropy, logits });
      expect(bare[s]).toEqual({ logp, entropy, logits: new Float32Array() });
    });
  });
});

test.each(["reference", "wasm", "wasm, 3 threads", "webgpu"])(
  "two students of different shapes do not see each other: %s",
  async (kind) => {
    const learn = async (one: Student, step: number) => {
      const terms = withTerms(one.config, tinySequences(one.config, 12, step), step);
      const optimiser = { learningRate: 1e-3, decay: 0.1, beta1: 0.9, beta2: 0.95, step };
      const request = { prompt: Int32Array.of(1, 2), maxTokens: 5, temperature: 1, seed: 3, sequence: step };
      return [
        await one.update(terms, optimiser),
        await one.sample([request]),
        await one.score(sequences.slice(0, 5), { values: one.config.valueHead === true, hidden: true }),
      ];
    };
    const alone = [load(valued, await openExecutor(kind)), load(plain, await openExecutor(kind))];
    const executor = await openExecutor(kind);
    const together = [load(valued, executor), load(plain, executor)];
    const steps = kind === "reference" ? [1] : [1, 2];
    for (const step of steps) {
      const mixed = [await learn(together[0]!, step), await learn(together[1]!, step)];
      expect(mixed).toEqual([await learn(alone[0]!, step), await learn(alone[1]!, step)]);
    }
    for (const i of [0, 1]) expect(await together[i]!.save()).toEqual(await alone[i]!.save());
  },
);

test.each(["wasm", "webgpu"])("a score does not depend on the sequences beside it: %s", async (kind) => {
  const one = load(valued, await openExecutor(kind));
  const together = await one.score(sequences, everything);
  for (const i of [0, 17, 39]) expect(await one.score([sequences[i]!], everything)).toEqual([together[i]]);
});

test("a fresh value head says 0, and a student without one is not asked", async () => {
  const one = load(valued, await openExecutor("wasm"));
  one.load({ ...tinyState(valued), parameters: initialParameters(valued, 1) });
  const [score] = await one.score(sequences, { values: true });
  expect(score!.values).toEqual(new Float32Array(sequences[0]!.length - 1));
  expect(score!.hidden).toBeUndefined();
  const without = load(plain, await openExecutor("wasm"));
  await expect(without.score(sequences, { values: true })).rejects.toThrow("without a value head");
});

test("the layout without a value head is the beginning of the layout with one", () => {
  const [short, long] = [parameterLayout(tinyModels.tied), parameterLayout(valued)];
  expect(long.specs.slice(0, -1)).toEqual(short.specs);
  expect(long.decayed).toBe(short.decayed);
  expect(long.count).toBe(short.count + valued.width);
  expect(initialParameters(valued, 1).subarray(0, short.length)).toEqual(initialParameters(tinyModels.tied, 1));
});
