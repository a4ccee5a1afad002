// Every signal trains, as it is registered: whole runs on WebAssembly and WebGPU that agree, and resume to the same bits.
// Both executors agree on the first step; from the second on a rounding may choose another token.

import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { useSoftwareAdapter } from "../engine/webgpu/softwareAdapter";
import { readCheckpoint } from "../model/checkpointFile";
import * as registry from "../signals";
import type { Signal } from "../signals/signal";
import { createMemoryRunStore } from "../store/memory";
import type { Experiment, StepRecord } from "../types";
import { checkExperiment, experimentId, runId } from "./experiment";
import { createTrainer, type Trainer } from "./trainer";

const signals = Object.entries(registry as unknown as Record<string, Signal>);
const fileOf = (name: string) => new Uint8Array(readFileSync(`public/checkpoints/${name}.safetensors`));
const [checkpoint, teacher] = [fileOf("countdown"), fileOf("countdown-teacher")];
const STEPS = 2;

let experiment: Experiment;
const open: Trainer[] = [];

beforeAll(async () => {
  useSoftwareAdapter();
  experiment = {
    version: 1,
    task: "countdown",
    start: { checkpoint: "checkpoints/countdown.safetensors", sha256: (await readCheckpoint(checkpoint)).sha256 },
    teacher: {
      checkpoint: "checkpoints/countdown-teacher.safetensors",
      sha256: (await readCheckpoint(teacher)).sha256,
    },
    arms: signals.map(([signal, { title, controls }]) => ({
      ...{ id: signal, title, signal, learningRate: 1e-4 },
      settings: "group" in controls ? { group: 4 } : {},
    })),
    baseline: "imitation",
    seeds: [1],
    data: { questions: 12, responses: 8, noise: 0.5 },
    training: { tokens: 1, steps: STEPS, batch: 16, warmup: 1, decay: 0 },
    evaluation: { on: "test", points: 2, problems: 2, sampledProblems: 2, samples: 4 },
  };
  checkExperiment(experiment);
}, 60_000);
afterAll(() => Promise.all(open.map((trainer) => trainer.close())));

/** A whole run of one arm, stopped after every step if wanted. */
async function run(trainer: Trainer, arm: string, stopEvery = false) {
  const records: StepRecord[] = [];
  for (let slice = 0; slice < 12; slice++) {
    const { run: now } = await trainer.advance(experiment, arm, 1, (record) => {
      records.push(record);
      if (stopEvery) void trainer.stop();
    });
    if (now.status === "done") return records;
  }
  throw new Error(`${arm}: not done`);
}

/** Software adapters are slow: one step, and no evaluation but the start's, which all arms share. */
async function firstStep(trainer: Trainer, arm: string): Promise<StepRecord | undefined> {
  const records: StepRecord[] = [];
  for (let slice = 0; slice < 2; slice++)
    await trainer.advance(experiment, arm, 1, (record) => {
      records.push(record);
      void trainer.stop();
    });
  return records[0];
}

async function trainerOn(backend: "wasm" | "webgpu") {
  const store = createMemoryRunStore();
  const trainer = createTrainer(store) as unknown as Trainer;
  await trainer.open({ backend, threads: 1, checkpoint, teacher });
  open.push(trainer);
  const weights = async (arm: string) =>
    (await store.loadCheckpoint(runId(await experimentId(experiment), arm, 1)))!.parameters;
  return { trainer, weights };
}

describe("on WebAssembly and WebGPU", () => {
  type On = Awaited<ReturnType<typeof trainerOn>>;
  let [wasm, resumed, gpu, start] = [] as unknown as [On, On, On, Float32Array];
  beforeAll(async () => {
    [wasm, resumed, gpu] = [await trainerOn("wasm"), await trainerOn("wasm"), await trainerOn("webgpu")];
    start = (await readCheckpoint(checkpoint)).parameters;
  }, 60_000);

  test.each(signals)("%s trains", async (arm, { needs, controls }) => {
    const records = await run(wasm.trainer, arm);
    const weights = await wasm.weights(arm);
    expect(weights.every(Number.isFinite)).toBe(true);
    const trains = needs(Object.fromEntries(Object.entries(controls).map(([id, c]) => [id, c.default]))).length > 0;
    expect(weights.some((weight, i) => weight !== (start[i] ?? 0))).toBe(trains);
    if (!trains) return;
    expect(records.at(-1)!.step).toBeGreaterThanOrEqual(STEPS);
    expect(records.every(({ loss, gradNorm }) => Number.isFinite(loss) && gradNorm > 0)).toBe(true);

    await run(resumed.trainer, arm, true);
    expect(await resumed.weights(arm)).toEqual(weights);

    const first = await firstStep(gpu.trainer, arm);
    const close = (got: number, want: number) => Math.abs(got - want) / (0.01 + Math.abs(want));
    expect(close(first!.loss, records[0]!.loss)).toBeLessThan(2e-3);
    expect(close(first!.gradNorm, records[0]!.gradNorm)).toBeLessThan(2e-3);
    expect(first!.lossTokens).toBe(records[0]!.lossTokens);
  });
});
