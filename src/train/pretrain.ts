// Makes a starting checkpoint: one stage of next-token training on a task's own mixture, from random weights.

import { createRng } from "../lib/rng";
import { initialParameters, parameterLayout } from "../model/config";
import type { Student } from "../model/student";
import type { Tokenizer } from "../model/tokenizer";
import { weighted } from "../signals/signal";
import type { Task } from "../tasks/task";
import type { WeightedSequence } from "../types";
import { pairOf } from "./batches";
import type { Role } from "./sizes";

export interface PretrainRecipe {
  readonly seed: number;
  readonly steps: number;
  readonly batch: number; // sequences
  readonly learningRate: number; // peak; warms up over `warmup` steps, then falls linearly to a tenth
  readonly warmup: number;
  readonly decay: number;
}

export interface PretrainStep {
  readonly step: number;
  readonly loss: number; // nats/token
  readonly gradNorm: number;
  readonly tokens: number; // so far
}

/** The same sequences with weights that sum to 1 in absolute value: the loss becomes a mean over weighted tokens. */
export function meanOverTokens(sequences: readonly WeightedSequence[]): WeightedSequence[] {
  const total = sequences.reduce((sum, { weights }) => sum + weights.reduce((a, w) => a + Math.abs(w), 0), 0);
  return sequences.map(({ tokens, weights }) => ({ tokens, weights: weights.map((weight) => weight / total) }));
}

/** What step `step` is trained on: a pure function of the recipe, so that a run can go on from any step. */
export function batchOf(
  tokenizer: Tokenizer,
  task: Task,
  { seed, steps, batch }: PretrainRecipe,
  role: Role,
  step: number,
): WeightedSequence[] {
  const draw = role !== "student" && task.teaching ? task.teaching : task.pretraining;
  const rng = createRng(seed, "pretrain", task.title, step);
  return Array.from({ length: batch }, () => weighted(pairOf(tokenizer, draw.call(task, rng, step / steps)))).flat();
}

/**
 * Trains `student` in place, a record a step, on the mixture that is for its role.
 *
 * @param begun where an earlier run got to; the student then holds its state. Ends with the same weights, bit for bit
 */
export async function* pretrain(
  student: Student,
  tokenizer: Tokenizer,
  task: Task,
  recipe: PretrainRecipe,
  role: Role = "student",
  begun?: Pick<PretrainStep, "step" | "tokens">,
): AsyncGenerator<PretrainStep> {
  const { seed, steps, learningRate, warmup, decay } = recipe;
  const zeros = () => new Float32Array(parameterLayout(student.config).length);
  const parameters = initialParameters(student.config, seed);
  if (!begun) student.load({ parameters, firstMoment: zeros(), secondMoment: zeros() });
  let tokens = begun?.tokens ?? 0;
  for (let step = (begun?.step ?? 0) + 1; step <= steps; step++) {
    const sequences = batchOf(tokenizer, task, recipe, role, step);
    const scale = Math.min(1, step / warmup) * Math.max(0.1, 1 - 0.9 * (step / steps));
    const optimiser = { learningRate: learningRate * scale, decay, step, beta1: 0.9, beta2: 0.95 };
    const { loss, gradNorm } = await student.update(meanOverTokens(sequences), optimiser);
    tokens += sequences.reduce((sum, sequence) => sum + sequence.tokens.length, 0);
    yield { step, loss, gradNorm, tokens };
  }
}
