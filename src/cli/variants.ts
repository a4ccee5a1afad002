// Variants of an experiment for the terminal: a quick one, and the sweep that finds each arm's learning rate.

import type { Experiment } from "../types";

/** Fewer tokens, points and problems: under 45 s on two cores. Too few to trust, enough to see it work. */
export const quickVersion = (experiment: Experiment): Experiment => ({
  ...experiment,
  seeds: experiment.seeds.slice(0, 2),
  training: { ...experiment.training, tokens: experiment.training.tokens / 3 },
  evaluation: { ...experiment.evaluation, points: 3, problems: 150, sampledProblems: 50 },
});

export const LEARNING_RATES = [3e-5, 1e-4, 3e-4, 1e-3] as const;

/** On seeds and problems that no result is reported on: for choosing settings. */
export const validationVersion = (experiment: Experiment): Experiment => ({
  ...experiment,
  seeds: [901, 902],
  evaluation: { ...experiment.evaluation, on: "validation", points: 2 },
});

/** Each arm at each learning rate. */
export const sweepVersion = (experiment: Experiment): Experiment => ({
  ...experiment,
  arms: experiment.arms.flatMap((arm) =>
    LEARNING_RATES.map((learningRate) => ({ ...arm, id: `${arm.id}@${learningRate}`, learningRate })),
  ),
  baseline: `${experiment.baseline}@${LEARNING_RATES[1]}`,
});
