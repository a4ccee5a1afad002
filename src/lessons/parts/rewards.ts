// The experiment that three lessons read: right and wrong samples rewarded, punished, or both, on Countdown.

import { starts } from "./starts";
import type { Arm, Experiment } from "../../types";

const control = (temperature: number): Arm => ({
  id: `start${temperature}`,
  title: temperature === 1 ? "Start" : `Start at temperature ${temperature}`,
  signal: "start",
  settings: {},
  learningRate: 1e-4,
  ...(temperature !== 1 && { decode: { temperature } }),
});

/** The start itself, and what lowering its temperature gives for nothing: the control of every claim about diversity. */
export const controls: readonly Arm[] = [1, 0.7, 0.5].map(control);

/** Held-out problems with at least four right chains each, 64 samples a problem: enough for pass@64. */
export const evaluation: Experiment["evaluation"] = {
  on: "test",
  points: 5,
  problems: 150,
  sampledProblems: 120,
  samples: 64,
};

export const training: Experiment["training"] = { tokens: 1, steps: 30, batch: 1024, warmup: 3, decay: 0 };

/** Inside ±this, two arms count as equal. Fixed with the criteria, before the seeds they report were run. */
export const MARGIN = 0.05;

/** The same for distinct solutions among 64 samples; the start has two a problem. */
export const SOLUTIONS = 0.25;

export const SEEDS = [1, 2, 3, 4, 5];

export const rewards: Experiment = {
  version: 1,
  task: "countdown",
  ...starts.countdown,
  arms: [
    { id: "imitation", title: "Imitation", signal: "variedImitation", settings: {}, learningRate: 6e-4 },
    { id: "psr", title: "Reward right", signal: "psr", settings: {}, learningRate: 6e-4 },
    { id: "psrGentle", title: "Reward right, gently", signal: "psr", settings: {}, learningRate: 6e-5 },
    { id: "nsr", title: "Punish wrong", signal: "nsr", settings: {}, learningRate: 3e-4 },
    { id: "wReinforce", title: "Mostly punish", signal: "wReinforce", settings: {}, learningRate: 3e-4 },
    { id: "grpo", title: "GRPO", signal: "grpo", settings: {}, learningRate: 6e-4 },
    ...controls,
  ],
  baseline: "imitation",
  seeds: SEEDS,
  data: { questions: 1500, responses: 1, noise: 0.5 },
  training,
  evaluation,
};

export const paper = {
  title: "The Surprising Effectiveness of Negative Reinforcement (Zhu et al. 2025)",
  url: "https://arxiv.org/abs/2506.01347",
};

export const tuning = {
  metric: "passAt1",
  rates: [6e-5, 1.2e-4, 3e-4, 6e-4],
  fixed: { psrGentle: "a tenth of the best, so that its evaluations fall where the punished arm is" },
} as const;
