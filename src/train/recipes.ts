// How the checkpoints are made: the training of each task's student and teachers. How large they are is in sizes.ts.

import type { PolishRecipe } from "./polish";
import type { PretrainRecipe } from "./pretrain";
import type { Role } from "./sizes";

export interface CheckpointRecipe extends PretrainRecipe {
  /** What follows the pretraining, for a teacher. */
  readonly polish?: PolishRecipe;
}

const usual = { seed: 1, warmup: 50, decay: 0.05 };
const polish = { steps: 40, batch: 1024, questions: 1500, learningRate: 3e-4 };

/** By task, then by who it is for. Those of the large teachers have not been run to their end: hours of two cores each. */
export const recipes: Readonly<Record<string, Readonly<Record<Role, CheckpointRecipe>>>> = {
  chain: {
    student: { ...usual, steps: 1000, batch: 96, learningRate: 4e-3 },
    teacher: { ...usual, steps: 1500, batch: 96, learningRate: 3e-3 },
    largeTeacher: { ...usual, steps: 3000, batch: 96, learningRate: 1e-3 },
  },
  countdown: {
    student: { ...usual, steps: 2000, batch: 256, learningRate: 3e-3 },
    teacher: { ...usual, steps: 1000, batch: 256, learningRate: 3e-3, polish },
    largeTeacher: {
      ...{ ...usual, steps: 4000, batch: 256, learningRate: 1e-3 },
      polish: { ...polish, learningRate: 1e-4 },
    },
  },
  multiplication: {
    student: { ...usual, steps: 1450, batch: 128, learningRate: 2e-3 },
    teacher: { ...usual, steps: 1600, batch: 128, learningRate: 2e-3 },
    largeTeacher: { ...usual, steps: 4000, batch: 128, learningRate: 1e-3 },
  },
  rotation: {
    student: { ...usual, steps: 2500, batch: 96, learningRate: 4e-3 },
    teacher: { ...usual, steps: 1800, batch: 96, learningRate: 3e-3 },
    largeTeacher: { ...usual, steps: 3000, batch: 96, learningRate: 1e-3 },
  },
};
