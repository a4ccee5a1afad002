// The forward pass, once: training, scoring and sampling differ only in how a row attends.

import type { Tensor } from "../engine/executor";
import { addAdapter, embed, linear, rmsNorm, rope, swiglu, tiedHead, type Parameter } from "../engine/ops";
import { createTensor, type Builder } from "../engine/program";
import { adaptersOf, scaleOf, type LayerMatrix } from "./adapters";
import { parameterLayout, type ModelConfig } from "./config";

export { ropeTable } from "./ropeTable";

/** Weights by their names in `parameterLayout` or `baseLayout`. @throws {Error} at another name, listing those there are */
export interface WeightSource {
  parameter(name: string): Parameter;
}

/** The flat buffers of a student, and its weights as views of them, or as those of the frozen base beneath. */
export interface Weights extends WeightSource {
  readonly flat: Tensor; // [P], one copy
  readonly gradient: Tensor; // [P], one per lane
  readonly rope: Tensor; // [context, D/2, 2]: cosines and sines
}

/** @param base what is frozen, for a model with `lora` */
export function createWeights(config: ModelConfig, base?: WeightSource): Weights {
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
      if (!found && base) return base.parameter(name);
      if (!found) throw new Error(`weights: got '${name}', want one of ${[...byName.keys()].join(", ")}`);
      return found;
    },
  };
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
    const product = (input: Tensor, matrix: LayerMatrix, residual?: Tensor): Tensor => {
      const out = linear(b, input, weight(matrix), residual);
      for (const { target, offset } of adaptersOf(config, matrix)) {
        const [down, up] = [weight(`${target}.A`), weight(`${target}.B`)];
        addAdapter(b, input, out, { down, up, offset, scale: scaleOf(config.lora!) });
      }
      return out;
    };
    const qkv = product(rmsNorm(b, x, weight("attentionNorm"), config.epsilon), "qkv");
    rope(b, qkv, positions, weights.rope, config);
    x = product(attend(qkv, l), "output", x);
    const gateUp = product(rmsNorm(b, x, weight("feedForwardNorm"), config.epsilon), "gateUp");
    x = product(swiglu(b, gateUp), "down", x);
  }
  return rmsNorm(b, x, weights.parameter("norm"), config.epsilon);
}

/** Logits `[R, V]` of hidden states `y` `[R, C]`. Other heads on `y` come before it: see `tiedHead`. */
export const logitsOf = (b: Builder, config: ModelConfig, weights: Weights, y: Tensor): Tensor =>
  config.tied ? tiedHead(b, y, weights.parameter("embedding")) : linear(b, y, weights.parameter("head"));

/** Logits `[R, V]`: `logitsOf` the `hiddenStates`. */
export const forward = (...[b, config, weights, ...rest]: Parameters<typeof hiddenStates>): Tensor =>
  logitsOf(b, config, weights, hiddenStates(b, config, weights, ...rest));
