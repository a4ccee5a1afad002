// The statistics thread of the page: keeps the evaluations of one experiment, and turns them into charts and a verdict.

import { expose } from "comlink";

import * as lessons from "../src/lessons";
import type { Lesson } from "../src/lessons/lesson";
import { OWN, ownLesson } from "../src/lessons/parts/own";
import * as metrics from "../src/metrics";
import { chartsOf, type MetricId } from "../src/metrics/results";
import { bestRates, ratesOf } from "../src/train/variants";
import type { Evaluation, Experiment } from "../src/types";

const OTHER_ARMS = "The arms were changed: this is about the arms as they are now, not about the lesson's claim.";

let experiment: Experiment | undefined;
let isSweep = false;
let lesson: Lesson | undefined;
let evaluations: Evaluation[] = [];

/** How each arm did at each learning rate of its sweep; null where that is not known yet. A best one when all seeds are in. */
function rateTable(sweep: Experiment, metric: MetricId) {
  const rates = [...new Set(sweep.arms.map(({ learningRate }) => learningRate))].sort((a, b) => a - b);
  const [found, best] = [ratesOf(sweep, evaluations, metric), bestRates(sweep, evaluations, metric)];
  const arms = [...new Set(sweep.arms.map(({ id }) => id.slice(0, id.lastIndexOf("@"))))];
  const rows = arms.map((arm) => {
    const tried = rates.map((rate) => found[arm]?.find(({ learningRate }) => learningRate === rate));
    const isWhole = tried.every((rate) => rate?.seeds === sweep.seeds.length);
    const cells = tried.map((rate) => rate?.value ?? null);
    return { arm, cells, best: isWhole ? rates.indexOf(best[arm]!.learningRate) : null };
  });
  return { metric: metrics[metric].title, rates, rows };
}

const statistics = {
  /** Forget everything; what comes next is about this experiment. A sweep compares learning rates. */
  begin(id: string, next: Experiment, sweep: boolean): void {
    lesson = id === OWN ? ownLesson(next, "") : (lessons as Record<string, Lesson>)[id];
    experiment = next;
    isSweep = sweep;
    evaluations = [];
  },
  add(more: readonly Evaluation[]): void {
    evaluations.push(...more);
  },
  /** Charts and verdict of what has been added; of a sweep, how each rate did. */
  results() {
    if (!experiment || !lesson) throw new Error("statistics: begin an experiment first");
    if (isSweep)
      return { charts: [], verdict: null, sweep: rateTable(experiment, lesson.tuning?.metric ?? "accuracy") };
    const verdict = lesson.judge(experiment, evaluations);
    const isOwn = JSON.stringify(experiment.arms) === JSON.stringify(lesson.experiment.arms);
    const caveats = [...(isOwn ? [] : [OTHER_ARMS]), ...verdict.caveats];
    return { charts: chartsOf(experiment, evaluations), verdict: { ...verdict, caveats }, sweep: null };
  },
};

export type Statistics = typeof statistics;
expose(statistics);
