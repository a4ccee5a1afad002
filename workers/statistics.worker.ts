// The statistics thread of the page: keeps the evaluations of one experiment, and turns them into charts and a verdict.

import { expose } from "comlink";

import * as lessons from "../src/lessons";
import type { Lesson } from "../src/lessons/lesson";
import { chartsOf } from "../src/metrics/results";
import type { Evaluation, Experiment } from "../src/types";

let experiment: Experiment | undefined;
let lesson: Lesson | undefined;
let evaluations: Evaluation[] = [];

const statistics = {
  /** Forget everything; what comes next is about this experiment. */
  begin(id: string, next: Experiment): void {
    lesson = (lessons as Record<string, Lesson>)[id];
    experiment = next;
    evaluations = [];
  },
  add(more: readonly Evaluation[]): void {
    evaluations.push(...more);
  },
  /** Charts and verdict of what has been added. */
  results() {
    if (!experiment || !lesson) throw new Error("statistics: begin an experiment first");
    return { charts: chartsOf(experiment, evaluations), verdict: lesson.judge(experiment, evaluations) };
  },
};

export type Statistics = typeof statistics;
expose(statistics);
