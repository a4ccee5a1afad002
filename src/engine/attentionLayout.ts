// Where queries, keys and values lie in a packed qkv row; shared by the attention oracles and their examples.

import type { Rng } from "../lib/rng";
import { randomFloats, type Numbers, type Shader } from "./kernel";

export interface AttentionShape {
  readonly heads: number;
  readonly kvHeads: number;
  readonly headDim: number;
}

/** Offsets of head `h` of row `r` in qkv `[rows, (heads + 2 kvHeads) headDim]`. */
export function attentionLayout(params: Record<string, number>) {
  const { heads, kvHeads, headDim } = params as unknown as AttentionShape;
  const stride = (heads + 2 * kvHeads) * headDim;
  const group = heads / kvHeads;
  return {
    query: (r: number, h: number) => r * stride + h * headDim,
    key: (r: number, h: number) => r * stride + (heads + Math.floor(h / group)) * headDim,
    value: (r: number, h: number) => r * stride + (heads + kvHeads + Math.floor(h / group)) * headDim,
  };
}

/** Inner product of `length` values from `a[i]` and from `b[j]`. */
export function dot(a: Numbers, i: number, b: Numbers, j: number, length: number): number {
  let sum = 0;
  for (let d = 0; d < length; d++) sum += a[i + d]! * b[j + d]!;
  return sum;
}

export const attentionShapes: readonly (AttentionShape & { lengths: readonly number[] })[] = [
  { lengths: [3, 1, 5], heads: 2, kvHeads: 1, headDim: 4 },
  { lengths: [20, 33, 7, 1], heads: 4, kvHeads: 4, headDim: 16 },
  { lengths: [9, 70], heads: 4, kvHeads: 2, headDim: 32 },
];

/** First and one-past-last row of each row's sequence, for sequences of these lengths laid end to end. */
export function packedExample(lengths: readonly number[], shape: AttentionShape) {
  const rows = lengths.reduce((a, b) => a + b, 0);
  const [starts, ends] = [new Uint32Array(rows), new Uint32Array(rows)];
  let start = 0;
  for (const length of lengths) {
    starts.fill(start, start, start + length);
    ends.fill(start + length, start, start + length);
    start += length;
  }
  return { rows, starts, ends, stride: (shape.heads + 2 * shape.kvHeads) * shape.headDim };
}

/** Inputs that both halves of the backward pass take; `lse` is that of the forward pass. */
export function attentionBackwardExamples(rng: Rng) {
  return attentionShapes.map(({ lengths, ...shape }) => {
    const { rows, starts, ends, stride } = packedExample(lengths, shape);
    const qkv = randomFloats(rng, rows * stride);
    const at = attentionLayout({ ...shape });
    const lse = new Float32Array(rows * shape.heads);
    for (let r = 0; r < rows; r++)
      for (let h = 0; h < shape.heads; h++) {
        let sum = 0;
        for (let j = starts[r]!; j <= r; j++)
          sum += Math.exp(dot(qkv, at.query(r, h), qkv, at.key(j, h), shape.headDim) / Math.sqrt(shape.headDim));
        lse[r * shape.heads + h] = Math.log(sum);
      }
    const size = rows * shape.heads * shape.headDim;
    const buffers = { qkv, lse, out: randomFloats(rng, size), dout: randomFloats(rng, size) };
    const params: Record<string, number> = { rows, ...shape };
    return { starts, ends, buffers: { ...buffers, dqkv: randomFloats(rng, rows * stride) }, params };
  });
}

/** Rows that each thread of a quad takes: more of them share a load, fewer wait for keys outside their sequence. */
const QUAD_ROWS = 2;

/** How the quad shaders of attention are baked and dispatched: one quad for some rows of one head. */
export const quadAttention = (wgsl: string, heads: "heads" | "kvHeads"): Shader => ({
  wgsl,
  bake: ({ headDim }) => ({ PARTS: headDim! / 4, ROWS: QUAD_ROWS }),
  grid: (params) => [Math.ceil(params["rows"]! / (4 * QUAD_ROWS)), params[heads]!],
});
