// Attention of one new position per slot over its cache.

import wgsl from "../../../shaders/attentionCached.wgsl?raw";
import { defineKernel, gridOf, randomFloats } from "../kernel";
import { attentionShapes, dot } from "../attentionLayout";

export const attentionCached = defineKernel({
  wgsl,
  grid: ({ rows, heads }) => gridOf(rows! * heads!, 64),
  oracle({ qkv, positions, cache, out }, { rows, heads, kvHeads, headDim: D, capacity }) {
    const [stride, width] = [(heads! + 2 * kvHeads!) * D!, 2 * kvHeads! * D!];
    for (let b = 0; b < rows!; b++)
      for (let h = 0; h < heads!; h++) {
        const kv = Math.floor(h / (heads! / kvHeads!));
        const key = (j: number) => (b * capacity! + j) * width + kv * D!;
        const scores: number[] = [];
        for (let j = 0; j <= positions![b]!; j++)
          scores.push(dot(qkv!, b * stride + h * D!, cache!, key(j), D!) / Math.sqrt(D!));
        const peak = Math.max(...scores);
        const total = scores.reduce((sum, s) => sum + Math.exp(s - peak), 0);
        for (let d = 0; d < D!; d++) {
          let sum = 0;
          scores.forEach((s, j) => (sum += (Math.exp(s - peak) / total) * cache![key(j) + kvHeads! * D! + d]!));
          out![(b * heads! + h) * D! + d] = sum;
        }
      }
  },
  examples: (rng) =>
    attentionShapes.map(({ lengths, ...shape }) => {
      const [rows, capacity] = [lengths.length, Math.max(...lengths)];
      return {
        buffers: {
          qkv: randomFloats(rng, rows * (shape.heads + 2 * shape.kvHeads) * shape.headDim, 2),
          positions: Uint32Array.from(lengths, (length) => length - 1),
          cache: randomFloats(rng, rows * capacity * 2 * shape.kvHeads * shape.headDim, 2),
          out: new Float32Array(rows * shape.heads * shape.headDim),
        },
        params: { rows, ...shape, capacity },
      };
    }),
});
