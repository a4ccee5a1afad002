// Invariances of whole students: executors agree, batches do not matter, the cache changes nothing, the same seed repeats.

import { afterAll, describe, expect, test } from "vitest";

import type { Executor } from "../engine/executor";
import { createReferenceExecutor } from "../engine/reference/executor";
import { createWasmExecutor } from "../engine/wasm/executor";
import { initialParameters, type ModelConfig } from "./config";
import { createStudent, type Student } from "./student";
import { tinyModels, tinySequences, tinyState } from "./tiny";
import { EOS } from "./tokenizer";

const OPTIMISER = { learningRate: 1e-3, decay: 0.1, beta1: 0.9, beta2: 0.95 };
const open: Executor[] = [];
afterAll(() => Promise.all(open.map((executor) => executor.close())));

async function student(config: ModelConfig, executor: Executor, state = tinyState(config)): Promise<Student> {
  open.push(executor);
  const made = createStudent(config, executor);
  made.load(state);
  return made;
}

async function curve(one: Student, steps: number, from = 1) {
  const losses: number[] = [];
  for (let step = from; step < from + steps; step++) {
    const sequences = tinySequences(one.config, 12, step % 5);
    losses.push((await one.update(sequences, { ...OPTIMISER, step })).loss);
  }
  return losses;
}

const requests = (config: ModelConfig, count: number, temperature: number) =>
  tinySequences(config, count, "prompts").map(({ tokens }, i) => ({
    prompt: tokens.slice(0, 1 + (i % 6)),
    maxTokens: 4 + (i % 13),
    temperature,
    seed: 7,
    sequence: i,
  }));

describe.each(Object.entries(tinyModels))("%s", (_name, config) => {
  test("50 steps on WebAssembly follow 50 steps in plain f64 loops within 1e-4", async () => {
    const start = { ...tinyState(config), parameters: initialParameters(config, 1) };
    const want = await curve(await student(config, createReferenceExecutor("f64"), start), 50);
    const got = await curve(await student(config, await createWasmExecutor(), start), 50);
    got.forEach((loss, i) => expect(Math.abs(loss / want[i]! - 1), `step ${i}`).toBeLessThan(1e-4));
    expect(want[49]!).toBeLessThan(0.99 * want[4]!); // the same batch
  });

  test.each([2, 3, 4])(
    "the same seed gives the same bits, on one thread and on %d, straight and resumed",
    async (threads) => {
      const straight = await student(config, await createWasmExecutor());
      await curve(straight, 10);
      const threaded = await student(config, await createWasmExecutor({ threads }));
      await threaded.sample(requests(config, 70, 1)); // a smaller program first: helpers then need more scratch
      await curve(threaded, 6);
      const resumed = await student(config, await createWasmExecutor());
      resumed.load(await threaded.save());
      await curve(resumed, 4, 7);
      expect((await resumed.save()).parameters).toEqual((await straight.save()).parameters);
    },
  );

  test.each([0, 1])("a rollout does not depend on its batch, at temperature %d", async (temperature) => {
    const one = await student(config, await createWasmExecutor());
    const all = requests(config, 300, temperature);
    const together = await one.sample(all);
    for (const i of [0, 77, 299]) expect(await one.sample([all[i]!])).toEqual([together[i]]);
    const threaded = await student(config, await createWasmExecutor({ threads: 2 }));
    expect(await threaded.sample(all)).toEqual(together);
  });

  test("greedy decoding with the cache is that without it, token for token, and scores agree", async () => {
    const one = await student(config, await createWasmExecutor());
    const all = requests(config, 20, 0);
    for (const [i, completion] of (await one.sample(all)).entries()) {
      const tokens: number[] = [...all[i]!.prompt];
      for (let step = 0; step < all[i]!.maxTokens; step++) {
        const [score] = await one.score([Int32Array.of(...tokens, 0)]);
        const row = Array.from(score!.logits.subarray(-config.vocab));
        tokens.push(row.indexOf(Math.max(...row)));
        if (tokens.at(-1) === EOS) break;
      }
      expect([...completion.tokens]).toEqual(tokens.slice(all[i]!.prompt.length));
      const [score] = await one.score([Int32Array.from(tokens)]);
      completion.logp.forEach((logp, t) => expect(logp).toBeCloseTo(score!.logp[all[i]!.prompt.length - 1 + t]!, 4));
    }
  });

  test("sampling follows the model's probabilities", async () => {
    const one = await student(config, await createWasmExecutor());
    const prompt = Int32Array.of(3, 4);
    const count = 4000;
    const drawn = await one.sample(
      Array.from({ length: count }, (_, i) => ({ prompt, maxTokens: 1, temperature: 1, seed: 5, sequence: i })),
    );
    const [score] = await one.score([Int32Array.of(3, 4, 0)]);
    const logits = Array.from(score!.logits.subarray(config.vocab));
    const total = logits.reduce((sum, z) => sum + Math.exp(z), 0);
    let chi = 0;
    logits.forEach((z, v) => {
      const want = (count * Math.exp(z)) / total;
      const got = drawn.filter(({ tokens }) => tokens[0] === v).length;
      chi += (got - want) ** 2 / want;
    });
    expect(chi).toBeLessThan(29.6); // 0.1% point of chi-square with 10 degrees of freedom
  });
});

test("threads keep out of each other's way: a model large enough for them to overlap in time", async () => {
  const config = { ...tinyModels.untied, width: 64, headDim: 32, feedForward: 192 };
  const state = { ...tinyState(config), parameters: initialParameters(config, 1) };
  const train = async (threads: number) => {
    const one = await student(config, await createWasmExecutor({ threads }), state);
    await one.sample(requests(config, 70, 1)); // a smaller program first: helpers then start again with more scratch
    for (let step = 1; step <= 3; step++) await one.update(tinySequences(config, 200, step), { ...OPTIMISER, step });
    return (await one.save()).parameters;
  };
  expect(await train(4)).toEqual(await train(1));
});

test("bad input is refused by name", async () => {
  const one = await student(tinyModels.tied, await createWasmExecutor());
  const long = { tokens: new Int32Array(300), weights: new Float32Array(300) };
  await expect(one.update([long], { ...OPTIMISER, step: 1 })).rejects.toThrow("got 300 tokens");
  await expect(
    one.sample([{ prompt: new Int32Array(0), maxTokens: 1, temperature: 0, seed: 0, sequence: 0 }]),
  ).rejects.toThrow("got a prompt of 0");
  expect(() => one.load({ ...tinyState(tinyModels.untied) })).toThrow("want");
});
