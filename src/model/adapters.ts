// Low-rank adapters: where they stand beside the matrices of a layer.
//
// Hu et al. 2021, https://arxiv.org/abs/2106.09685, section 4.1: W + alpha / rank * A B, with W frozen and A B of rank r.
// Departures: no dropout on the adapters' input, which their appendix D has; A starts as PEFT's does, and not Gaussian.

import type { Lora, LoraTarget } from "../types";
import type { ModelConfig } from "./config";

/** The fused matrices of a layer. */
export type LayerMatrix = "qkv" | "output" | "gateUp" | "down";

/** One pair A `[inputs, rank]`, B `[rank, outputs]`, and the columns of its matrix that it adds to. */
export interface Adapter {
  readonly target: LoraTarget;
  readonly matrix: LayerMatrix;
  readonly offset: number; // first column
  readonly inputs: number;
  readonly outputs: number;
}

type Sizes = Pick<ModelConfig, "width" | "heads" | "kvHeads" | "headDim" | "feedForward">;

/** Every pair a layer can have, in the order they are stored. */
export function placesOf({ width, heads, kvHeads, headDim, feedForward }: Sizes): readonly Adapter[] {
  const [q, kv] = [heads * headDim, kvHeads * headDim];
  const place = (target: LoraTarget, matrix: LayerMatrix, offset: number, inputs: number, outputs: number) => ({
    ...{ target, matrix, offset, inputs, outputs },
  });
  return [
    place("q_proj", "qkv", 0, width, q),
    place("k_proj", "qkv", q, width, kv),
    place("v_proj", "qkv", q + kv, width, kv),
    place("o_proj", "output", 0, q, width),
    place("gate_proj", "gateUp", 0, width, feedForward),
    place("up_proj", "gateUp", feedForward, width, feedForward),
    place("down_proj", "down", 0, feedForward, width),
  ];
}

/** In the same order. Written out, so that who needs nothing of this file does not run it. */
export const LORA_TARGETS: readonly LoraTarget[] = [
  "q_proj",
  "k_proj",
  "v_proj",
  "o_proj",
  "gate_proj",
  "up_proj",
  "down_proj",
];

/** The pairs that each layer of this model has, or those beside one of its matrices. */
export const adaptersOf = (config: Sizes & Pick<ModelConfig, "lora">, matrix?: LayerMatrix): readonly Adapter[] =>
  config.lora
    ? placesOf(config).filter(
        (place) => config.lora!.targets.includes(place.target) && (!matrix || place.matrix === matrix),
      )
    : [];

/** What `A B` is multiplied by. */
export const scaleOf = ({ alpha, rank }: Lora): number => alpha / rank;
