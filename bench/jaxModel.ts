// The student once more, in jax-js: another library's operations and its automatic differentiation, to check ours against.
//
// Written from the papers, not from our kernels. Sequences lie in rows of their own, padded at the end, so none of our
// packing takes part. Embeddings are products with one-hot rows: jax-js 0.1.25 cannot differentiate a gather
// (https://github.com/ekzhang/jax-js/issues/79); look tokens up once it can.
// Axes: B sequences, T positions, C channels, H heads, D channels a head, F feed-forward width, V vocabulary.

import { nn, numpy as np, tree } from "@jax-js/jax";

import type { WeightedSequence } from "../src/types";
import { parameterLayout, type ModelConfig } from "../src/model/config";

/** Weights, their gradients or their moments, by the names in `parameterLayout`. */
export type Arrays = Record<string, np.Array>;

/** What the forward pass reads beside the weights. A type and not an interface: jax-js takes only types with an index signature. */
export type JaxInputs = {
  tokens: np.Array; // [B, T, V], one-hot
  cosines: np.Array; // [T, 1, D/2]
  sines: np.Array; // [T, 1, D/2]
  future: np.Array; // [T, T], 0 up to the diagonal, -1e9 after it
};

/** What the loss reads. */
export type JaxBatch = JaxInputs & {
  targets: np.Array; // [B, T, V], one-hot
  weights: np.Array; // [B, T], 0 on padding
};

/** The tensors of a flat buffer `[P]`. */
export function toArrays(config: ModelConfig, flat: Float32Array): Arrays {
  const { specs } = parameterLayout(config);
  return Object.fromEntries(
    specs.map(({ name, shape, offset }) => {
      const size = shape.reduce((a, b) => a * b, 1);
      return [name, np.array(new Float32Array(flat.subarray(offset, offset + size)), { shape: [...shape] })];
    }),
  );
}

/** Pads the sequences at the end to the longest of them. */
export function jaxBatch(config: ModelConfig, sequences: readonly WeightedSequence[]): JaxBatch {
  const { vocab } = config;
  const [B, T] = [sequences.length, Math.max(...sequences.map(({ tokens }) => tokens.length - 1))];
  const [inputs, targets] = [new Float32Array(B * T * vocab), new Float32Array(B * T * vocab)];
  const weights = new Float32Array(B * T);
  for (const [s, sequence] of sequences.entries())
    for (let t = 0; t < T; t++) {
      const row = s * T + t;
      inputs[row * vocab + (sequence.tokens[t] ?? 0)] = 1;
      targets[row * vocab + (sequence.tokens[t + 1] ?? 0)] = 1;
      weights[row] = sequence.weights[t + 1] ?? 0;
    }
  return {
    tokens: np.array(inputs, { shape: [B, T, vocab] }),
    targets: np.array(targets, { shape: [B, T, vocab] }),
    weights: np.array(weights, { shape: [B, T] }),
    ...jaxPositions(config, T),
  };
}

/** What depends on where a token stands. */
export function jaxPositions({ headDim, ropeBase }: ModelConfig, T: number): Omit<JaxInputs, "tokens"> {
  const angles = Array.from({ length: T }, (_, t) =>
    Array.from({ length: headDim / 2 }, (_, i) => t / Math.pow(ropeBase, (2 * i) / headDim)),
  ).flat();
  const table = (f: (angle: number) => number) =>
    np.array(Float32Array.from(angles, f), { shape: [T, 1, headDim / 2] });
  return {
    cosines: table(Math.cos),
    sines: table(Math.sin),
    future: np.array(
      Float32Array.from({ length: T * T }, (_, i) => (i % T > Math.floor(i / T) ? -1e9 : 0)),
      { shape: [T, T] },
    ),
  };
}

/** Root-mean-square norm over the last axis. Consumes `x`. */
function norm({ epsilon }: ModelConfig, x: np.Array, gain: np.Array): np.Array {
  const power = np.mean(np.square(x.ref), -1, { keepdims: true });
  return x.div(np.sqrt(power.add(epsilon))).mul(gain.ref);
}

/** What the layers make of the tokens, `[B, T, C]`. Consumes the inputs, not the weights. */
export function jaxLayers(config: ModelConfig) {
  const { layers, heads, kvHeads, headDim, feedForward } = config;
  return (weights: Arrays, inputs: JaxInputs): np.Array => {
    const [B, T] = inputs.tokens.shape as [number, number, number];

    /** Turns channel i of each head with channel i + D/2, as one complex number. */
    const rotate = (x: np.Array) => {
      const [real, imaginary] = np.split(x, 2, -1) as [np.Array, np.Array]; // [B, T, H, D/2]
      const turned = [
        real.ref.mul(inputs.cosines.ref).sub(imaginary.ref.mul(inputs.sines.ref)),
        real.mul(inputs.sines.ref).add(imaginary.mul(inputs.cosines.ref)),
      ];
      return np.concatenate(turned, -1);
    };

    /** `nn.dotProductAttention` needs iterator helpers, which Node 20 lacks. Query heads that share a key lie side by side. */
    const attend = (query: np.Array, key: np.Array, value: np.Array) => {
      const group = heads / kvHeads;
      const queries = query.reshape([B, T, kvHeads, group, headDim]).transpose([0, 2, 3, 1, 4]);
      const scores = np
        .matmul(queries.reshape([B, kvHeads, group * T, headDim]), key.transpose([0, 2, 3, 1]))
        .reshape([B, kvHeads, group, T, T])
        .mul(1 / Math.sqrt(headDim))
        .add(inputs.future.ref);
      const chances = nn.softmax(scores, -1).reshape([B, kvHeads, group * T, T]);
      const mixed = np.matmul(chances, value.transpose([0, 2, 1, 3])).reshape([B, kvHeads, group, T, headDim]);
      return mixed.transpose([0, 3, 1, 2, 4]).reshape([B, T, heads * headDim]);
    };

    let x = np.matmul(inputs.tokens, weights["embedding"]!.ref); // [B, T, C]
    for (let l = 0; l < layers; l++) {
      const qkv = np.matmul(
        norm(config, x.ref, weights[`layers.${l}.attentionNorm`]!),
        weights[`layers.${l}.qkv`]!.ref,
      );
      const ends = [heads * headDim, (heads + kvHeads) * headDim];
      const [query, key, value] = np.split(qkv, ends, -1) as [np.Array, np.Array, np.Array];
      const attended = attend(
        rotate(query.reshape([B, T, heads, headDim])),
        rotate(key.reshape([B, T, kvHeads, headDim])),
        value.reshape([B, T, kvHeads, headDim]),
      );
      x = x.add(np.matmul(attended, weights[`layers.${l}.output`]!.ref));
      const gateUp = np.matmul(
        norm(config, x.ref, weights[`layers.${l}.feedForwardNorm`]!),
        weights[`layers.${l}.gateUp`]!.ref,
      );
      const [gate, up] = np.split(gateUp, [feedForward], -1) as [np.Array, np.Array];
      x = x.add(np.matmul(nn.silu(gate).mul(up), weights[`layers.${l}.down`]!.ref));
    }
    tree.dispose([inputs.cosines, inputs.sines, inputs.future]);
    return x;
  };
}

/** Logits of what the layers made, `[..., V]`. Consumes `x`, not the weights. */
export function jaxHead(config: ModelConfig, weights: Arrays, x: np.Array): np.Array {
  const head = config.tied ? np.transpose(weights["embedding"]!.ref) : weights["head"]!.ref; // [C, V]
  return np.matmul(norm(config, x, weights["norm"]!), head);
}

/** `sum_t weights[t] * -log p(tokens[t] | tokens[<t])`, nats, as a function for `jit` and `valueAndGrad`. Consumes both. */
export function jaxLoss(config: ModelConfig) {
  const run = jaxLayers(config);
  return (weights: Arrays, batch: JaxBatch): np.Array => {
    const { targets, weights: tokenWeights, ...inputs } = batch;
    const logp = nn.logSoftmax(jaxHead(config, weights, run(weights, inputs)), -1); // [B, T, V]
    const chosen = np.sum(logp.mul(targets), -1); // [B, T]
    const loss = np.sum(chosen.mul(tokenWeights)).neg();
    tree.dispose(weights);
    return loss;
  };
}
