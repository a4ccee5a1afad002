// The student as an ONNX graph with a KV cache, for any runtime that reads the format.
//
// Axes: B sequences, S new tokens, P tokens in the cache, T = P + S, C channels, F feed-forward width, V vocabulary.

import { parameterLayout, type ModelConfig } from "./config";
import { cachedAttention, integers, split, type CacheNames } from "./onnxAttention";
import { createGraph, MAX_FILE_BYTES } from "./onnxFile";
import { toHalf } from "../lib/half";
import { createPrecision, type OnnxPrecision } from "./onnxPrecision";

/** The standard's version that the graph is written for; runtimes have had it since 2024. */
const OPSET = 21;

export interface OnnxOptions {
  /** `next`: instead of `logits`, the likeliest token after the last one, i64 `[B, 1]`. @default "logits" */
  readonly answer?: "logits" | "next";
  /**
   * Of the matrices, of what they are multiplied with, and of the cache. Norms, rotations, softmax and the sums over the
   * layers stay in f32, and so do the outputs. @default "f32"
   */
  readonly precision?: OnnxPrecision;
  /** Also an output `hidden` f32 `[B, S, C]`: what the head reads, the last layer's output, normed. @default false */
  readonly hidden?: boolean;
  /** Kept in the file beside the model's shape, for whoever reads it. */
  readonly metadata?: Readonly<Record<string, string>>;
}

/** Names of the cache's inputs and outputs: each layer's keys, then its values. */
export function cacheNames({ layers }: Pick<ModelConfig, "layers">): CacheNames {
  const names = (prefix: string) =>
    Array.from({ length: layers }, (_, l) => [`${prefix}.${l}.key`, `${prefix}.${l}.value`]).flat();
  return { past: names("past"), present: names("present") };
}

/**
 * Inputs: `tokens` i64 `[B, S]`, and `past.<l>.key`, `past.<l>.value` f32 or f16 `[B, Hkv, P, D]`, P = 0 at first; every row
 * has the same P, and the new tokens stand at positions P to P + S - 1. Outputs: `logits` f32 `[B, S, V]`, and
 * `present.<l>.key`, `present.<l>.value` `[B, Hkv, T, D]`, which are the next run's past. A value head is left out.
 *
 * @param parameters flat, in the order of `parameterLayout`, with adapters merged
 * @throws {RangeError} if the buffer is not of this model's size, or the file were larger than 2 GB
 */
export function writeOnnx(
  { valueHead, ...config }: ModelConfig,
  parameters: Float32Array,
  { answer = "logits", precision = "f32", hidden = false, metadata = {} }: OnnxOptions = {},
): Uint8Array<ArrayBuffer> {
  const { specs, length, count } = parameterLayout(config);
  const wanted = parameterLayout({ ...config, valueHead: valueHead ?? false }).length;
  if (parameters.length !== wanted) throw new RangeError(`onnx: got ${parameters.length} values, want ${wanted}`);
  const bytes = count * (precision === "f16" ? 2 : 4);
  if (bytes > MAX_FILE_BYTES)
    throw new RangeError(`onnx: got ${bytes} bytes of weights, want at most ${MAX_FILE_BYTES}`);
  const { vocab, width, kvHeads, headDim, feedForward } = config;
  const g = createGraph();
  const { narrow, widen, multiply } = createPrecision(g, precision);
  const weights = parameters.subarray(0, length); // a value head comes after all else
  for (const { name, shape, offset } of specs) {
    const values = weights.subarray(offset, offset + shape.reduce((a, b) => a * b, 1));
    g.constant(name, shape, precision === "f16" && shape.length > 1 ? toHalf(values) : values);
  }
  const tokens = g.input("tokens", "i64", ["batch", "new"]);
  const names = cacheNames(config);
  for (const name of names.past) g.input(name, precision, ["batch", kvHeads, "past", headDim]);

  const two = g.constant("two", [], Float32Array.of(2));
  const epsilon = g.constant("epsilon", [], Float32Array.of(config.epsilon));
  /** The chain that ONNX Runtime knows as a root-mean-square norm and runs as one. */
  const norm = (x: string, gain: string, name?: string) => {
    const power = g.node("ReduceMean", [g.node("Pow", [x, two]), integers(g, -1)], { keepdims: 1 });
    const scaled = g.node("Div", [x, g.node("Sqrt", [g.node("Add", [power, epsilon])])]);
    if (name === undefined) return g.node("Mul", [scaled, gain]);
    g.nodes("Mul", [scaled, gain], [name]);
    return name;
  };
  const last = (x: string) => g.node("Gather", [x, g.constant("last", [], [-1])], { axis: 1 }); // [B, S, C] to [B, C]
  const attend = cachedAttention(g, config, tokens, names, { narrow, widen });

  let x = widen(g.node("Gather", ["embedding", tokens])); // [B, S, C]
  for (let l = 0; l < config.layers; l++) {
    const qkv = multiply(norm(x, `layers.${l}.attentionNorm`), `layers.${l}.qkv`);
    x = g.node("Add", [x, multiply(attend(qkv, l), `layers.${l}.output`)]);
    const gateUp = multiply(norm(x, `layers.${l}.feedForwardNorm`), `layers.${l}.gateUp`);
    const [gate, up] = split(g, gateUp, [feedForward, feedForward]) as [string, string];
    const silu = g.node("Mul", [gate, g.node("Sigmoid", [gate])]);
    x = g.node("Add", [x, multiply(g.node("Mul", [silu, up]), `layers.${l}.down`)]);
  }
  const head = config.tied ? g.node("Transpose", ["embedding"], { perm: [1, 0] }) : "head"; // [C, V]
  if (answer === "logits") {
    const y = norm(x, "norm", hidden ? "hidden" : undefined);
    g.nodes("Identity", [multiply(y, head)], ["logits"]);
    g.output("logits", "f32", ["batch", "new", vocab]);
  } else {
    const y = hidden ? last(norm(x, "norm", "hidden")) : norm(last(x), "norm");
    g.nodes("ArgMax", [multiply(y, head)], ["next"], { axis: -1, keepdims: 1 });
    g.output("next", "i64", ["batch", 1]);
  }
  if (hidden) g.output("hidden", "f32", ["batch", "new", width]);
  for (const name of names.present) g.output(name, precision, ["batch", kvHeads, "total", headDim]);
  return g.finish("student", OPSET, { ...metadata, config: JSON.stringify(config) });
}
