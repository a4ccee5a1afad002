// Whole students with divergences and values: executors agree, bits repeat, and what is not asked for changes nothing.

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import type { Executor } from "../engine/executor";
import { createReferenceExecutor } from "../engine/reference/executor";
import { createWasmExecutor } from "../engine/wasm/executor";
import { openGpu, type Gpu } from "../engine/webgpu/device";
import { createWebGpuExecutor } from "../engine/webgpu/executor";
import { useSoftwareAdapter } from "../engine/webgpu/softwareAdapter";
import type { WeightedSequence } from "../types";
import { initialParameters, parameterLayout, type ModelConfig } from "./config";
import { createStudent, type Student } from "./student";
import { tinyModels, tinySequences, tinyState, withTerms } from "./tiny";

const OPTIMISER = { learningRate: 1e-3, decay: 0.1, beta1: 0.9, beta2: 0.95 };
const plain = tinyModels.tied;
const valued = { ...plain, valueHead: true };
const untied = { ...tinyModels.untied, valueHead: true };

let gpu: Gpu;
beforeAll(async () => {
  useSoftwareAdapter();
  gpu = await openGpu();
});
afterAll(() => Promise.all([...opened.values()].map((executor) => executor.close())));

const executors: Record<string, () => Executor | Promise<Executor>> = {
  reference: () => createReferenceExecutor("f64"),
  wasm: () => createWasmExecutor(),
  "wasm, 3 threads": () => createWasmExecutor({ threads: 3 }),
  webgpu: () => createWebGpuExecutor(gpu),
  "webgpu, quad": () => createWebGpuExecutor(gpu, "quad"),
};
/** One of each kind: compiling is most of what these tests cost. */
const opened = new Map<string, Executor>();
const openExecutor = async (kind: string) => {
  const executor = opened.get(kind) ?? (await executors[kind]!());
  opened.set(kind, executor);
  return executor;
};

function load(config: ModelConfig, executor: Executor): Student {
  const one = createStudent(config, executor);
  const parameters = initialParameters(config, 1);
  const { specs } = parameterLayout(config);
  const { name, offset } = specs.at(-1)!;
  if (name === "value") parameters.set(tinyState(config).parameters.subarray(offset), offset);
  one.load({ ...tinyState(config), parameters });
  return one;
}

const student = async (config: ModelConfig, kind = "wasm") => load(config, await openExecutor(kind));

const batch = (config: ModelConfig, seed: number) => withTerms(config, tinySequences(config, 12, seed), seed);

async function curve(one: Student, steps: number) {
  const updates = [];
  for (let step = 1; step <= steps; step++)
    updates.push(await one.update(batch(one.config, step), { ...OPTIMISER, step }));
  return updates;
}

const STEPS = 4;
const exact = new Map<ModelConfig, ReturnType<typeof curve>>();
const exactCurve = (config: ModelConfig) => {
  const known = exact.get(config) ?? student(config, "reference").then((one) => curve(one, STEPS));
  exact.set(config, known);
  return known;
};

describe.each(["wasm", "wasm, 3 threads", "webgpu", "webgpu, quad"])("%s", (kind) => {
  test.each([valued, untied])("updates with all terms follow plain f64 loops", async (config) => {
    const want = await exactCurve(config);
    const got = await curve(await student(config, kind), STEPS);
    got.forEach((update, i) => {
      expect(Object.keys(update).sort()).toEqual(["divergence", "entropy", "gradNorm", "loss", "valueLoss"]);
      for (const [name, value] of Object.entries(update)) {
        const right = want[i]![name as keyof typeof update]!;
        expect(Math.abs(value - right), `${name}, step ${i}`).toBeLessThan(1e-4 * (0.1 + Math.abs(right)));
      }
    });
  });

  test("the student's own logits are no distance away, whatever beta", async () => {
    const one = await student(valued, kind);
    const tokens = tinySequences(valued, 1)[0]!.tokens;
    const { logits: rows } = (await one.score([tokens]))[0]!;
    const logits = Float32Array.of(...new Float32Array(valued.vocab), ...rows);
    const [weights, coefficients] = [new Float32Array(tokens.length), new Float32Array(tokens.length).fill(1)];
    for (const beta of [0, 0.3, 1]) {
      const gradient = await one.gradient([{ tokens, weights, towards: { logits, coefficients, beta } }]);
      expect(Math.max(...gradient.map(Math.abs)), `beta ${beta}`).toBeLessThan(1e-4);
      const { divergence, loss } = await one.update([{ tokens, weights, towards: { logits, coefficients, beta } }], {
        ...OPTIMISER,
        learningRate: 0,
        step: 1,
      });
      expect(Math.abs(divergence!), `beta ${beta}`).toBeLessThan(1e-7);
      expect(loss).toBeCloseTo(divergence! * (tokens.length - 1), 10);
    }
  });
});

test("the reverse divergence from equal logits is log V less the entropy", async () => {
  const one = await student(plain);
  const sequences = tinySequences(plain, 12, "entropy").map(({ tokens }) => {
    const coefficients = new Float32Array(tokens.length).fill(0.1);
    const logits = new Float32Array(tokens.length * plain.vocab);
    return { tokens, weights: new Float32Array(tokens.length).fill(1), towards: { logits, coefficients, beta: 1 } };
  });
  const { divergence, entropy } = await one.update(sequences, { ...OPTIMISER, step: 1 });
  expect(divergence).toBeCloseTo(Math.log(plain.vocab) - entropy, 6);
});

test("steps towards another student's distributions bring it near", async () => {
  const one = await student(valued);
  const teacher = await student(untied);
  const tokens = tinySequences(valued, 12, "near").map((sequence) => sequence.tokens);
  const scores = await teacher.score(tokens);
  const sequences = tokens.map((each, i) => ({
    tokens: each,
    weights: new Float32Array(each.length),
    towards: {
      logits: Float32Array.of(...new Float32Array(valued.vocab), ...scores[i]!.logits).map((logit) => 20 * logit),
      coefficients: new Float32Array(each.length).fill(0.01),
      beta: 0.5,
    },
    returns: { targets: new Float32Array(each.length).fill(2), coefficients: new Float32Array(each.length).fill(0.01) },
  }));
  const updates = [];
  for (let step = 1; step <= 80; step++)
    updates.push(await one.update(sequences, { ...OPTIMISER, learningRate: 1e-2, step }));
  expect(updates[79]!.divergence).toBeLessThan(0.5 * updates[0]!.divergence!);
  expect(updates[79]!.valueLoss).toBeLessThan(0.5 * updates[0]!.valueLoss!);
});

describe("bits", () => {
  const trained = async (one: Student, batches: readonly (readonly WeightedSequence[])[]) => {
    for (const [i, sequences] of batches.entries()) await one.update(sequences, { ...OPTIMISER, step: i + 1 });
    return (await one.save()).parameters;
  };
  const batches = [1, 2, 3].map((seed) => batch(valued, seed));

  test.each([2, 3])("are the same on one thread and on %d", async (threads) => {
    const want = await trained(await student(valued), batches);
    const executor = await createWasmExecutor({ threads });
    expect(await trained(load(valued, executor), batches)).toEqual(want);
    await executor.close();
  });

  test.each(["wasm", "webgpu"])("do not depend on the order of sequences of different lengths: %s", async (kind) => {
    const lengths = new Map(batches.flat().map((sequence) => [sequence.tokens.length, sequence]));
    const different = [...lengths.values()];
    const want = await trained(await student(valued, kind), [different, different]);
    const turned = different.toReversed();
    expect(await trained(await student(valued, kind), [turned, turned])).toEqual(want);
  });

  test.each(["wasm", "webgpu"])("are those without terms where all coefficients are 0: %s", async (kind) => {
    const bare = batches.map((one) => one.map(({ tokens, weights }) => ({ tokens, weights })));
    const silent = batches.map((one) =>
      one.map(({ towards, returns, ...rest }) => ({
        ...rest,
        ...(towards ? { towards: { ...towards, coefficients: towards.coefficients.map(() => 0) } } : {}),
        ...(returns ? { returns: { ...returns, coefficients: returns.coefficients.map(() => 0) } } : {}),
      })),
    );
    const want = await trained(await student(valued, kind), bare);
    expect(await trained(await student(valued, kind), silent)).toEqual(want);
    const { length } = parameterLayout(plain);
    expect(await trained(await student(plain, kind), bare)).toEqual(want.subarray(0, length)); // the head changes nothing
  });
});

test("what does not fit is refused by name, before anything is changed", async () => {
  const one = await student(valued);
  const before = await one.save();
  const [sequence] = batch(valued, 1).filter(({ towards, returns }) => towards && returns);
  const { towards, returns } = sequence!;
  const short = new Float32Array(1);
  const tryOut = (wrong: Partial<WeightedSequence>, on = one) =>
    on.update([...batch(valued, 2), { ...sequence!, ...wrong }], { ...OPTIMISER, step: 1 });
  await expect(tryOut({ towards: { ...towards!, logits: short } })).rejects.toThrow(/^towards: got 1 logits and/);
  await expect(tryOut({ towards: { ...towards!, coefficients: short } })).rejects.toThrow("and 1 coefficients");
  await expect(tryOut({ returns: { ...returns!, targets: short } })).rejects.toThrow(/^returns: got 1 targets and/);
  await expect(tryOut({}, await student(plain))).rejects.toThrow("want a student with a value head");
  const narrow = { ...towards!, logits: new Float32Array(sequence!.tokens.length * 7) };
  await expect(one.update([{ ...sequence!, towards: narrow }], { ...OPTIMISER, step: 1 })).rejects.toThrow(
    "towards: got 7 logits a token, want 11",
  );
  expect(await one.save()).toEqual(before);
  expect(await one.gradient([])).toEqual(new Float32Array(before.parameters.length));
});
