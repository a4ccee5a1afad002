// Runs an experiment on one or more trainers: seed by seed, all arms of a seed side by side.

import type { DeviceReport, Experiment, Run, StepRecord } from "../types";
import { experimentId, runsOf } from "./experiment";
import { used } from "./step";
import type { Advance, Trainer } from "./trainer";

export interface ScheduleOptions {
  /** Runs as they were left, if this experiment was begun before. */
  readonly runs?: readonly Run[];
  readonly device: DeviceReport;
  readonly onStep?: (record: StepRecord) => void;
  readonly onAdvance?: (advance: Advance) => void;
  readonly stopped?: () => boolean;
}

/** How much of an experiment is done, 0 to 1: half for the training, half for the evaluations. */
export function fractionDone(experiment: Experiment, runs: Iterable<Run>): number {
  const total = experiment.arms.length * experiment.seeds.length;
  let sum = 0;
  for (const { status, spent, points } of runs)
    sum +=
      status === "done" ? 2 : Math.min(1, used(experiment, spent)) + Math.min(1, points / experiment.evaluation.points);
  return sum / (2 * total);
}

/**
 * Resolves with all runs when they are done or when `stopped`. Two trainers never work on one run.
 *
 * A lower seed goes first, and within it the run that is furthest behind: the arms stay side by side, and the first
 * curves are whole before the next seed narrows their intervals.
 *
 * @throws what a trainer throws; the other trainers finish their slices first, and everything committed stays
 */
export async function runExperiment(
  experiment: Experiment,
  trainers: readonly Trainer[],
  { runs: left = [], device, onStep = () => {}, onAdvance = () => {}, stopped = () => false }: ScheduleOptions,
): Promise<Run[]> {
  const known = new Map(left.map((run) => [run.id, run]));
  const runs = runsOf(experiment, await experimentId(experiment), device.title).map((run) => known.get(run.id) ?? run);
  const busy = new Set<number>();
  let failure: unknown;

  const next = (): number => {
    const waiting = runs.flatMap(({ status }, i) => (status !== "done" && !busy.has(i) ? [i] : []));
    const seedAt = (i: number) => experiment.seeds.indexOf(runs[i]!.seed);
    waiting.sort((a, b) => seedAt(a) - seedAt(b) || runs[a]!.points - runs[b]!.points || a - b);
    return waiting[0] ?? -1;
  };

  const work = async (trainer: Trainer) => {
    for (let i = next(); i >= 0 && !stopped() && failure === undefined; i = next()) {
      busy.add(i);
      try {
        const { arm, seed } = runs[i]!;
        const result = await trainer.advance(experiment, arm, seed, onStep);
        runs[i] = result.run;
        onAdvance(result);
      } catch (error) {
        failure ??= error;
      }
      busy.delete(i);
    }
  };
  await Promise.all(trainers.map(work));
  if (failure !== undefined) throw failure;
  return runs;
}
