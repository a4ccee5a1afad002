// Gradient of attention with respect to keys and values.

import wgsl from "../../../shaders/attentionBackwardKeyValue.wgsl?raw";
import quad from "../../../shaders/quad/attentionBackwardKeyValue.wgsl?raw";
import { defineKernel, gridOf, randomFloats } from "../kernel";
import { attentionBackwardExamples, attentionLayout, dot, quadAttention } from "../attentionLayout";

export const attentionBackwardKeyValue = defineKernel({
  wgsl,
  grid: ({ rows, kvHeads }) => gridOf(rows! * kvHeads!, 64),
  quad: quadAttention(quad, "kvHeads"),
  oracle({ qkv, ends, lse, dout, delta, dqkv }, params) {
    const { rows, heads, kvHeads, headDim: D } = params;
    const at = attentionLayout(params);
    for (let j = 0; j < rows!; j++)
      for (let g = 0; g < kvHeads!; g++) {
        const group = heads! / kvHeads!;
        const [k, v] = [at.key(j, g * group), at.value(j, g * group)];
        for (let d = 0; d < D!; d++) dqkv![k + d] = dqkv![v + d] = 0;
        for (let h = g * group; h < (g + 1) * group; h++)
          for (let r = j; r < ends![j]!; r++) {
            const o = (r * heads! + h) * D!;
            const s = dot(qkv!, at.query(r, h), qkv!, k, D!) / Math.sqrt(D!);
            const p = Math.exp(s - lse![r * heads! + h]!);
            const ds = (p * (dot(dout!, o, qkv!, v, D!) - delta![r * heads! + h]!)) / Math.sqrt(D!);
            for (let d = 0; d < D!; d++) {
              dqkv![v + d]! += p * dout![o + d]!;
              dqkv![k + d]! += ds * qkv![at.query(r, h) + d]!;
            }
          }
      }
  },
  examples: (rng) =>
    attentionBackwardExamples(rng).map(({ ends, starts: _, ...rest }) => {
      const { out: __, ...buffers } = rest.buffers;
      return {
        buffers: { ...buffers, ends, delta: randomFloats(rng, rest.params.rows! * rest.params.heads!) },
        params: rest.params,
      };
    }),
});
