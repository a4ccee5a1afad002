// How the shipped checkpoints are made: the size of each task's student and teacher, and their training.

import type { ModelConfig } from "../model/config";
import type { Task } from "../tasks/task";
import type { PolishRecipe } from "./polish";
import type { PretrainRecipe } from "./pretrain";

export interface CheckpointRecipe extends PretrainRecipe {
  readonly model: Pick<ModelConfig, "width" | "layers" | "heads" | "kvHeads" | "headDim" | "feedForward">;
  /** What follows the pretraining, for a teacher. */
  readonly polish?: PolishRecipe;
}

export const modelOf = (task: Task, vocab: number, sizes: CheckpointRecipe["model"]): ModelConfig => ({
  vocab,
  ...sizes,
  context: task.context,
  ropeBase: 10_000,
  epsilon: 1e-5,
  tied: false,
});

const small = { width: 64, layers: 2, heads: 4, kvHeads: 4, headDim: 16, feedForward: 192 };
const slim = { ...small, layers: 3 };
const deep = { width: 96, layers: 3, heads: 4, kvHeads: 4, headDim: 24, feedForward: 256 };

/** By task, then by who it is for. */
export const recipes: Readonly<
  Record<string, { readonly student: CheckpointRecipe; readonly teacher?: CheckpointRecipe }>
> = {
  chain: {
    student: { model: small, seed: 1, steps: 1000, batch: 96, learningRate: 4e-3, warmup: 50, decay: 0.05 },
    teacher: { model: deep, seed: 1, steps: 1500, batch: 96, learningRate: 3e-3, warmup: 50, decay: 0.05 },
  },
  countdown: {
    student: { model: slim, seed: 1, steps: 2000, batch: 256, learningRate: 3e-3, warmup: 50, decay: 0.05 },
    teacher: {
      ...{ model: deep, seed: 1, steps: 1000, batch: 256, learningRate: 3e-3, warmup: 50, decay: 0.05 },
      polish: { steps: 40, batch: 1024, questions: 1500, learningRate: 3e-4 },
    },
  },
  multiplication: {
    student: { model: slim, seed: 1, steps: 1450, batch: 128, learningRate: 2e-3, warmup: 50, decay: 0.05 },
  },
  rotation: {
    student: { model: small, seed: 1, steps: 2500, batch: 96, learningRate: 4e-3, warmup: 50, decay: 0.05 },
  },
};
