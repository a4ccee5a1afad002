// A person's model on a person's data: every signal trains its adapters, on both executors, and resumes to the same bits.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import * as ort from "onnxruntime-web";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { describe as describeRows } from "../data/describe";
import { SAMPLE_VERIFIER, sampleRows } from "../data/sample";
import { createTextTask } from "../data/textTask";
import { useSoftwareAdapter } from "../engine/webgpu/softwareAdapter";
import { readPublished } from "../model/published/readPublished";
import { blobSource } from "../model/published/source";
import * as registry from "../signals";
import type { Signal } from "../signals/signal";
import { createMemoryRunStore } from "../store/memory";
import { openOnnxSession } from "../teachers/onnxSession";
import type { Backend, Experiment, OwnStart, StepRecord } from "../types";
import { bringTask, checkExperiment, experimentId, runId } from "./experiment";
import type { Bring } from "./own";
import { createTrainer, type Trainer } from "./trainer";

const FOLDER = "e2e/fixtures/llama";
const blobs = new Map(
  readdirSync(FOLDER).map((name) => [name, new Blob([new Uint8Array(readFileSync(join(FOLDER, name)))])]),
);
const rows = sampleRows(60);
const own: OwnStart = {
  ...{ title: "tiny", parameters: 52_000, context: 448, maxTokens: 12, memory: 1e9, precision: "int8" },
  lora: { rank: 4, alpha: 8, targets: ["q_proj", "v_proj", "gate_proj", "down_proj"] },
};

let experiment: Experiment;
const open: Trainer[] = [];
let bring: () => Promise<Bring>;

const settingsOf = ({ controls }: Signal) => ({
  ...("group" in controls && { group: 4 }),
  ...("own" in controls && { own: 0 }),
});
const signals = Object.entries(registry as unknown as Record<string, Signal>);
const armOf = (id: string, signal: Signal) => ({
  ...{ id, title: signal.title, signal: id, learningRate: 1e-3, settings: settingsOf(signal) },
});

beforeAll(async () => {
  useSoftwareAdapter();
  const origin = {
    title: "apples",
    origin: "sample",
    verifier: SAMPLE_VERIFIER,
    createdAt: "2026-11-21T00:00:00.000Z",
  };
  const dataset = await describeRows(rows, origin);
  bring = async () => ({
    model: async () => blobSource("tiny", blobs),
    data: async (id, limits) => bringTask(id, createTextTask(dataset, rows, limits)),
  });
  await (await bring()).data(dataset.id, own);
  experiment = {
    version: 1,
    task: dataset.id,
    start: { checkpoint: "model-0123456789ab", sha256: "0".repeat(64), own },
    arms: [armOf("imitation", registry.imitation)],
    baseline: "imitation",
    seeds: [1],
    data: { questions: 24, responses: 4, noise: 0.5 },
    training: { tokens: 1, steps: 2, batch: 8, warmup: 1, decay: 0 },
    evaluation: { on: "test", points: 2, problems: 2, sampledProblems: 2, samples: 2 },
  };
}, 60_000);
afterAll(() => Promise.all(open.map((trainer) => trainer.close())));

async function trainerOn(backend: Backend, on = experiment) {
  const store = createMemoryRunStore();
  const trainer = createTrainer(store, bring) as unknown as Trainer;
  open.push(trainer);
  await trainer.open({ backend, threads: 1, own: on });
  return { store, trainer };
}

async function run(trainer: Trainer, on: Experiment, arm: string, stopEvery = false): Promise<StepRecord[]> {
  const records: StepRecord[] = [];
  for (let slice = 0; slice < 12; slice++) {
    const { run: now } = await trainer.advance(on, arm, 1, (record) => {
      records.push(record);
      if (stopEvery) void trainer.stop();
    });
    if (now.status === "done") return records;
  }
  throw new Error(`${arm}: not done`);
}

const withArm = (id: string): Experiment => {
  const arm = armOf(id, signals.find(([one]) => one === id)![1]);
  return { ...experiment, arms: [arm], baseline: id };
};

describe("every signal", () => {
  let wasm: Trainer;
  beforeAll(async () => void ({ trainer: wasm } = await trainerOn("wasm")), 60_000);

  test.each(signals.map(([id]) => id))(
    "%s trains adapters, or says why it cannot",
    async (id) => {
      const asked = withArm(id);
      const refused = { gkd: "does not read the tokens", coverage: "states of a solution" }[id];
      if (refused) return expect(() => checkExperiment(asked)).toThrow(refused);
      checkExperiment(asked);
      const records = await run(wasm, asked, id);
      expect(records.every(({ loss, gradNorm }) => Number.isFinite(loss) && Number.isFinite(gradNorm))).toBe(true);
    },
    120_000,
  );
});

test("stopped after every step, it comes to the same bits", async () => {
  const one = await trainerOn("wasm");
  const other = await trainerOn("wasm");
  await run(one.trainer, experiment, "imitation");
  await run(other.trainer, experiment, "imitation", true);
  const id = runId(await experimentId(experiment), "imitation", 1);
  const [a, b] = [await one.store.loadCheckpoint(id), await other.store.loadCheckpoint(id)];
  expect(a!.parameters.some((value) => value !== 0)).toBe(true);
  expect(b!.parameters).toEqual(a!.parameters);
}, 120_000);

test("all weights of a small model train as well, and what is taken away is read again", async () => {
  const { lora: _, ...rest } = own;
  const full: Experiment = { ...experiment, start: { ...experiment.start, own: { ...rest, precision: "f32" } } };
  const { trainer } = await trainerOn("wasm", full);
  const [first] = await run(trainer, full, "imitation");
  expect(first!.gradNorm).toBeGreaterThan(0);
  const request = { arm: "imitation", seed: 1, isStart: false, problems: 1 };
  const { file } = await trainer.takeAway(full, { ...request, format: "published" });
  const files = Object.entries(unzipSync(file)).map(([name, bytes]) => [name, new Blob([bytes.slice()])] as const);
  const again = await readPublished(blobSource("again", new Map(files)));
  expect(again.parameters).toBe((await readPublished(blobSource("tiny", blobs))).parameters);
  await expect(trainer.takeAway(full, { ...request, format: "adapters" })).rejects.toThrow("without lora");
}, 120_000);

test.each(["f32", "f16", "int8"] as const)(
  "adapters on %s: the merged model says what the student says",
  async (precision) => {
    const kept: Experiment = { ...experiment, start: { ...experiment.start, own: { ...own, precision } } };
    const { trainer } = await trainerOn("wasm", kept);
    await run(trainer, kept, "imitation");
    const request = { arm: "imitation", seed: 1, isStart: false, problems: 2, format: "onnx" };
    const { file, references } = await trainer.takeAway(kept, request);
    const session = await openOnnxSession(ort, file, { device: "wasm", name: "merged" });
    for (const { prompt, completion, logits } of references) {
      const [score] = await session.score([Int32Array.of(...prompt, ...completion)]);
      const worst = Math.max(...logits.map((z, i) => Math.abs(score!.logits[i]! - z) / (1 + Math.abs(z))));
      expect(worst).toBeLessThan(1e-4);
    }
    await session.close();
  },
  120_000,
);

test("WebGPU takes the same first step, with frozen weights in 16 bits", async () => {
  const half: Experiment = {
    ...experiment,
    start: { ...experiment.start, own: { ...own, precision: "f16" } },
    evaluation: { ...experiment.evaluation, problems: 1, sampledProblems: 1, samples: 1 },
  };
  const [first] = await run((await trainerOn("wasm", half)).trainer, half, "imitation");
  const [other] = await run((await trainerOn("webgpu", half)).trainer, half, "imitation");
  expect(other!.loss).toBeCloseTo(first!.loss, 4);
  expect(other!.gradNorm).toBeCloseTo(first!.gradNorm, 3);
}, 200_000);
