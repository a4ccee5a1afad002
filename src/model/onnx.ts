// The student as an ONNX graph with a KV cache, for any runtime that reads the format.
//
// Axes: B sequences, S new tokens, P tokens in the cache, T = P + S, C channels, F feed-forward width, V vocabulary.

import { parameterLayout, type ModelConfig } from "./config";
import { cachedAttention, integers, split, type CacheNames } from "./onnxAttention";
import { createGraph } from "./onnxFile";

/** The standard's version that the graph is written for; runtimes have had it since 2024. */
const OPSET = 21;

export interface OnnxOptions {
  /** `next`: instead of `logits`, the likeliest token after the last one, i64 `[B, 1]`. @default "logits" */
  readonly answer?: "logits" | "next";
}

/** Names of the cache's inputs and outputs: each layer's keys, then its values. */
export function cacheNames({ layers }: ModelConfig): CacheNames {
  const names = (prefix: string) =>
    Array.from({ length: layers }, (_, l) => [`${prefix}.${l}.key`, `${prefix}.${l}.value`]).flat();
  return { past: names("past"), present: names("present") };
}

/**
 * Inputs: `tokens` i64 `[B, S]`, and `past.<l>.key`, `past.<l>.value` f32 `[B, Hkv, P, D]`, P = 0 at first; every row has the
 * same P, and the new tokens stand at positions P to P + S - 1. Outputs: `logits` f32 `[B, S, V]`, and `present.<l>.key`,
 * `present.<l>.value` f32 `[B, Hkv, T, D]`, which are the next run's past.
 *
 * @param parameters flat, in the order of `parameterLayout`
 * @throws {RangeError} if the buffer is not of this model's size
 */
export function writeOnnx(
  config: ModelConfig,
  parameters: Float32Array,
  { answer = "logits" }: OnnxOptions = {},
): Uint8Array<ArrayBuffer> {
  const { specs, length } = parameterLayout(config);
  if (parameters.length !== length) throw new RangeError(`onnx: got ${parameters.length} values, want ${length}`);
  const { vocab, kvHeads, headDim, feedForward } = config;
  const g = createGraph();
  for (const { name, shape, offset } of specs) {
    const size = shape.reduce((a, b) => a * b, 1);
    g.constant(name, shape, parameters.subarray(offset, offset + size));
  }
  const tokens = g.input("tokens", "i64", ["batch", "new"]);
  const names = cacheNames(config);
  for (const name of names.past) g.input(name, "f32", ["batch", kvHeads, "past", headDim]);

  const two = g.constant("two", [], Float32Array.of(2));
  const epsilon = g.constant("epsilon", [], Float32Array.of(config.epsilon));
  /** The chain that ONNX Runtime knows as a root-mean-square norm and runs as one. */
  const norm = (x: string, gain: string) => {
    const power = g.node("ReduceMean", [g.node("Pow", [x, two]), integers(g, -1)], { keepdims: 1 });
    return g.node("Mul", [g.node("Div", [x, g.node("Sqrt", [g.node("Add", [power, epsilon])])]), gain]);
  };
  const linear = (x: string, weight: string) => g.node("MatMul", [x, weight]);
  const attend = cachedAttention(g, config, tokens, names);

  let x = g.node("Gather", ["embedding", tokens]); // [B, S, C]
  for (let l = 0; l < config.layers; l++) {
    const qkv = linear(norm(x, `layers.${l}.attentionNorm`), `layers.${l}.qkv`);
    x = g.node("Add", [x, linear(attend(qkv, l), `layers.${l}.output`)]);
    const gateUp = linear(norm(x, `layers.${l}.feedForwardNorm`), `layers.${l}.gateUp`);
    const [gate, up] = split(g, gateUp, [feedForward, feedForward]) as [string, string];
    const silu = g.node("Mul", [gate, g.node("Sigmoid", [gate])]);
    x = g.node("Add", [x, linear(g.node("Mul", [silu, up]), `layers.${l}.down`)]);
  }
  const head = config.tied ? g.node("Transpose", ["embedding"], { perm: [1, 0] }) : "head"; // [C, V]
  if (answer === "logits") {
    g.nodes("MatMul", [norm(x, "norm"), head], ["logits"]);
    g.output("logits", "f32", ["batch", "new", vocab]);
  } else {
    const last = g.node("Gather", [x, g.constant("last", [], [-1])], { axis: 1 }); // [B, C]
    g.nodes("ArgMax", [linear(norm(last, "norm"), head)], ["next"], { axis: -1, keepdims: 1 });
    g.output("next", "i64", ["batch", 1]);
  }
  for (const name of names.present) g.output(name, "f32", ["batch", kvHeads, "total", headDim]);
  return g.finish("student", OPSET, { config: JSON.stringify(config) });
}
