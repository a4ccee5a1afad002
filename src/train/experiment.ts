// An experiment as data: what is allowed in one, its id, its runs, and how far each has come.

import { isBrought } from "../lib/brought";
import { checkSettings, valuesOf } from "../lib/controls";
import { runId } from "../lib/experimentId";
import { outOfRange } from "../lib/experimentRanges";
import * as signals from "../signals";
import type { Signal } from "../signals/signal";
import * as tasks from "../tasks";
import type { Task } from "../tasks/task";
import type { Arm, Experiment, Run, Spent, Split } from "../types";

export { experimentId, runId } from "../lib/experimentId";

export const NOTHING_SPENT: Spent = { step: 0, tokens: 0, lossTokens: 0, flops: 0 };

/** Tasks of a person's data, by its id: in the thread that asked for them. */
const brought = new Map<string, Task>();

/** Lets experiments on a person's data be read and run in this thread. */
export const bringTask = (id: string, task: Task): void => void brought.set(id, task);

/** @throws {RangeError} if there is no such task, naming those there are */
export function taskOf(id: string): Task {
  const own = brought.get(id);
  if (own) return own;
  const registry: Record<string, Task> = tasks;
  const task = Object.hasOwn(registry, id) ? registry[id] : undefined;
  if (!task && isBrought(id)) throw new RangeError(`task: got '${id}', which is data that is not in this browser`);
  if (!task) throw new RangeError(`task: got '${id}', want one of ${Object.keys(tasks).join(", ")}`);
  return task;
}

/** @throws {RangeError} if there is no such signal, naming those there are */
export function signalOf({ signal: id }: Arm): Signal {
  const registry: Record<string, unknown> = signals;
  if (!Object.hasOwn(registry, id))
    throw new RangeError(`signal: got '${id}', want one of ${Object.keys(signals).join(", ")}`);
  return registry[id] as Signal;
}

/** @throws {RangeError} if there is no such arm */
export function armOf({ arms }: Experiment, id: string): Arm {
  const arm = arms.find((one) => one.id === id);
  if (!arm) throw new RangeError(`arm: got '${id}', want one of ${arms.map((one) => one.id).join(", ")}`);
  return arm;
}

/** @throws {RangeError} at the first thing that cannot be run, with what was got and what was wanted */
export function checkExperiment(experiment: Experiment): void {
  taskOf(experiment.task);
  const reason = outOfRange(experiment);
  if (reason) throw new RangeError(`experiment: ${reason}`);
  const ids = experiment.arms.map(({ id }) => id);
  if (ids.length === 0 || new Set(ids).size !== ids.length)
    throw new RangeError(`experiment: got arms ${ids.join(", ") || "(none)"}, want at least one, all different`);
  if (experiment.seeds.length === 0 || new Set(experiment.seeds).size !== experiment.seeds.length)
    throw new RangeError(
      `experiment: got seeds ${experiment.seeds.join(", ") || "(none)"}, want at least one, all different`,
    );
  armOf(experiment, experiment.baseline);
  const { k = 1, samples } = experiment.evaluation;
  if (!(k >= 1 && k <= samples))
    throw new RangeError(
      `experiment: got evaluation.k = ${k} with ${samples} samples, want 1 to ${samples}: pass@k needs k completions`,
    );
  for (const arm of experiment.arms) checkArm(experiment, arm);
}

/** What a person's data may be without, as a person says it. */
const MISSING: Readonly<Record<string, string>> = {
  critique: "critiques",
  placebo: "critiques of other problems",
  refinement: "critiques of wrong responses",
  contrast: "a right and a wrong response to one question",
  recovery: "states of a solution to go on from",
};

/** @throws {RangeError} at the first thing of the arm that cannot be run in this experiment */
function checkArm(experiment: Experiment, arm: Arm): void {
  const refuse = (why: string) => {
    throw new RangeError(`arm ${arm.id}: ${why}`);
  };
  const signal = signalOf(arm);
  checkSettings(`arm ${arm.id}`, signal.controls, arm.settings);
  if (!(arm.learningRate > 0 && arm.learningRate <= 1))
    refuse(`got learningRate ${arm.learningRate}, want above 0, at most 1`);
  const values = valuesOf(signal.controls, arm.settings);
  const reason = signal.refuse?.(values);
  if (reason) refuse(reason);
  const { temperature = 1, bestOf = 1, interpolation = 0 } = arm.decode ?? {};
  if (!(temperature > 0 && temperature <= 5)) refuse(`got temperature ${temperature}, want above 0, at most 5`);
  if (!(Number.isInteger(bestOf) && bestOf >= 1 && bestOf <= 64))
    refuse(`got best of ${bestOf}, want a whole number from 1 to 64`);
  if (!(interpolation >= 0 && interpolation <= 1)) refuse(`got interpolation ${interpolation}, want 0 to 1`);
  const needs = signal.needs(values);
  const { batch } = experiment.training;
  const { group, updates } = { updates: 1, group: 1, ...values };
  if (needs.includes("rollouts") && (batch % group !== 0 || batch / group < updates))
    refuse(
      `got a batch of ${batch} rollouts in groups of ${group} and ${updates} updates a batch, want whole groups, at least one an update`,
    );
  if (needs.includes("teacher") && experiment.start.own)
    refuse("distils a teacher of this page, which does not read the tokens of a model of one's own");
  if (needs.includes("teacher") && !experiment.teacher)
    refuse("distils a teacher, and the experiment names none: want `teacher` with a checkpoint and its sha256");
  const lacking = needs.find((need) => taskOf(experiment.task).lacks?.includes(need));
  if (lacking) refuse(`learns from ${MISSING[lacking] ?? lacking}, and the data have none`);
  if (needs.includes("privileged") && !taskOf(experiment.task).hinted)
    refuse(`shows the student a solution first, and the start of task '${experiment.task}' has not learnt to read one`);
}

/** Which problems are trained on. */
export const trainingSplit = ({ data }: Experiment): Split => (data.band === "hard" ? "trainHard" : "train");

/** Every run of an experiment before it starts, seed by seed. */
export function runsOf({ arms, seeds }: Experiment, experiment: string, device: string): Run[] {
  return seeds.flatMap((seed) =>
    arms.map(({ id: arm }): Run => ({
      id: runId(experiment, arm, seed),
      experimentId: experiment,
      arm,
      seed,
      status: "waiting",
      spent: NOTHING_SPENT,
      points: 0,
      device,
    })),
  );
}
