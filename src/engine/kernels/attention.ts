// Causal attention inside packed sequences, memory linear in the context.

import wgsl from "../../../shaders/attention.wgsl?raw";
import quad from "../../../shaders/quad/attention.wgsl?raw";
import { defineKernel, gridOf, randomFloats } from "../kernel";
import { attentionLayout, attentionShapes, dot, packedExample, quadAttention } from "../attentionLayout";

export const attention = defineKernel({
  wgsl,
  grid: ({ rows, heads }) => gridOf(rows! * heads!, 64),
  quad: quadAttention(quad, "heads"),
  oracle({ qkv, starts, out, lse }, params) {
    const { rows, heads, headDim: D } = params;
    const at = attentionLayout(params);
    for (let r = 0; r < rows!; r++)
      for (let h = 0; h < heads!; h++) {
        const scores: number[] = [];
        for (let j = starts![r]!; j <= r; j++)
          scores.push(dot(qkv!, at.query(r, h), qkv!, at.key(j, h), D!) / Math.sqrt(D!));
        const peak = Math.max(...scores);
        const total = scores.reduce((sum, s) => sum + Math.exp(s - peak), 0);
        lse![r * heads! + h] = peak + Math.log(total);
        for (let d = 0; d < D!; d++) {
          let sum = 0;
          scores.forEach((s, i) => (sum += (Math.exp(s - peak) / total) * qkv![at.value(starts![r]! + i, h) + d]!));
          out![(r * heads! + h) * D! + d] = sum;
        }
      }
  },
  examples: (rng) =>
    attentionShapes.map(({ lengths, ...shape }) => {
      const { rows, starts, stride } = packedExample(lengths, shape);
      return {
        buffers: {
          qkv: randomFloats(rng, rows * stride, 2),
          starts,
          out: new Float32Array(rows * shape.heads * shape.headDim),
          lse: new Float32Array(rows * shape.heads),
        },
        params: { rows, ...shape },
      };
    }),
});
