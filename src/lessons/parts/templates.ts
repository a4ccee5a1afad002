// What an experiment of one's own begins with, by task: a few arms and sizes that end within minutes on a laptop.

import type { Arm, Experiment } from "../../types";
import { starts } from "./starts";

const source = { own: 0, errors: 0 };

/** Rates are those of the lessons on the same task; where there is none, those of the first lesson. */
const taught: readonly Arm[] = [
  { id: "imitation", title: "Imitation", signal: "imitation", settings: {}, learningRate: 3e-5 },
  { id: "critique", title: "Critique", signal: "critique", settings: source, learningRate: 3e-4 },
];

const rewarded: readonly Arm[] = [
  { id: "imitation", title: "Imitation", signal: "variedImitation", settings: {}, learningRate: 6e-4 },
  { id: "psr", title: "Reward right", signal: "psr", settings: {}, learningRate: 6e-4 },
  { id: "nsr", title: "Punish wrong", signal: "nsr", settings: {}, learningRate: 3e-4 },
];

const small: Omit<Experiment, "task" | "start"> = {
  version: 1,
  arms: taught,
  baseline: "imitation",
  seeds: [1, 2, 3],
  data: { questions: 16, responses: 16, noise: 0.5 },
  training: { tokens: 150_000, batch: 64, warmup: 10, decay: 0 },
  evaluation: { on: "test", points: 5, problems: 150, sampledProblems: 50, samples: 16 },
};

export const templates: Readonly<Record<keyof typeof starts, Experiment>> = {
  chain: { ...small, task: "chain", ...starts.chain },
  countdown: {
    ...small,
    ...{ task: "countdown", ...starts.countdown, arms: rewarded },
    data: { questions: 1500, responses: 1, noise: 0.5 },
    training: { tokens: 300_000, steps: 20, batch: 256, warmup: 3, decay: 0 },
    evaluation: { ...small.evaluation, problems: 100, samples: 32 },
  },
  multiplication: { ...small, task: "multiplication", start: starts.multiplication.start },
  rotation: { ...small, task: "rotation", start: starts.rotation.start },
};
