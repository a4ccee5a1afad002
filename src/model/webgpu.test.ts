// Whole students on WebGPU, over a software adapter: they follow WebAssembly's, repeat their own bits, and ignore batches.

import { afterAll, beforeAll, expect, test } from "vitest";

import type { Executor } from "../engine/executor";
import { createWasmExecutor } from "../engine/wasm/executor";
import { useSoftwareAdapter } from "../engine/webgpu/softwareAdapter";
import { openWebGpuExecutor } from "../engine/webgpu/tune";
import { initialParameters } from "./config";
import { createStudent, type Student } from "./student";
import { tinyModels, tinySequences, tinyState } from "./tiny";

const config = tinyModels.tied;
const start = { ...tinyState(config), parameters: initialParameters(config, 1) };
const open: Executor[] = [];

beforeAll(useSoftwareAdapter);
afterAll(() => Promise.all(open.map((executor) => executor.close())));

async function student(kind: "wasm" | "webgpu", state = start): Promise<Student> {
  open.push(kind === "wasm" ? await createWasmExecutor() : await openWebGpuExecutor());
  const one = createStudent(config, open.at(-1)!);
  one.load(state);
  return one;
}

async function curve(one: Student, steps: number): Promise<number[]> {
  const losses: number[] = [];
  for (let step = 1; step <= steps; step++) {
    const optimiser = { learningRate: 1e-3, decay: 0.1, beta1: 0.9, beta2: 0.95, step };
    losses.push((await one.update(tinySequences(config, 12, step % 5), optimiser)).loss);
  }
  return losses;
}

const requests = (count: number, temperature: number) =>
  tinySequences(config, count, "prompts").map(({ tokens }, i) => {
    const prompt = tokens.slice(0, 1 + (i % 6));
    return { prompt, maxTokens: 4 + (i % 13), temperature, seed: 7, sequence: i };
  });

test("50 steps follow WebAssembly's within 1e-4, and repeat their own bits", async () => {
  const want = await curve(await student("wasm"), 50);
  const [first, second] = [await student("webgpu"), await student("webgpu")];
  const got = await curve(first, 50);
  got.forEach((loss, i) => expect(Math.abs(loss / want[i]! - 1), `step ${i}`).toBeLessThan(1e-4));
  expect(await curve(second, 50)).toEqual(got);
  expect((await second.save()).parameters).toEqual((await first.save()).parameters);
});

test("greedy rollouts are WebAssembly's, token for token; sampled ones do not depend on their batch", async () => {
  const [gpu, cpu] = [await student("webgpu", tinyState(config)), await student("wasm", tinyState(config))];
  const greedy = requests(40, 0);
  const tokens = async (one: Student) => (await one.sample(greedy)).map((completion) => [...completion.tokens]);
  expect(await tokens(gpu)).toEqual(await tokens(cpu));
  const all = requests(300, 1); // more than there are slots
  const together = await gpu.sample(all);
  for (const i of [0, 77, 299]) expect(await gpu.sample([all[i]!])).toEqual([together[i]]);
});
