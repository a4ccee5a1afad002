// Variants of an experiment: a quick one, and the sweep that finds each arm's learning rate.

import { measure, type MetricId } from "../metrics/results";
import type { Arm, Evaluation, Experiment } from "../types";

/** Fewer tokens or steps, points and problems: under 45 s on two cores. Too few to trust, enough to see it work. */
export const quickVersion = (experiment: Experiment): Experiment => {
  const { training, evaluation } = experiment;
  return {
    ...experiment,
    seeds: experiment.seeds.slice(0, training.steps ? 1 : 2),
    training: {
      ...training,
      tokens: training.steps ? training.tokens : training.tokens / 3,
      ...(training.steps && { steps: Math.ceil(training.steps / 6) }),
    },
    evaluation: {
      ...evaluation,
      points: Math.min(3, evaluation.points),
      problems: Math.min(150, evaluation.problems),
      sampledProblems: Math.min(50, evaluation.sampledProblems),
    },
  };
};

/** Three to a decade would be finer than three seeds can tell; half a decade is what they can. */
export const LEARNING_RATES = [3e-5, 1e-4, 3e-4, 1e-3] as const;

/** On seeds and problems that no result is reported on: for choosing settings. */
export const validationVersion = (experiment: Experiment): Experiment => ({
  ...experiment,
  seeds: [901, 902],
  evaluation: { ...experiment.evaluation, on: "validation", points: 2 },
});

/** Each arm that trains, at each learning rate. */
export const sweepVersion = (
  experiment: Experiment,
  rates: readonly number[] = LEARNING_RATES,
  trains: (arm: Arm) => boolean = () => true,
): Experiment => {
  const swept = experiment.arms.filter(trains);
  const baseline = swept.some(({ id }) => id === experiment.baseline) ? experiment.baseline : swept[0]!.id;
  return {
    ...experiment,
    arms: swept.flatMap((arm) =>
      rates.map((learningRate) => ({ ...arm, id: `${arm.id}@${learningRate}`, learningRate })),
    ),
    baseline: `${baseline}@${rates[Math.min(1, rates.length - 1)]}`,
  };
};

/** What one learning rate came to. */
export interface Rate {
  readonly learningRate: number;
  readonly value: number; // mean of the metric over seeds and problems, at the end
  readonly seeds: number;
}

/** Every rate of every arm of a sweep that has been measured, in the order of the sweep. */
export function ratesOf(
  sweep: Experiment,
  evaluations: readonly Evaluation[],
  metric: MetricId,
): Record<string, Rate[]> {
  const found: Record<string, Rate[]> = {};
  for (const { id, learningRate } of sweep.arms) {
    const measured = measure(sweep, evaluations, metric, id, sweep.evaluation.points - 1);
    if (!measured) continue;
    const arm = id.slice(0, id.lastIndexOf("@"));
    (found[arm] ??= []).push({ learningRate, value: measured.estimate.mean, seeds: measured.seeds });
  }
  return found;
}

/** The best rate of every arm; of equal ones the lower. */
export const bestRates = (
  sweep: Experiment,
  evaluations: readonly Evaluation[],
  metric: MetricId,
): Record<string, Rate> =>
  Object.fromEntries(
    Object.entries(ratesOf(sweep, evaluations, metric)).map(([arm, rates]) => [
      arm,
      rates.reduce((best, rate) => (rate.value > best.value ? rate : best)),
    ]),
  );
