// One step of training: gather, weigh, react, update. Several updates a batch where the signal asks for them.

import type { Student } from "../model/student";
import { readingFlops, trainingFlops } from "../model/flops";
import type { BatchSize, Episode, Need, Signal, Weighed } from "../signals/signal";
import type { Arm, Experiment, Health, Spent, StepRecord, WeightedSequence } from "../types";
import { gather, type Source } from "./gather";
import { lossTokensOf, react } from "./react";
import type { Lab } from "./run";

export interface StepRequest {
  readonly experiment: Experiment;
  readonly runId: string;
  readonly arm: Arm;
  readonly signal: Signal;
  readonly values: Readonly<Record<string, number>>;
  readonly needs: readonly Need[];
  readonly seed: number;
  readonly spent: Spent;
  readonly source: Source;
  readonly stopped: () => boolean;
}

/** How much of the budget is spent, 0 to 1 (or a little over). */
export function used({ training }: Experiment, { tokens, step }: Pick<Spent, "tokens" | "step">): number {
  return training.steps ? step / training.steps : tokens / training.tokens;
}

/**
 * Draw or roll out, weigh, update. With `updates` above 1 the batch is split into as many parts, one optimiser step each.
 *
 * @returns the record of the last update, whose counts include all; null if stopped before anything was changed
 * @throws {Error} if a loss or a gradient is not finite
 */
export async function trainStep(lab: Lab, student: Student, request: StepRequest): Promise<StepRecord | null> {
  const { experiment, arm, values, seed, spent, source, needs, stopped } = request;
  const started = performance.now();

  // 1. gather the episodes of a batch
  const asked = { experiment, arm, needs, values, seed, step: spent.step + 1, source, stopped };
  const gathered = await gather(lab, student, asked);
  if (stopped()) return null;
  const gatherSeconds = (performance.now() - started) / 1000;

  // 2. weigh them, and update part by part
  const updates = gathered.rollouts.length ? Math.max(1, values["updates"] ?? 1) : 1;
  let record: StepRecord = { ...recordOf(request, spent), flops: spent.flops + gathered.flops };
  if (spent.step === 0) record = { ...record, flops: record.flops + readingFlops(student.config) * source.sampled };
  for (let u = 0; u < updates; u++) {
    const part = gathered.episodes.filter((_, i) => i % updates === u);
    record = await updateOnce(lab, student, request, part, u === 0, record);
  }
  // a batch without anything to learn from is spent all the same: a budget in tokens ends
  if (record.tokens === spent.tokens) record = { ...record, tokens: spent.tokens + gathered.tokens };
  const health = { ...gathered.health, ...record.health };
  const seconds = (performance.now() - started) / 1000;
  return {
    ...record,
    seconds,
    gatherSeconds,
    ...(Object.keys(health).length && { health: meanHealth(health, updates) }),
  };
}

function recordOf({ runId }: StepRequest, spent: Spent): StepRecord {
  return { runId, ...spent, loss: 0, gradNorm: 0, learningRate: 0, entropy: 0, seconds: 0 };
}

/** One optimiser step on some episodes. `fresh`: the student is still the one that wrote the rollouts. */
async function updateOnce(
  lab: Lab,
  student: Student,
  { experiment, arm, signal, values, seed }: StepRequest,
  episodes: readonly Episode[],
  fresh: boolean,
  before: StepRecord,
): Promise<StepRecord> {
  const { training } = experiment;
  const step = before.step + 1;
  const weighed = episodes.map((episode) => signal.weigh(episode, values));
  const reaction = await react(student, signal, values, weighed, fresh);
  const size = sizeOf(episodes, weighed, lab.task.maxTokens);
  const denominator = signal.denominator?.(size, values) ?? size.weight;
  const sequences = divided(reaction.sequences, denominator);

  // linear warm-up, then linear decay to a tenth over the budget
  const spent = training.steps ? before.step : before.tokens;
  const decayed = Math.max(0.1, 1 - (0.9 * spent) / (training.steps ?? training.tokens));
  const learningRate = arm.learningRate * Math.min(1, step / training.warmup) * decayed;
  const next = { ...before, step, learningRate };
  if (sequences.length === 0) return { ...next, loss: 0, gradNorm: 0 }; // all groups alike: nothing to learn from

  const optimiser = { learningRate, decay: training.decay, step, beta1: 0.9, beta2: 0.95 };
  const { loss, gradNorm, entropy, divergence, valueLoss } = await student.update(sequences, optimiser);
  if (!Number.isFinite(loss) || !Number.isFinite(gradNorm))
    throw new Error(
      `${arm.title}, seed ${seed}, step ${step}: got loss ${loss} and gradient norm ${gradNorm}, want finite numbers. ` +
        `Nothing of this step is kept; a lower learning rate than ${arm.learningRate} may help`,
    );
  const tokens = sequences.reduce((sum, sequence) => sum + sequence.tokens.length, 0);
  const lossTokens = sequences.reduce((sum, sequence) => sum + lossTokensOf(sequence), 0);
  const health: Health = {
    ...before.health,
    ...(reaction.kl !== undefined && { kl: (before.health?.kl ?? 0) + reaction.kl }),
    ...(reaction.clipped !== undefined && { clipFraction: (before.health?.clipFraction ?? 0) + reaction.clipped }),
    ...(divergence !== undefined && { divergence }),
    ...(valueLoss !== undefined && { valueLoss }),
  };
  return {
    ...next,
    tokens: before.tokens + tokens,
    lossTokens: before.lossTokens + lossTokens,
    flops: before.flops + trainingFlops(student.config) * tokens + readingFlops(student.config) * reaction.scored,
    loss,
    gradNorm,
    entropy,
    ...(Object.keys(health).length && { health }),
  };
}

/** Sums over the updates of a batch become means. */
const meanHealth = (health: Health, updates: number): Health => ({
  ...health,
  ...(health.kl !== undefined && { kl: health.kl / updates }),
  ...(health.clipFraction !== undefined && { clipFraction: health.clipFraction / updates }),
});

export function sizeOf(
  episodes: readonly Episode[],
  weighed: readonly (readonly Weighed[])[],
  maxTokens: number,
): BatchSize {
  const flat = weighed.flat();
  const rollouts = episodes.flatMap((episode) => episode.rollouts ?? []);
  const weight = flat.reduce((sum, { weights }) => sum + weights.reduce((a, w) => a + Math.abs(w), 0), 0);
  const weightedTokens = flat.reduce((sum, { weights }) => sum + weights.filter((w) => w !== 0).length, 0);
  const guidedTokens = flat.reduce(
    (sum, { towards }) => sum + (towards?.coefficients.filter((c) => c !== 0).length ?? 0),
    0,
  );
  return {
    sequences: rollouts.length || flat.length,
    tokens: rollouts.length ? rollouts.reduce((sum, { completion }) => sum + completion.length, 0) : weightedTokens,
    weightedTokens,
    weight,
    guidedTokens,
    maxTokens,
  };
}

/** Every weight and coefficient over the size of the batch; sequences without any are left out. */
export function divided(sequences: readonly WeightedSequence[], by: number): WeightedSequence[] {
  if (!(by > 0)) return [];
  const over = (values: Float32Array) => values.map((value) => value / by);
  return sequences
    .filter((sequence) => lossTokensOf(sequence) > 0)
    .map(({ tokens, weights, towards, returns }) => ({
      tokens,
      weights: over(weights),
      ...(towards && { towards: { ...towards, coefficients: over(towards.coefficients) } }),
      ...(returns && { returns: { ...returns, coefficients: over(returns.coefficients) } }),
    }));
}
