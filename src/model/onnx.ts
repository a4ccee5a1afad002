// The student as an ONNX graph with a KV cache, for any runtime that reads the format.
//
// Only operators of the standard, so that runtimes other than ONNX Runtime can run it. Logits equal ours to rounding.
// Axes: B sequences, S new tokens, P tokens in the cache, T = P + S, C channels, H heads, Hkv key heads, G = H / Hkv,
// D channels a head, F feed-forward width, V vocabulary.

import { parameterLayout, type ModelConfig } from "./config";
import { ropeTable } from "./forward";
import { createGraph, type GraphBuilder } from "./onnxFile";

/** The first set with every operator used here in its present form; runtimes have had it since 2024. */
const OPSET = 21;

/** Names of the cache's inputs and outputs, layer by layer. */
export function cacheNames({ layers }: ModelConfig): { past: string[]; present: string[] } {
  const names = (prefix: string) =>
    Array.from({ length: layers }, (_, l) => [`${prefix}.${l}.key`, `${prefix}.${l}.value`]).flat();
  return { past: names("past"), present: names("present") };
}

/**
 * Inputs: `tokens` i64 `[B, S]`, and `past.<l>.key`, `past.<l>.value` f32 `[B, Hkv, P, D]`, P = 0 at first; every row has the
 * same P, and the new tokens stand at positions P to P + S - 1. Outputs: `logits` f32 `[B, S, V]`, and `present.<l>.key`,
 * `present.<l>.value` f32 `[B, Hkv, T, D]`, which are the next run's past.
 *
 * @param parameters flat, in the order of `parameterLayout`, `[P]`
 * @throws {RangeError} if the buffer is not of this model's size
 */
export function writeOnnx(config: ModelConfig, parameters: Float32Array): Uint8Array<ArrayBuffer> {
  const { specs, length } = parameterLayout(config);
  if (parameters.length !== length) throw new RangeError(`onnx: got ${parameters.length} values, want ${length}`);
  const { vocab, heads, kvHeads, headDim, feedForward, epsilon } = config;
  const g = createGraph();
  for (const { name, shape, offset } of specs) {
    const size = shape.reduce((a, b) => a * b, 1);
    g.constant(name, shape, parameters.subarray(offset, offset + size));
  }
  const shape = (...sizes: number[]) => g.constant(`shape.${sizes.join("x")}`, [sizes.length], sizes);

  const tokens = g.input("tokens", "i64", ["batch", "new"]);
  const { past, present } = cacheNames(config);
  for (const name of past) g.input(name, "f32", ["batch", kvHeads, "past", headDim]);
  const { rotate, mask } = positions(g, config, tokens, past[0]!);

  const norm = (x: string, gain: string) => {
    const power = g.node("ReduceMean", [g.node("Mul", [x, x]), shape(-1)], { keepdims: 1 });
    const epsilonTerm = g.constant("epsilon", [], Float32Array.of(epsilon));
    return g.node("Mul", [g.node("Div", [x, g.node("Sqrt", [g.node("Add", [power, epsilonTerm])])]), gain]);
  };
  /** `[B, S, n D]` to `[B, n, S, D]`. */
  const splitHeads = (x: string, count: number) =>
    g.node("Transpose", [g.node("Reshape", [x, shape(0, -1, count, headDim)])], { perm: [0, 2, 1, 3] });

  const attend = (qkv: string, layer: number) => {
    const [query, key, value] = split(g, qkv, [heads * headDim, kvHeads * headDim, kvHeads * headDim]);
    const [pastKey, pastValue] = past.slice(2 * layer);
    const [presentKey, presentValue] = present.slice(2 * layer);
    g.nodes("Concat", [pastKey!, rotate(splitHeads(key!, kvHeads))], [presentKey!], { axis: 2 }); // [B, Hkv, T, D]
    g.nodes("Concat", [pastValue!, splitHeads(value!, kvHeads)], [presentValue!], { axis: 2 });
    const scale = g.constant("scale", [], Float32Array.of(1 / Math.sqrt(headDim)));
    const queries = rotate(g.node("Mul", [splitHeads(query!, heads), scale])); // [B, H, S, D]
    // Query heads that share a key lie side by side: with an axis of its own, G is broadcast over.
    const grouped = heads === kvHeads ? queries : g.node("Reshape", [queries, shape(0, kvHeads, heads / kvHeads, -1, headDim)]); // prettier-ignore
    const shared = (x: string) => (heads === kvHeads ? x : g.node("Unsqueeze", [x, shape(2)]));
    const order = heads === kvHeads ? [0, 1, 3, 2] : [0, 1, 2, 4, 3];
    const keys = g.node("Transpose", [shared(presentKey!)], { perm: order });
    const scores = g.node("Add", [g.node("MatMul", [grouped, keys]), mask]); // [B, H, S, T] or [B, Hkv, G, S, T]
    const mixed = g.node("MatMul", [g.node("Softmax", [scores], { axis: -1 }), shared(presentValue!)]);
    const ungrouped = heads === kvHeads ? mixed : g.node("Reshape", [mixed, shape(0, heads, -1, headDim)]);
    return g.node("Reshape", [g.node("Transpose", [ungrouped], { perm: [0, 2, 1, 3] }), shape(0, -1, heads * headDim)]);
  };

  let x = g.node("Gather", ["embedding", tokens]); // [B, S, C]
  for (let l = 0; l < config.layers; l++) {
    const qkv = g.node("MatMul", [norm(x, `layers.${l}.attentionNorm`), `layers.${l}.qkv`]);
    x = g.node("Add", [x, g.node("MatMul", [attend(qkv, l), `layers.${l}.output`])]);
    const gateUp = g.node("MatMul", [norm(x, `layers.${l}.feedForwardNorm`), `layers.${l}.gateUp`]);
    const [gate, up] = split(g, gateUp, [feedForward, feedForward]);
    const silu = g.node("Mul", [gate!, g.node("Sigmoid", [gate!])]);
    x = g.node("Add", [x, g.node("MatMul", [g.node("Mul", [silu, up!]), `layers.${l}.down`])]);
  }
  const head = config.tied ? g.node("Transpose", ["embedding"], { perm: [1, 0] }) : "head"; // [C, V]
  g.nodes("MatMul", [norm(x, "norm"), head], ["logits"]);
  g.output("logits", "f32", ["batch", "new", vocab]);
  for (const name of present) g.output(name, "f32", ["batch", kvHeads, "total", headDim]);
  return g.finish("student", { "": OPSET }, { config: JSON.stringify(config) });
}

/** Splits the last axis. */
function split(g: GraphBuilder, x: string, sizes: readonly number[]): string[] {
  const names = sizes.map((_, i) => `${x}.part${i}`);
  g.nodes("Split", [x, g.constant(`split.${sizes.join("-")}`, [sizes.length], sizes)], names, { axis: -1 });
  return names;
}

/** What depends on where the new tokens stand: the turn of each head, and the mask `[S, T]`, 0 or about minus infinity. */
function positions(g: GraphBuilder, config: ModelConfig, tokens: string, pastKey: string) {
  const { context, headDim } = config;
  const scalar = (value: number) => g.constant(`scalar.${value}`, [], [value]);
  const sizeOf = (x: string, axis: number) => g.node("Squeeze", [g.node("Shape", [x], { start: axis, end: axis + 1 })]);
  const start = sizeOf(pastKey, 2);
  const end = g.node("Add", [start, sizeOf(tokens, 1)]);
  const rows = g.node("Range", [start, end, scalar(1)]); // [S]
  const columns = g.node("Range", [scalar(0), end, scalar(1)]); // [T]
  const axis = (value: number) => g.constant(`axis.${value}`, [1], [value]);
  const future = g.node("Greater", [columns, g.node("Unsqueeze", [rows, axis(1)])]); // [S, T]
  const fill = (value: number) => g.constant(`fill.${value}`, [], Float32Array.of(value));
  const mask = g.node("Where", [future, fill(-1e9), fill(0)]);

  const table = ropeTable(config); // [context, D/2, 2]
  const half = headDim / 2;
  const part = (name: string, which: number) => {
    const values = Float32Array.from({ length: context * half }, (_, i) => table[2 * i + which]!);
    return g.node("Gather", [g.constant(name, [context, half], values), rows]); // [S, D/2]
  };
  const [cosines, sines] = [part("cosines", 0), part("sines", 1)];
  /** Turns channel i of each head with channel i + D/2, as one complex number. `[..., S, D]` */
  const rotate = (x: string) => {
    const [real, imaginary] = split(g, x, [half, half]) as [string, string];
    const product = (a: string, b: string) => g.node("Mul", [a, b]);
    const turned = [
      g.node("Sub", [product(real, cosines), product(imaginary, sines)]),
      g.node("Add", [product(real, sines), product(imaginary, cosines)]),
    ];
    return g.node("Concat", turned, { axis: -1 });
  };
  return { rotate, mask };
}
