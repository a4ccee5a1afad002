// Invariances of whole runs: stopped and resumed, on other trainers, with examples from the store; and what is refused.

import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import * as lessons from "../lessons";
import { createMemoryRunStore } from "../store/memory";
import type { Arm, Experiment, StepRecord } from "../types";
import { checkExperiment, experimentId, runId } from "./experiment";
import { exampleSetId } from "./examples";
import { fractionDone, runExperiment } from "./schedule";
import { createTrainer, type Trainer } from "./trainer";

const lesson = lessons.whatMakesACritique.experiment;
const small: Experiment = {
  ...lesson,
  arms: [
    ...lesson.arms,
    lessons.whatCritiqueTeaches.experiment.arms[2]!,
    lessons.whatCritiqueTeaches.experiment.arms[3]!,
  ],
  seeds: [1, 2],
  data: { ...lesson.data, questions: 8, responses: 4 },
  training: { ...lesson.training, tokens: 6000, batch: 16 },
  evaluation: { ...lesson.evaluation, points: 3, problems: 12, sampledProblems: 6, samples: 4 },
};
const checkpoint = new Uint8Array(readFileSync(`public/${lesson.start.checkpoint}`));
const store = createMemoryRunStore();
const opened: Trainer[] = [];

async function open(over = store): Promise<Trainer> {
  const trainer = createTrainer(over) as unknown as Trainer;
  await trainer.open({ backend: "wasm", threads: 1, checkpoint });
  opened.push(trainer);
  return trainer;
}
afterAll(() => Promise.all(opened.map((trainer) => trainer.close())));

const device = { backend: "wasm", title: "test", reason: "", threads: 1 } as const;
const records: StepRecord[] = [];
let id = "";

beforeAll(async () => {
  checkExperiment(small);
  id = await experimentId(small);
  const runs = await runExperiment(small, [await open()], { device, onStep: (record) => records.push(record) });
  expect(runs.every(({ status }) => status === "done")).toBe(true);
  expect(fractionDone(small, runs)).toBe(1);
}, 120_000);

const finalWeights = async (arm: string, seed: number, of = store) =>
  (await of.loadCheckpoint(runId(id, arm, seed)))!.parameters;

describe("an experiment", () => {
  test("every arm trained, and differs from the others", async () => {
    const all = await Promise.all(small.arms.map(({ id: arm }) => finalWeights(arm, 1)));
    for (const [i, a] of all.entries()) for (const b of all.slice(i + 1)) expect(a).not.toEqual(b);
  });

  test("budgets are equal: no arm goes more than a batch past the tokens", () => {
    for (const { id: arm } of small.arms) {
      const steps = records.filter((record) => record.runId === runId(id, arm, 1));
      const last = steps.at(-1)!;
      expect(last.tokens).toBeGreaterThanOrEqual(small.training.tokens);
      expect(steps.at(-2)?.tokens ?? 0).toBeLessThan(small.training.tokens);
      expect(last.lossTokens).toBeLessThan(last.tokens);
      expect(steps.every(({ loss, gradNorm }) => Number.isFinite(loss) && gradNorm > 0)).toBe(true);
    }
  });

  test("stopped after every step or so and resumed on other trainers, it ends with the same bits", async () => {
    const other = createMemoryRunStore();
    const trainers = [await open(other), await open(other)];
    let steps = 0;
    for (let round = 0; round < 200; round++) {
      const runs = await runExperiment({ ...small, seeds: [1] }, trainers, {
        device,
        runs: await other.listRuns(id),
        onStep: () => {
          if (++steps % 3 === 0) trainers.forEach((trainer) => void trainer.stop());
        },
      });
      if (runs.every(({ status }) => status === "done")) break;
    }
    for (const { id: arm } of small.arms) expect(await finalWeights(arm, 1, other)).toEqual(await finalWeights(arm, 1));
    const rows = async (of: typeof store) => of.evaluationsOf([runId(id, "critique", 1)]);
    expect(await rows(other)).toEqual(await rows(store));
  });

  test("arms train from the examples in the store: other examples, other weights", async () => {
    const other = createMemoryRunStore();
    const setId = exampleSetId(small, 1, { own: false, errors: 0, level: "full" });
    const examples = (await store.loadExamples(setId))!;
    expect(examples).toHaveLength(32);
    await other.saveExamples(setId, examples.slice(0, 5));
    const trainer = await open(other);
    for (let point = 0; point < 3; point++) await trainer.advance(small, "critique", 1);
    expect(await finalWeights("critique", 1, other)).not.toEqual(await finalWeights("critique", 1));
  });

  test("own responses are the student's, errors corrupt critiques", async () => {
    const own = (await store.loadExamples(exampleSetId(small, 1, { own: true, errors: 0, level: "full" })))!;
    expect(own.every(({ author, corrupted }) => author === "student" && !corrupted)).toBe(true);
    const imperfect = (await store.loadExamples(exampleSetId(small, 1, { own: false, errors: 0.15, level: "full" })))!;
    expect(imperfect.filter(({ corrupted }) => corrupted).length).toBeGreaterThan(3);
  });
});

test("weights that are not numbers stop the run by name, and nothing of it is kept", async () => {
  const other = createMemoryRunStore();
  const trainer = await open(other);
  const first = await trainer.advance(small, "critique", 1);
  const good = (await other.loadCheckpoint(first.run.id))!;
  const parameters = good.parameters.slice();
  parameters[5000] = Number.NaN;
  await other.commit({ run: first.run, checkpoint: { ...good, parameters }, steps: [], evaluations: [] });
  await expect(trainer.advance(small, "critique", 1)).rejects.toThrow("want finite numbers");
  expect((await other.loadCheckpoint(first.run.id))!.spent).toEqual(good.spent);
});

/** The small experiment with one arm of this signal. */
function withArm(signal: string, settings: Arm["settings"], decode?: Arm["decode"]): Experiment {
  const arm = { id: "imitation", title: "an arm", signal, settings, learningRate: 1e-4, ...(decode && { decode }) };
  return { ...small, arms: [arm], baseline: "imitation" };
}

test("bad experiments are refused by name", async () => {
  const bad: [Experiment, string][] = [
    [{ ...small, task: "chess" }, "chess"],
    [{ ...small, seeds: [1, 1] }, "seeds 1, 1"],
    [{ ...small, baseline: "nobody" }, "nobody"],
    [{ ...small, data: { ...small.data, noise: 2 } }, "data.noise = 2"],
    [{ ...small, evaluation: { ...small.evaluation, points: 1 } }, "evaluation.points = 1"],
    [{ ...small, arms: [{ ...small.arms[0]!, signal: "telepathy" }] }, "telepathy"],
    [{ ...small, arms: [{ ...small.arms[0]!, settings: { surprise: 1 } }] }, "surprise"],
    [{ ...small, arms: [{ ...small.arms[0]!, learningRate: 0 }] }, "learningRate 0"],
    [{ ...small, evaluation: { ...small.evaluation, k: 8 } }, "k = 8 with 4 samples, want 1 to 4"],
    [{ ...small, training: { ...small.training, steps: 0 } }, "training.steps = 0"],
    [withArm("wReinforce", { right: 7 }), "right = 7"],
    [withArm("grpo", { group: 1 }), "group"],
    [withArm("grpo", { group: 5 }), "batch of 16 rollouts in groups of 5"],
    [withArm("grpo", { group: 8, updates: 4 }), "4 updates a batch"],
    [withArm("gkd", {}), "the experiment names none"],
    [withArm("sdpo", {}), "has not learnt to read one"],
    [withArm("sdpo", { teacher: 1 }), "the experiment names none"],
    [withArm("start", {}, { temperature: 0 }), "temperature 0"],
    [withArm("start", {}, { bestOf: 2.5 }), "best of 2.5"],
    [withArm("start", {}, { interpolation: 2 }), "interpolation 2"],
  ];
  for (const [experiment, reason] of bad) expect(() => checkExperiment(experiment)).toThrow(reason);
  const trainer = await open();
  const elsewhere = { ...small, start: { ...small.start, sha256: "0" } };
  await expect(trainer.advance(elsewhere, "critique", 1)).rejects.toThrow("starts from 0");
  await expect(trainer.advance(small, "nobody", 1)).rejects.toThrow("nobody");
});
