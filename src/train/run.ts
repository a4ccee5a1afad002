// Training one arm with one seed: the loop, in slices that end where an evaluation is due.

import { valuesOf } from "../lib/controls";
import { nextTask } from "../lib/nextTask";
import type { Student } from "../model/student";
import type { StartCheckpoint } from "../model/checkpointFile";
import type { Tokenizer } from "../model/tokenizer";
import type { Need } from "../signals/signal";
import { distinctProblems, type Task } from "../tasks/task";
import type { Arm, Checkpoint, Evaluation, Experiment, Run, RunStore, Slice, Spent, StepRecord } from "../types";
import { episodesOf, poolOf } from "./batches";
import type { Brought } from "./brought";
import { evaluate, type EvaluationRows } from "./evaluate";
import { exampleSetId, makeExamples, sampledTokens, sourceOf } from "./examples";
import { NOTHING_SPENT, runId, signalOf, trainingSplit } from "./experiment";
import type { Source } from "./gather";
import { parametersFor, type Models } from "./models";
import { trainStep, used } from "./step";

/** The models on their device, with what is needed to train. */
export interface Lab {
  readonly models: Models;
  readonly tokenizer: Tokenizer;
  readonly task: Task;
  readonly start: StartCheckpoint;
  /** The model that the start is of, where a person brought it. */
  readonly brought?: Brought;
  readonly store: RunStore;
  readonly device: string;
  /** Evaluations of the start, which all arms that write alike share, by seed and sizes. */
  readonly startEvaluations: Map<string, EvaluationRows[]>;
  readonly sources: Map<string, Source>;
}

export interface SliceOptions {
  readonly onStep?: (record: StepRecord) => void;
  /** Asked after every step and every block of samples; when true, the slice ends there, whole and resumable. */
  readonly stopped?: () => boolean;
}

/**
 * Go on with a run to its next evaluation, from its last checkpoint or from the start, and commit what came of it.
 * A run that is done is returned as it is. The same weights, bit for bit, whether or not it was ever stopped.
 */
export async function advance(
  lab: Lab,
  experiment: Experiment,
  experimentId: string,
  arm: Arm,
  seed: number,
  { onStep = () => {}, stopped = () => false }: SliceOptions = {},
): Promise<Slice & { readonly evaluationSeconds: number }> {
  const { store } = lab;
  const id = runId(experimentId, arm.id, seed);
  const signal = signalOf(arm);
  const values = valuesOf(signal.controls, arm.settings);
  const needs = signal.needs(values);
  const student = lab.models.student(needs.includes("values"));
  const before = (await store.loadCheckpoint(id)) ?? startCheckpoint(lab, id, student);
  const { points } = experiment.evaluation;
  const steps: StepRecord[] = [];
  const evaluations: Evaluation[] = [];
  let [checkpoint, evaluationSeconds] = [before, 0];

  if (before.points < points) {
    const source = needs.length ? await loadSource(lab, experiment, arm, seed, needs) : NO_SOURCE;
    student.load(before);
    let spent = before.spent;
    const due = before.points / (points - 1);
    const isBehind = () => needs.length > 0 && used(experiment, spent) < due;
    while (isBehind() && !stopped()) {
      const request = { experiment, runId: id, arm, signal, values, needs, seed, spent, source, stopped };
      const record = await trainStep(lab, student, request);
      if (!record) break;
      steps.push(record);
      onStep(record);
      spent = spentOf(record);
      await nextTask();
    }
    const trained = await student.save();
    const asked = performance.now();
    const rows =
      stopped() || isBehind() ? [] : await evaluatePoint(lab, student, trained, experiment, arm, seed, spent, stopped);
    evaluationSeconds = (performance.now() - asked) / 1000;
    for (const part of rows)
      evaluations.push({ runId: id, arm: arm.id, seed, point: before.points, at: spent, ...part });
    checkpoint = { runId: id, spent, points: before.points + (rows.length ? 1 : 0), ...trained };
  }

  const run: Run = {
    id,
    experimentId,
    arm: arm.id,
    seed,
    status: checkpoint.points >= points ? "done" : "running",
    spent: checkpoint.spent,
    points: checkpoint.points,
    device: lab.device,
  };
  const slice = { run, checkpoint, steps, evaluations };
  const isKept = evaluations.length > 0 && keepsSnapshot(experiment, seed, before.points);
  const { spent, parameters } = checkpoint;
  await store.commit({ ...slice, ...(isKept && { snapshot: { runId: id, point: before.points, spent, parameters } }) });
  return { ...slice, evaluationSeconds };
}

/** Most snapshots of a run: each is as large as the student. */
const MOST_SNAPSHOTS = 16;

/** Of the first seed, at every point, or at as many as may be kept, evenly, the first and the last among them. */
export function keepsSnapshot({ seeds, evaluation: { on, points } }: Experiment, seed: number, point: number): boolean {
  if (seed !== seeds[0] || on === "validation") return false; // nobody looks at the runs that only choose settings
  const share = (MOST_SNAPSHOTS - 1) / (points - 1);
  return points <= MOST_SNAPSHOTS || point === 0 || Math.floor(point * share) > Math.floor((point - 1) * share);
}

const NO_SOURCE: Source = { episodes: [], problems: [], sampled: 0 };

const spentOf = ({ step, tokens, lossTokens, flops }: StepRecord): Spent => ({ step, tokens, lossTokens, flops });

export function startCheckpoint({ start }: Pick<Lab, "start">, id: string, { config }: Student): Checkpoint {
  const parameters = parametersFor(config, start);
  const zeros = () => new Float32Array(parameters.length);
  return { runId: id, spent: NOTHING_SPENT, points: 0, parameters, firstMoment: zeros(), secondMoment: zeros() };
}

/** The arm's problems, and its examples from the store, made and stored first if this is the first arm to need them. */
async function loadSource(
  lab: Lab,
  experiment: Experiment,
  arm: Arm,
  seed: number,
  needs: readonly Need[],
): Promise<Source> {
  const { models, tokenizer, task, store } = lab;
  const made = sourceOf(arm);
  const setId = exampleSetId(experiment, seed, made);
  const key = `${setId} ${needs.join()}`;
  const known = lab.sources.get(key);
  if (known) return known;
  const { context } = lab.start.config;
  const problems = distinctProblems(task, trainingSplit(experiment), experiment.data.questions, seed).filter(
    ({ prompt }) => tokenizer.encodePrompt(prompt).length < context, // a person's may be of any length
  );
  let source: Source = { ...NO_SOURCE, problems };
  if (!needs.includes("rollouts")) {
    let examples = await store.loadExamples(setId);
    if (!examples) {
      examples = await makeExamples(models.start(), tokenizer, task, experiment, seed, made);
      await store.saveExamples(setId, examples);
    }
    const episodes = poolOf(episodesOf(task, tokenizer, examples, seed, needs, context), needs);
    if (episodes.length === 0)
      throw new Error(`${arm.title}: none of the ${examples.length} examples of '${setId}' has ${needs.join(" and ")}`);
    source = { ...source, episodes, sampled: sampledTokens(examples) };
  }
  lab.sources.set(key, source);
  return source;
}

/** Evaluates as the arm says it writes; the student has its trained weights again afterwards. */
async function evaluatePoint(
  lab: Lab,
  student: Student,
  trained: Awaited<ReturnType<Student["save"]>>,
  experiment: Experiment,
  arm: Arm,
  seed: number,
  spent: Spent,
  stopped: () => boolean,
): Promise<EvaluationRows[]> {
  const { tokenizer, task, startEvaluations } = lab;
  const { interpolation = 0 } = arm.decode ?? {};
  const { temperature = 1, bestOf = 1 } = arm.decode ?? {};
  const key = [seed, JSON.stringify(experiment.evaluation), experiment.data.band, temperature, bestOf].join();
  const known = spent.step === 0 ? startEvaluations.get(key) : undefined; // the start is the same for every arm
  if (known) return known;
  if (interpolation > 0) {
    const start = parametersFor(student.config, lab.start);
    const parameters = trained.parameters.map((p, i) => (1 - interpolation) * p + interpolation * start[i]!);
    student.load({ ...trained, parameters });
  }
  const how = {
    ...experiment.evaluation,
    temperature,
    bestOf,
    band: experiment.data.band ?? "easy",
    start: lab.models.start(),
  };
  const rows = await evaluate(student, tokenizer, task, how, seed, stopped);
  if (interpolation > 0) student.load(trained);
  if (spent.step === 0 && rows.length) startEvaluations.set(key, rows);
  return rows;
}
