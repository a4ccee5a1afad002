// The forward pass, once: training, scoring and sampling differ only in how a row attends.

import type { Tensor } from "../engine/executor";
import { embed, linear, rmsNorm, rope, swiglu, tiedHead, type Parameter } from "../engine/ops";
import { createTensor, type Builder } from "../engine/program";
import { parameterLayout, type ModelConfig } from "./config";

/** The flat buffers of a student, and its weights as views of them. */
export interface Weights {
  readonly flat: Tensor; // [P], one copy
  readonly gradient: Tensor; // [P], one per lane
  readonly rope: Tensor; // [context, D/2, 2]: cosines and sines
  parameter(name: string): Parameter;
}

export function createWeights(config: ModelConfig): Weights {
  const { specs, length } = parameterLayout(config);
  const flat = createTensor("parameters", [length], "f32", "shared");
  const gradient = createTensor("gradient", [length]);
  const byName = new Map(
    specs.map(({ name, shape, offset }) => [
      name,
      { value: { ...flat, offset, shape }, gradient: { ...gradient, offset, shape } },
    ]),
  );
  const table = createTensor("rope", [config.context, config.headDim / 2, 2], "f32", "shared");
  return {
    flat,
    gradient,
    rope: table,
    parameter(name) {
      const found = byName.get(name);
      if (!found) throw new Error(`weights: got '${name}', want one of ${[...byName.keys()].join(", ")}`);
      return found;
    },
  };
}

/** Cosines and sines of position * base^(-2i/D), `[context, D/2, 2]`. */
export function ropeTable({ context, headDim, ropeBase }: ModelConfig): Float32Array {
  const half = headDim / 2;
  const table = new Float32Array(context * half * 2);
  for (let position = 0; position < context; position++)
    for (let i = 0; i < half; i++) {
      const angle = position * ropeBase ** (-i / half);
      table[(position * half + i) * 2] = Math.cos(angle);
      table[(position * half + i) * 2 + 1] = Math.sin(angle);
    }
  return table;
}

/**
 * What the heads read of `tokens` `[R]` at `positions` `[R]`: the last layer's output, normed, `[R, C]`. `attend` maps layer
 * l's qkv to its output `[R, H D]`. `chain` `[R, 2]` is for the backward pass: see `embed`.
 */
export function hiddenStates(
  b: Builder,
  config: ModelConfig,
  weights: Weights,
  tokens: Tensor,
  positions: Tensor,
  attend: (qkv: Tensor, layer: number) => Tensor,
  chain?: Tensor,
): Tensor {
  let x = embed(b, tokens, weights.parameter("embedding"), chain); // [R, C]
  for (let l = 0; l < config.layers; l++) {
    const weight = (name: string) => weights.parameter(`layers.${l}.${name}`);
    const qkv = linear(b, rmsNorm(b, x, weight("attentionNorm"), config.epsilon), weight("qkv"));
    rope(b, qkv, positions, weights.rope, config);
    x = linear(b, attend(qkv, l), weight("output"), x);
    const gateUp = linear(b, rmsNorm(b, x, weight("feedForwardNorm"), config.epsilon), weight("gateUp"));
    x = linear(b, swiglu(b, gateUp), weight("down"), x);
  }
  return rmsNorm(b, x, weights.parameter("norm"), config.epsilon);
}

/** Logits `[R, V]` of hidden states `y` `[R, C]`. Other heads on `y` come before it: see `tiedHead`. */
export const logitsOf = (b: Builder, config: ModelConfig, weights: Weights, y: Tensor): Tensor =>
  config.tied ? tiedHead(b, y, weights.parameter("embedding")) : linear(b, y, weights.parameter("head"));

/** Logits `[R, V]`: `logitsOf` the `hiddenStates`. */
export const forward = (...[b, config, weights, ...rest]: Parameters<typeof hiddenStates>): Tensor =>
  logitsOf(b, config, weights, hiddenStates(b, config, weights, ...rest));
