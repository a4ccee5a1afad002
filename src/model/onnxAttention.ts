// Attention with a KV cache as ONNX operators.
//
// ONNX Runtime's one operator for all of it, GroupQueryAttention, is not used: other runtimes lack it, on WebAssembly it was
// half as fast (1.30: 14k against 31k tokens/s), and on WebGPU it wrote wrong tokens after prompts of 40, silently, on an
// adapter with subgroups of 4.
// Axes: B sequences, S new tokens, P tokens in the cache, T = P + S, H heads, Hkv key heads, G = H / Hkv, D channels a head.

import type { ModelConfig } from "./config";
import { ropeTable } from "./forward";
import type { GraphBuilder } from "./onnxFile";
import type { Precision } from "./onnxPrecision";

export interface CacheNames {
  readonly past: readonly string[];
  readonly present: readonly string[];
}

/** Maps a layer's queries, keys and values `[B, S, (H + 2 Hkv) D]` to what is attended to `[B, S, H D]`. */
export type Attend = (qkv: string, layer: number) => string;

/** An i64 vector as a constant: a shape, axes, sizes. */
export const integers = (g: GraphBuilder, ...values: number[]) => g.constant(`integers.${values.join(",")}`, [values.length], values); // prettier-ignore

/** Splits the last axis. */
export function split(g: GraphBuilder, x: string, sizes: readonly number[]): string[] {
  const names = sizes.map((_, i) => `${x}.part${i}`);
  g.nodes("Split", [x, integers(g, ...sizes)], names, { axis: -1 });
  return names;
}

/** Keys and values of grouped heads are broadcast over G, never repeated. They are kept, and multiplied, narrow. */
export function cachedAttention(
  g: GraphBuilder,
  config: ModelConfig,
  tokens: string,
  names: CacheNames,
  { narrow, widen }: Pick<Precision, "narrow" | "widen">,
): Attend {
  const { heads, kvHeads, headDim } = config;
  const grouped = heads !== kvHeads;
  const { start, end } = positions(g, tokens, names);
  const scalar = (value: number) => g.constant(`scalar.${value}`, [], [value]);
  const rows = g.node("Range", [start, end, scalar(1)]); // [S]
  const columns = g.node("Range", [scalar(0), end, scalar(1)]); // [T]
  const future = g.node("Greater", [columns, g.node("Unsqueeze", [rows, integers(g, 1)])]); // [S, T]
  const fill = (value: number) => g.constant(`fill.${value}`, [], Float32Array.of(value));
  const mask = g.node("Where", [future, fill(-1e9), fill(0)]); // [S, T]
  const tables = rotationTables(g, config);
  const [cosines, sines] = tables.map((table) => g.node("Gather", [table, rows])) as [string, string]; // [S, D/2]

  /** Turns channel i of each head with channel i + D/2, as one complex number. `[..., S, D]` */
  const rotate = (x: string) => {
    const [real, imaginary] = split(g, x, [headDim / 2, headDim / 2]) as [string, string];
    const product = (a: string, b: string) => g.node("Mul", [a, b]);
    const turned = [
      g.node("Sub", [product(real, cosines), product(imaginary, sines)]),
      g.node("Add", [product(real, sines), product(imaginary, cosines)]),
    ];
    return g.node("Concat", turned, { axis: -1 });
  };
  /** `[B, S, n D]` to `[B, n, S, D]`. */
  const splitHeads = (x: string, count: number) =>
    g.node("Transpose", [g.node("Reshape", [x, integers(g, 0, -1, count, headDim)])], { perm: [0, 2, 1, 3] });
  /** `[B, Hkv, T, D]` to `[B, Hkv, 1, T, D]` where G is an axis. */
  const shared = (x: string) => (grouped ? g.node("Unsqueeze", [x, integers(g, 2)]) : x);
  const reshape = (x: string, ...sizes: number[]) => g.node("Reshape", [x, integers(g, ...sizes)]);

  return (qkv, layer) => {
    const [query, key, value] = split(g, qkv, [heads, kvHeads, kvHeads].map((n) => n * headDim)) as [string, string, string]; // prettier-ignore
    const [pastKey, pastValue] = names.past.slice(2 * layer) as [string, string];
    const [presentKey, presentValue] = names.present.slice(2 * layer) as [string, string];
    g.nodes("Concat", [pastKey, narrow(rotate(splitHeads(key, kvHeads)))], [presentKey], { axis: 2 }); // [B, Hkv, T, D]
    g.nodes("Concat", [pastValue, narrow(splitHeads(value, kvHeads))], [presentValue], { axis: 2 });
    const scale = g.constant("scale", [], Float32Array.of(1 / Math.sqrt(headDim)));
    const scaled = rotate(g.node("Mul", [splitHeads(query, heads), scale])); // [B, H, S, D]
    const queries = narrow(grouped ? reshape(scaled, 0, kvHeads, heads / kvHeads, -1, headDim) : scaled);
    const keys = g.node("Transpose", [shared(presentKey)], { perm: grouped ? [0, 1, 2, 4, 3] : [0, 1, 3, 2] });
    const scores = g.node("Add", [widen(g.node("MatMul", [queries, keys])), mask]); // [B, H, S, T] or [B, Hkv, G, S, T]
    const mixed = g.node("MatMul", [narrow(g.node("Softmax", [scores], { axis: -1 })), shared(presentValue)]);
    const joined = grouped ? reshape(mixed, 0, heads, -1, headDim) : mixed; // [B, H, S, D]
    return widen(reshape(g.node("Transpose", [joined], { perm: [0, 2, 1, 3] }), 0, -1, heads * headDim));
  };
}

/** The new tokens stand at `start` = P to `end` = T, exclusive; i64 scalars. */
function positions(g: GraphBuilder, tokens: string, { past }: CacheNames): { start: string; end: string } {
  const sizeOf = (x: string, axis: number) => g.node("Squeeze", [g.node("Shape", [x], { start: axis, end: axis + 1 })]);
  const start = sizeOf(past[0]!, 2);
  return { start, end: g.node("Add", [start, sizeOf(tokens, 1)]) };
}

/** Cosines and sines, `[context, D/2]` each. */
function rotationTables(g: GraphBuilder, config: ModelConfig): [string, string] {
  const { context, headDim } = config;
  const table = ropeTable(config); // [context, D/2, 2]
  const part = (name: string, which: number) => {
    const values = Float32Array.from({ length: (context * headDim) / 2 }, (_, i) => table[2 * i + which]!);
    return g.constant(name, [context, headDim / 2], values);
  };
  return [part("cosines", 0), part("sines", 1)];
}
