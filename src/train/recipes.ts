// How the shipped checkpoints are made: the size of each task's student and teachers, and their training.

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
/** 3.5 million parameters. */
const large = { width: 192, layers: 8, heads: 6, kvHeads: 6, headDim: 32, feedForward: 512 };

/** Who a checkpoint is for. Only the large teachers are not shipped: hours of two cores each. */
export const ROLES = ["student", "teacher", "largeTeacher"] as const;
export type Role = (typeof ROLES)[number];

/** Of its file in public/checkpoints. */
export const fileNameOf = (task: string, role: Role): string =>
  `${task}${{ student: "", teacher: "-teacher", largeTeacher: "-large-teacher" }[role]}.safetensors`;

const usual = { seed: 1, warmup: 50, decay: 0.05 };
const polish = { steps: 40, batch: 1024, questions: 1500, learningRate: 3e-4 };

/** By task, then by who it is for. */
export const recipes: Readonly<Record<string, Readonly<Record<Role, CheckpointRecipe>>>> = {
  chain: {
    student: { ...usual, model: small, steps: 1000, batch: 96, learningRate: 4e-3 },
    teacher: { ...usual, model: deep, steps: 1500, batch: 96, learningRate: 3e-3 },
    largeTeacher: { ...usual, model: large, steps: 3000, batch: 96, learningRate: 1e-3 },
  },
  countdown: {
    student: { ...usual, model: slim, steps: 2000, batch: 256, learningRate: 3e-3 },
    teacher: { ...usual, model: deep, steps: 1000, batch: 256, learningRate: 3e-3, polish },
    largeTeacher: {
      ...{ ...usual, model: large, steps: 4000, batch: 256, learningRate: 1e-3 },
      polish: { ...polish, learningRate: 1e-4 },
    },
  },
  multiplication: {
    student: { ...usual, model: slim, steps: 1450, batch: 128, learningRate: 2e-3 },
    teacher: { ...usual, model: deep, steps: 1600, batch: 128, learningRate: 2e-3 },
    largeTeacher: { ...usual, model: large, steps: 4000, batch: 128, learningRate: 1e-3 },
  },
  rotation: {
    student: { ...usual, model: small, steps: 2500, batch: 96, learningRate: 4e-3 },
    teacher: { ...usual, model: deep, steps: 1800, batch: 96, learningRate: 3e-3 },
    largeTeacher: { ...usual, model: large, steps: 3000, batch: 96, learningRate: 1e-3 },
  },
};
