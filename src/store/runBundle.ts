// Everything that is kept of one experiment, in memory: what an import stores as a whole, and when its parts fit together.

import { experimentId, runId } from "../lib/experimentId";
import { nextTask } from "../lib/nextTask";
import type { Checkpoint, Evaluation, Example, Run, Spent, StepRecord } from "../types";
import type { ExperimentRecord } from "./schema";

const EVALUATIONS_A_TASK = 50; // the page stays awake

/** What a person wrote beside an experiment. */
export interface Annotations {
  readonly tags?: readonly string[];
  readonly note?: string;
}

export interface RunBundle {
  readonly record: ExperimentRecord & Annotations;
  readonly runs: readonly Run[];
  readonly evaluations: readonly Evaluation[];
  /** By run, each in the order of the steps; a run without steps is not there. */
  readonly steps: readonly { readonly runId: string; readonly records: readonly StepRecord[] }[];
  /** None for runs that were never stopped here, such as those of the terminal. */
  readonly checkpoints: readonly Checkpoint[];
  readonly examples: readonly { readonly setId: string; readonly examples: readonly Example[] }[];
}

const isSameSpent = (a: Spent, b: Spent): boolean =>
  a.step === b.step && a.tokens === b.tokens && a.lossTokens === b.lossTokens && a.flops === b.flops;

/**
 * What charts and training take for granted: all of one experiment, no run twice, nothing beyond what its run has come
 * to, in every evaluation of a kind the same problems.
 *
 * @returns what does not fit, as a sentence with what was got; undefined if all does
 */
export async function misfitOf(bundle: RunBundle): Promise<string | undefined> {
  const { record, runs, evaluations, steps, checkpoints } = bundle;
  const id = await experimentId(record.experiment);
  if (record.id !== id) return `the experiment's id is '${record.id}', its content says '${id}'`;
  const byId = new Map(runs.map((run) => [run.id, run]));
  if (byId.size < runs.length) return "a run is there twice";
  for (const run of runs) {
    const reason = misfitOfRun(bundle, id, run);
    if (reason) return `run '${run.id}': ${reason}`;
  }
  const places = new Set<string>();
  const problems = new Map<string, string>();
  for (const [i, one] of evaluations.entries()) {
    if (i % EVALUATIONS_A_TASK === EVALUATIONS_A_TASK - 1) await nextTask();
    const kind = `${one.split} ${one.mode}`;
    const where = `${kind} evaluation ${one.point} of run '${one.runId}'`;
    const place = `${one.runId} ${kind} ${one.point}`;
    if (places.has(place)) return `${where} is there twice`;
    places.add(place);
    const reason = misfitOfEvaluation(bundle, byId.get(one.runId), one);
    if (reason) return `${where}: ${reason}`;
    const asked = JSON.stringify(one.rows.map(({ problem }) => problem));
    if ((problems.get(kind) ?? asked) !== asked) return `${where} asks other problems than the one before`;
    problems.set(kind, asked);
  }
  for (const { runId, records } of steps) {
    const run = byId.get(runId);
    if (!run) return `steps of run '${runId}', which is not there`;
    const bad = records.findIndex(({ step }, i) => step <= (records[i - 1]?.step ?? 0) || step > run.spent.step);
    if (bad >= 0) return `run '${runId}': step ${records[bad]!.step} is out of order, or beyond the run's last`;
  }
  for (const { runId, spent, points } of checkpoints) {
    const run = byId.get(runId);
    if (!run) return `a checkpoint of run '${runId}', which is not there`;
    if (!isSameSpent(spent, run.spent) || points !== run.points)
      return `run '${runId}': its checkpoint is at step ${spent.step}, the run at step ${run.spent.step}`;
  }
  return undefined;
}

function misfitOfRun({ record: { experiment } }: RunBundle, id: string, run: Run): string | undefined {
  if (run.experimentId !== id) return `it is of experiment '${run.experimentId}', want '${id}'`;
  if (run.id !== runId(id, run.arm, run.seed)) return "its id is not that of its arm and seed";
  if (!experiment.arms.some((arm) => arm.id === run.arm)) return `the experiment has no arm '${run.arm}'`;
  if (run.points > experiment.evaluation.points)
    return `it has ${run.points} evaluations, want at most ${experiment.evaluation.points}`;
  return undefined;
}

function misfitOfEvaluation(
  { record: { experiment } }: RunBundle,
  run: Run | undefined,
  { arm, seed, mode, point, at, rows }: Evaluation,
): string | undefined {
  if (!run || run.arm !== arm || run.seed !== seed) return "there is no such run";
  if (point >= run.points || at.step > run.spent.step) return "the run has not come that far";
  const { problems, sampledProblems, samples } = experiment.evaluation;
  const [many, each] = mode === "greedy" ? [problems, 1] : [sampledProblems, samples];
  if (rows.length !== many) return `got ${rows.length} problems, want ${many}`;
  if (new Set(rows.map(({ problem }) => problem)).size < rows.length) return "a problem is there twice";
  for (const { problem, n, correct, sound, finished, distinct, answered = 0 } of rows)
    if (n !== each || Math.max(correct, sound, finished, distinct, answered) > n)
      return `problem '${problem}': got ${correct} right of ${n} completions, want ${each} completions`;
  return undefined;
}
