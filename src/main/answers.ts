// What the students wrote when they were last measured, as the first screen shows it: marked by the task's own verifier.

import { runId, taskOf } from "../train/experiment";
import type { Evaluation, Experiment } from "../types";
import type { Answers, WrittenAnswer } from "../ui/view";

/** The newest answers of the first seed of every arm, to held-out problems of the trained kind. */
export function answersOf(experiment: Experiment, id: string, evaluations: readonly Evaluation[]): Answers {
  const newest = new Map<string, Evaluation>();
  for (const evaluation of evaluations) {
    const { arm, split, mode, point, written } = evaluation;
    const isOurs = evaluation.runId === runId(id, arm, experiment.seeds[0]!) && split === "id" && mode === "greedy";
    if (isOurs && written && point >= (newest.get(arm)?.point ?? 0)) newest.set(arm, evaluation);
  }
  return Object.fromEntries([...newest].map(([arm, evaluation]) => [arm, markAll(experiment.task, evaluation)]));
}

function markAll(taskId: string, { written = {}, rows }: Evaluation): WrittenAnswer[] {
  const task = taskOf(taskId);
  const finished = new Set(rows.filter((row) => row.finished > 0).map((row) => row.problem));
  return Object.entries(written).map(([id, completion]) => {
    const problem = task.parse(id);
    const isFinished = finished.has(id);
    return { problem, completion, verdict: task.verify(problem, completion, isFinished) };
  });
}
