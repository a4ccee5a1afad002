// The student in TensorFlow.js operations: the loss as a function of the weights, for its automatic differentiation.
//
// Products have rows of all sequences together, `[B*T, C]`: one matrix product is faster in its backends than a batch.
// Axes: B sequences, T positions, C channels, H heads, D channels a head, F feed-forward width, V vocabulary.

import * as tf from "@tensorflow/tfjs-core";

import { parameterLayout, type ModelConfig } from "../src/model/config";
import type { WeightedSequence } from "../src/types";

/** What the loss reads beside the weights. A type and not an interface: `tidy` takes only types with an index signature. */
export type TensorflowBatch = {
  readonly B: number;
  readonly T: number;
  /** Token numbers `[B*T]` i32, or one-hot rows `[B*T, V]`: its WebAssembly backend lacks the gradient of a gather. */
  readonly tokens: tf.Tensor1D | tf.Tensor2D;
  readonly targets: tf.Tensor2D; // [B*T, V], one-hot times the weight
  readonly cosines: tf.Tensor; // [1, T, 1, D/2]
  readonly sines: tf.Tensor; // [1, T, 1, D/2]
  readonly future: tf.Tensor; // [1, 1, T, T], 0 up to the diagonal, -1e9 after it
};

/** The tensors of a flat buffer `[P]`, in the order of `parameterLayout`. */
export function toTensors(config: ModelConfig, flat: Float32Array): tf.Tensor[] {
  return parameterLayout(config).specs.map(({ shape, offset }) => {
    const size = shape.reduce((a, b) => a * b, 1);
    return tf.tensor(flat.slice(offset, offset + size), [...shape]);
  });
}

/** Sequences have to be equally long: nothing here pads. */
export function tensorflowBatch(
  { vocab, headDim, ropeBase }: ModelConfig,
  sequences: readonly WeightedSequence[],
  hasGather: boolean,
): TensorflowBatch {
  const [B, T] = [sequences.length, sequences[0]!.tokens.length - 1];
  const inputs = Int32Array.from(sequences.flatMap(({ tokens }) => [...tokens.slice(0, T)]));
  const [oneHot, targets] = [new Float32Array(hasGather ? 0 : B * T * vocab), new Float32Array(B * T * vocab)];
  if (!hasGather) inputs.forEach((token, row) => (oneHot[row * vocab + token] = 1));
  for (const [s, { tokens, weights }] of sequences.entries())
    for (let t = 0; t < T; t++) targets[(s * T + t) * vocab + tokens[t + 1]!] = weights[t + 1]!;
  const angles = Array.from({ length: T }, (_, t) =>
    Array.from({ length: headDim / 2 }, (_, i) => t / Math.pow(ropeBase, (2 * i) / headDim)),
  ).flat();
  const table = (f: (angle: number) => number) => tf.tensor(Float32Array.from(angles, f), [1, T, 1, headDim / 2]);
  return {
    B,
    T,
    tokens: hasGather ? tf.tensor1d(inputs, "int32") : tf.tensor2d(oneHot, [B * T, vocab]),
    targets: tf.tensor2d(targets, [B * T, vocab]),
    cosines: table(Math.cos),
    sines: table(Math.sin),
    future: tf.tensor(
      Float32Array.from({ length: T * T }, (_, i) => (i % T > Math.floor(i / T) ? -1e9 : 0)),
      [1, 1, T, T],
    ),
  };
}

/** `sum_t weights[t] * -log p(tokens[t] | tokens[<t])`, nats. Equal numbers of heads for queries and keys. */
export function tensorflowLoss(config: ModelConfig, batch: TensorflowBatch) {
  const { layers, heads, headDim, feedForward, width, epsilon } = config;
  const { specs } = parameterLayout(config);
  const places = new Map(specs.map(({ name }, i) => [name, i]));
  const { B, T } = batch;

  return (...weights: tf.Tensor[]): tf.Scalar => {
    const weight = (name: string) => weights[places.get(name)!]!;
    const norm = (x: tf.Tensor, gain: string) =>
      x.mul(tf.rsqrt(tf.mean(tf.square(x), -1, true).add(epsilon))).mul(weight(gain));
    /** Turns channel i of each head with channel i + D/2, as one complex number. */
    const rotate = (x: tf.Tensor) => {
      const [real, imaginary] = tf.split(x, 2, -1) as [tf.Tensor, tf.Tensor]; // [B, T, H, D/2]
      return tf.concat(
        [
          real.mul(batch.cosines).sub(imaginary.mul(batch.sines)),
          real.mul(batch.sines).add(imaginary.mul(batch.cosines)),
        ],
        -1,
      );
    };
    const perHead = (x: tf.Tensor) => tf.transpose(x, [0, 2, 1, 3]); // [B, H, T, D]
    const attend = (qkv: tf.Tensor) => {
      const parts = tf.split(qkv, 3, -1).map((part) => part.reshape([B, T, heads, headDim]));
      const [query, key, value] = parts as [tf.Tensor, tf.Tensor, tf.Tensor];
      const scores = tf.matMul(perHead(rotate(query)), perHead(rotate(key)), false, true).mul(1 / Math.sqrt(headDim));
      const chances = tf.softmax(scores.add(batch.future));
      return tf.transpose(tf.matMul(chances, perHead(value)), [0, 2, 1, 3]).reshape([B * T, heads * headDim]);
    };

    const { tokens } = batch;
    let x: tf.Tensor =
      tokens.rank === 1 ? tf.gather(weight("embedding"), tokens) : tf.matMul(tokens, weight("embedding"));
    x = x.reshape([B * T, width]);
    for (let l = 0; l < layers; l++) {
      const qkv = tf.matMul(norm(x, `layers.${l}.attentionNorm`), weight(`layers.${l}.qkv`));
      x = x.add(tf.matMul(attend(qkv), weight(`layers.${l}.output`)));
      const gateUp = tf.matMul(norm(x, `layers.${l}.feedForwardNorm`), weight(`layers.${l}.gateUp`));
      const [gate, up] = tf.split(gateUp, [feedForward, feedForward], -1) as [tf.Tensor, tf.Tensor];
      const unit = gate.mul(tf.sigmoid(gate)).mul(up);
      x = x.add(tf.matMul(unit, weight(`layers.${l}.down`)));
    }
    const logits = tf.matMul(norm(x, "norm"), weight("head")); // [B*T, V]
    return tf.neg(tf.sum(tf.logSoftmax(logits).mul(batch.targets)));
  };
}
