// Training one arm with one seed: the loop, in slices that end where an evaluation is due.

import { nextTask } from "../lib/nextTask";
import type { Student } from "../model/student";
import { parameterLayout } from "../model/config";
import type { StartCheckpoint } from "../model/checkpointFile";
import type { Tokenizer } from "../model/tokenizer";
import type { Episode } from "../signals/signal";
import type { Task } from "../tasks/task";
import type { Arm, Checkpoint, Evaluation, Experiment, Run, RunStore, Slice, Spent, StepRecord } from "../types";
import { drawBatch, episodesOf } from "./batches";
import { evaluate, type EvaluationRows } from "./evaluate";
import { exampleSetId, makeExamples, sampledTokens, sourceOf } from "./examples";
import { NOTHING_SPENT, runId, signalOf, tokensAt } from "./experiment";
import { meanOverTokens } from "./pretrain";

/** A student on its device, with what it needs to train. */
export interface Lab {
  readonly student: Student;
  readonly tokenizer: Tokenizer;
  readonly task: Task;
  readonly start: StartCheckpoint;
  readonly store: RunStore;
  readonly device: string;
  /** Evaluations of the start, which all arms share, by seed and sizes. */
  readonly startEvaluations: Map<string, EvaluationRows[]>;
  readonly episodes: Map<string, { episodes: Omit<Episode, "draw">[]; sampled: number }>;
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
): Promise<Slice> {
  const { student, store } = lab;
  const id = runId(experimentId, arm.id, seed);
  const before = (await store.loadCheckpoint(id)) ?? startCheckpoint(lab, id);
  const { points } = experiment.evaluation;
  const steps: StepRecord[] = [];
  const evaluations: Evaluation[] = [];
  let checkpoint = before;

  if (before.points < points) {
    const { episodes, sampled } = await loadEpisodes(lab, experiment, arm, seed);
    student.load(before);
    let spent = before.spent;
    const target = tokensAt(experiment, before.points);
    while (spent.tokens < target && !stopped()) {
      const record = await trainStep(lab, experiment, arm, seed, id, spent, episodes, sampled);
      steps.push(record);
      onStep(record);
      spent = spentOf(record);
      await nextTask();
    }
    const rows = stopped() || spent.tokens < target ? [] : await evaluatePoint(lab, experiment, seed, spent, stopped);
    for (const part of rows)
      evaluations.push({ runId: id, arm: arm.id, seed, point: before.points, at: spent, ...part });
    checkpoint = { runId: id, spent, points: before.points + (rows.length ? 1 : 0), ...(await student.save()) };
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
  await store.commit(slice);
  return slice;
}

/** Draw, weigh, update: one optimiser step. */
async function trainStep(
  { student }: Lab,
  { training }: Experiment,
  arm: Arm,
  seed: number,
  id: string,
  spent: Spent,
  episodes: readonly Omit<Episode, "draw">[],
  sampled: number,
): Promise<StepRecord> {
  const started = performance.now();
  const step = spent.step + 1;

  // 1. draw examples, and let the signal say what each token is worth
  const sequences = drawBatch(episodes, signalOf(arm), arm.settings, { seed, step, batch: training.batch });

  // 2. update: linear warm-up, then linear decay to a tenth over the token budget
  const decayed = Math.max(0.1, 1 - (0.9 * spent.tokens) / training.tokens);
  const learningRate = arm.learningRate * Math.min(1, step / training.warmup) * decayed;
  const optimiser = { learningRate, decay: training.decay, step, beta1: 0.9, beta2: 0.95 };
  const { loss, gradNorm, entropy } = await student.update(meanOverTokens(sequences), optimiser);
  if (!Number.isFinite(loss) || !Number.isFinite(gradNorm))
    throw new Error(
      `${arm.title}, seed ${seed}, step ${step}: got loss ${loss} and gradient norm ${gradNorm}, want finite numbers. ` +
        `Nothing of this step is kept; a lower learning rate than ${arm.learningRate} may help`,
    );

  // 3. account for it
  const tokens = sequences.reduce((sum, sequence) => sum + sequence.tokens.length, 0);
  const lossTokens = sequences.reduce((sum, { weights }) => sum + weights.filter((w) => w !== 0).length, 0);
  const count = parameterLayout(student.config).count;
  const flops = 6 * count * tokens + (spent.step === 0 ? 2 * count * sampled : 0);
  return {
    runId: id,
    step,
    tokens: spent.tokens + tokens,
    lossTokens: spent.lossTokens + lossTokens,
    flops: spent.flops + flops,
    loss,
    gradNorm,
    learningRate,
    entropy,
    seconds: (performance.now() - started) / 1000,
  };
}

const spentOf = ({ step, tokens, lossTokens, flops }: StepRecord): Spent => ({ step, tokens, lossTokens, flops });

export function startCheckpoint({ start }: Pick<Lab, "start">, id: string): Checkpoint {
  const zeros = () => new Float32Array(start.parameters.length);
  const weights = { parameters: start.parameters, firstMoment: zeros(), secondMoment: zeros() };
  return { runId: id, spent: NOTHING_SPENT, points: 0, ...weights };
}

/** The arm's examples from the store, made and stored first if this is the first arm to need them. */
async function loadEpisodes(lab: Lab, experiment: Experiment, arm: Arm, seed: number) {
  const { student, tokenizer, task, store } = lab;
  const source = sourceOf(arm);
  const setId = exampleSetId(experiment, seed, source);
  const known = lab.episodes.get(setId);
  if (known) return known;
  let examples = await store.loadExamples(setId);
  if (!examples) {
    student.load(startCheckpoint(lab, "examples"));
    examples = await makeExamples(student, tokenizer, task, experiment, seed, source);
    await store.saveExamples(setId, examples);
  }
  const made = { episodes: episodesOf(task, tokenizer, examples, seed), sampled: sampledTokens(examples) };
  if (made.episodes.length === 0)
    throw new Error(`examples: none of the ${examples.length} responses of '${setId}' could be critiqued`);
  lab.episodes.set(setId, made);
  return made;
}

async function evaluatePoint(lab: Lab, experiment: Experiment, seed: number, spent: Spent, stopped: () => boolean) {
  const { student, tokenizer, task, startEvaluations } = lab;
  const key = [seed, ...Object.values(experiment.evaluation)].join();
  const known = spent.step === 0 ? startEvaluations.get(key) : undefined; // the start is the same for every arm
  if (known) return known;
  const rows = await evaluate(student, tokenizer, task, experiment.evaluation, seed, stopped);
  if (spent.step === 0 && rows.length) startEvaluations.set(key, rows);
  return rows;
}
