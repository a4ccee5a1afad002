// What a run was expected to be is what it comes to: tokens and FLOPs of real runs, arm by arm; and sums of estimates.

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

import * as lessons from "../lessons";
import * as signals from "../signals";
import { createMemoryRunStore } from "../store/memory";
import type { Arm, Experiment } from "../types";
import { estimateCost, estimateSeconds, guess } from "./estimate";
import { checkExperiment } from "./experiment";
import { estimateMemory } from "./memory";
import { runExperiment } from "./schedule";
import { createTrainer, type Trainer } from "./trainer";
import { workOf } from "./work";

const armOf = (signal: string): Arm => ({ id: signal, title: signal, signal, settings: {}, learningRate: 1e-5 });
const arms = (...ids: string[]): Arm[] => ids.map(armOf);

const chain = lessons.whatCritiqueTeaches.experiment;
const countdown = lessons.gamedVerifier.experiment;
const cases: Record<string, Experiment> = {
  chain: {
    ...chain,
    arms: arms("imitation", "critique", "coverage"),
    seeds: [1],
    training: { ...chain.training, tokens: 30_000 },
    evaluation: { ...chain.evaluation, points: 2, problems: 8, sampledProblems: 4, samples: 4 },
  },
  countdown: {
    ...countdown,
    arms: arms("variedImitation", "reinforce", "grpo", "dpo"),
    baseline: "variedImitation",
    seeds: [1],
    data: { questions: 120, responses: 2, noise: 0.5 },
    training: { ...countdown.training, steps: 3, batch: 128 },
    evaluation: { ...countdown.evaluation, points: 2, problems: 8, sampledProblems: 4, samples: 4 },
  },
};

describe.each(Object.entries(cases))("%s", (_, experiment) => {
  test("tokens and FLOPs, within a quarter", async () => {
    checkExperiment(experiment);
    const store = createMemoryRunStore();
    const trainer = createTrainer(store) as unknown as Trainer;
    const checkpoint = new Uint8Array(readFileSync(`public/${experiment.start.checkpoint}`));
    const teacher = experiment.teacher && new Uint8Array(readFileSync(`public/${experiment.teacher.checkpoint}`));
    await trainer.open({ backend: "wasm", threads: 1, checkpoint, ...(teacher && { teacher }) });
    const device = { backend: "wasm", title: "test", reason: "", threads: 1 } as const;
    const runs = await runExperiment(experiment, [trainer], { device });
    await trainer.close();
    for (const { arm, spent } of runs) {
      const work = workOf(
        experiment,
        experiment.arms.find(({ id }) => id === arm)!,
      );
      const flops = work.training + work.reading + work.sampling + work.examples;
      expect(work.tokens / spent.tokens, `${arm}: tokens`).toBeGreaterThan(0.75);
      expect(work.tokens / spent.tokens, `${arm}: tokens`).toBeLessThan(1.25);
      expect(flops / spent.flops, `${arm}: FLOPs`).toBeGreaterThan(0.75);
      expect(flops / spent.flops, `${arm}: FLOPs`).toBeLessThan(1.25);
    }
  }, 120_000);
});

const rates = guess("wasm", 4);

test("every signal but the start trains", () => {
  for (const id of Object.keys(signals)) {
    const task = id === "sdpo" || id === "gkd" ? countdown : chain;
    expect(workOf({ ...task, arms: arms(id) }, armOf(id)).trains, id).toBe(id !== "start");
  }
});

test("more of everything takes longer, more cores less, and a faster device in proportion", () => {
  const { middle } = estimateSeconds(chain, rates);
  const seeds = Array.from({ length: 10 }, (_, i) => i);
  expect(estimateSeconds({ ...chain, seeds }, rates).middle / middle).toBeCloseTo(2, 1); // but for opening
  const longer = { ...chain, training: { ...chain.training, tokens: 600_000 } };
  expect(estimateSeconds(longer, rates).middle).toBeGreaterThan(middle);
  expect(estimateSeconds(chain, guess("wasm", 8)).middle).toBeLessThan(middle);
  const fast = { ...rates, training: 2 * rates.training, sampling: 2 * rates.sampling };
  const faster = estimateSeconds(chain, { ...fast, evaluation: 2 * rates.evaluation, slice: rates.slice / 2 });
  expect(faster.middle / middle).toBeCloseTo(0.5, 1); // but for opening
  expect(faster.low).toBeLessThan(faster.middle);
  expect(faster.high).toBeGreaterThan(faster.middle);
});

test("one run cannot be shared out: it takes what it takes", () => {
  const one = { ...chain, arms: arms("imitation"), seeds: [1] };
  const [cost] = estimateCost(one, guess("webgpu", 8)).arms;
  expect(estimateSeconds(one, guess("webgpu", 8)).middle).toBeGreaterThan(cost!.training);
});

test("arms that do not train, and arms that share the start's evaluation, are not charged for it", () => {
  const both = { ...countdown, arms: [...arms("start", "imitation")] };
  const [start, imitation] = estimateCost(both, guess("webgpu", 1)).arms;
  expect(start!.training).toBe(0);
  expect(start!.evaluation).toBeLessThan(imitation!.evaluation);
});

test("memory grows with what is held at a time, disk with what is kept", () => {
  const small = estimateMemory(chain, { backend: "wasm", cores: 1 });
  const wide = estimateMemory(chain, { backend: "wasm", cores: 4 });
  expect(wide.peak / small.peak).toBeGreaterThan(3);
  expect(wide.disk).toBe(small.disk);
  const taught = { ...countdown, arms: arms("gkd") };
  const plain = { ...countdown, arms: arms("grpo") };
  const device = { backend: "wasm", cores: 1 } as const;
  expect(estimateMemory(taught, device).weights).toBeGreaterThan(estimateMemory(plain, device).weights);
  expect(estimateMemory({ ...chain, seeds: [1] }, device).disk).toBeLessThan(small.disk);
});
