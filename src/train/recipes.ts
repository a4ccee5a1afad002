// How the shipped checkpoints are made: the size of each task's student and teacher, and their training.

import type { ModelConfig } from "../model/config";
import type { PretrainRecipe } from "./pretrain";

export interface CheckpointRecipe extends PretrainRecipe {
  readonly model: Pick<ModelConfig, "width" | "layers" | "heads" | "kvHeads" | "headDim" | "feedForward">;
}

const small = { width: 64, layers: 2, heads: 4, kvHeads: 4, headDim: 16, feedForward: 192 };

/** By task, then by who it is for. */
export const recipes: Readonly<
  Record<string, { readonly student: CheckpointRecipe; readonly teacher?: CheckpointRecipe }>
> = {
  chain: {
    student: { model: small, seed: 1, steps: 1000, batch: 96, learningRate: 4e-3, warmup: 50, decay: 0.05 },
  },
};
