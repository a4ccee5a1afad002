// Names and shapes of weights in published models, and where each lies in this project's own layout.

import { placesOf as projections } from "../adapters";
import type { ModelConfig } from "../config";
import type { LoraTarget } from "../../types";

/** A published tensor, as a part of one of ours: columns from `column` on of a matrix that is stored the other way round. */
export interface Place {
  readonly name: string;
  readonly shape: readonly number[];
  /** A name of `parameterLayout`. */
  readonly target: string;
  readonly column: number;
  /** Published matrices are `[outputs, inputs]`, ours `[inputs, outputs]`. Embedding and gains are alike in both. */
  readonly isTransposed: boolean;
}

/** Where a projection is in a published model. */
export const projectionOf = (layer: number, target: LoraTarget): string =>
  `model.layers.${layer}.${/^(gate|up|down)/.test(target) ? "mlp" : "self_attn"}.${target}`;

export function placesOf(config: ModelConfig): readonly Place[] {
  const { vocab: V, width: C, layers, tied } = config;
  const alike = (name: string, shape: readonly number[], target: string): Place => ({
    ...{ name, shape, target },
    ...{ column: 0, isTransposed: false },
  });
  const places = [alike("model.embed_tokens.weight", [V, C], "embedding")];
  for (let l = 0; l < layers; l++) {
    const from = `model.layers.${l}`;
    for (const { target, matrix, offset, inputs, outputs } of projections(config))
      places.push({
        name: `${projectionOf(l, target)}.weight`,
        shape: [outputs, inputs],
        target: `layers.${l}.${matrix}`,
        ...{ column: offset, isTransposed: true },
      });
    places.push(
      alike(`${from}.input_layernorm.weight`, [C], `layers.${l}.attentionNorm`),
      alike(`${from}.post_attention_layernorm.weight`, [C], `layers.${l}.feedForwardNorm`),
    );
  }
  places.push(alike("model.norm.weight", [C], "norm"));
  if (!tied) places.push({ name: "lm_head.weight", shape: [V, C], target: "head", column: 0, isTransposed: true });
  return places;
}

/**
 * Tensors that hold nothing which is not known otherwise: angles that old conversions stored, and the head of a tied
 * model, which Hugging Face overwrites with the embedding too.
 */
export function isRedundant(name: string, { tied }: ModelConfig): boolean {
  return /^model\.layers\.\d+\.self_attn\.rotary_emb\.inv_freq$/.test(name) || (tied && name === "lm_head.weight");
}
