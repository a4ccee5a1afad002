// What a sweep of learning rates found: for the terminal, and as a recorded file beside the lesson's result.

import type { Lesson } from "../lessons/lesson";
import * as metrics from "../metrics";
import { bestRates, ratesOf } from "../train/variants";
import type { Evaluation, Experiment } from "../types";
import type { RunFile } from "./runFile";

const metricOf = ({ tuning }: Lesson) => tuning?.metric ?? "accuracy";

/** A line per arm: each rate with what it came to, the best marked. */
export function formatRates(lesson: Lesson, sweep: Experiment, evaluations: readonly Evaluation[]): string {
  const metric = metricOf(lesson);
  const best = bestRates(sweep, evaluations, metric);
  const lines = Object.entries(ratesOf(sweep, evaluations, metric)).map(([arm, rates]) => {
    const cells = rates.map(({ learningRate, value }) => {
      const mark = best[arm]!.learningRate === learningRate ? "*" : " ";
      return `${learningRate.toExponential()} ${value.toFixed(3)}${mark}`;
    });
    return `${arm.padEnd(20)} ${cells.join("   ")}`;
  });
  return [`${metrics[metric].title} on validation problems by learning rate, the best marked:`, ...lines].join("\n");
}

/** Every rate that was tried and the best of each arm, with where and how long. */
export function sweepRecord(lesson: Lesson, { experiment, made, evaluations }: RunFile) {
  const metric = metricOf(lesson);
  const { commit, device, seconds, at } = made;
  return {
    metric,
    seeds: experiment.seeds,
    rates: ratesOf(experiment, evaluations, metric),
    best: bestRates(experiment, evaluations, metric),
    made: { commit, device, seconds: Math.round(seconds ?? 0), at },
  };
}
