// Names and shapes of weights in published models, and where each lies in this project's own layout.

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

/** Projections of a layer: which module of the layer they are in, our fused matrix, and their columns of it. */
export function projectionsOf(config: ModelConfig) {
  const { width: C, heads, kvHeads, headDim: D, feedForward: F } = config;
  const [queries, keys] = [heads * D, kvHeads * D];
  return {
    q_proj: { module: "self_attn", target: "qkv", column: 0, outputs: queries, inputs: C },
    k_proj: { module: "self_attn", target: "qkv", column: queries, outputs: keys, inputs: C },
    v_proj: { module: "self_attn", target: "qkv", column: queries + keys, outputs: keys, inputs: C },
    o_proj: { module: "self_attn", target: "output", column: 0, outputs: C, inputs: queries },
    gate_proj: { module: "mlp", target: "gateUp", column: 0, outputs: F, inputs: C },
    up_proj: { module: "mlp", target: "gateUp", column: F, outputs: F, inputs: C },
    down_proj: { module: "mlp", target: "down", column: 0, outputs: C, inputs: F },
  } as const satisfies Record<LoraTarget, object>;
}

export function placesOf(config: ModelConfig): readonly Place[] {
  const { vocab: V, width: C, layers, tied } = config;
  const alike = (name: string, shape: readonly number[], target: string): Place => ({
    ...{ name, shape, target },
    ...{ column: 0, isTransposed: false },
  });
  const places = [alike("model.embed_tokens.weight", [V, C], "embedding")];
  for (let l = 0; l < layers; l++) {
    const from = `model.layers.${l}`;
    for (const [name, { module, target, column, outputs, inputs }] of Object.entries(projectionsOf(config)))
      places.push({
        name: `${from}.${module}.${name}.weight`,
        shape: [outputs, inputs],
        target: `layers.${l}.${target}`,
        ...{ column, isTransposed: true },
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
