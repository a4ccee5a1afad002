// Gradient of attention with respect to the queries.

import wgsl from "../../../shaders/attentionBackwardQuery.wgsl?raw";
import quad from "../../../shaders/quad/attentionBackwardQuery.wgsl?raw";
import { defineKernel, gridOf } from "../kernel";
import { attentionBackwardExamples, attentionLayout, dot, quadAttention } from "../attentionLayout";

export const attentionBackwardQuery = defineKernel({
  wgsl,
  grid: ({ rows, heads }) => gridOf(rows! * heads!, 64),
  quad: quadAttention(quad, "heads"),
  oracle({ qkv, starts, out, lse, dout, delta, dqkv }, params) {
    const { rows, heads, headDim: D } = params;
    const at = attentionLayout(params);
    for (let r = 0; r < rows!; r++)
      for (let h = 0; h < heads!; h++) {
        const o = (r * heads! + h) * D!;
        const sum = dot(dout!, o, out!, o, D!);
        delta![r * heads! + h] = sum;
        for (let d = 0; d < D!; d++) dqkv![at.query(r, h) + d] = 0;
        for (let j = starts![r]!; j <= r; j++) {
          const s = dot(qkv!, at.query(r, h), qkv!, at.key(j, h), D!) / Math.sqrt(D!);
          const p = Math.exp(s - lse![r * heads! + h]!);
          const ds = (p * (dot(dout!, o, qkv!, at.value(j, h), D!) - sum)) / Math.sqrt(D!);
          for (let d = 0; d < D!; d++) dqkv![at.query(r, h) + d]! += ds * qkv![at.key(j, h) + d]!;
        }
      }
  },
  examples: (rng) =>
    attentionBackwardExamples(rng).map(({ starts, ends: _, ...rest }) => ({
      buffers: { ...rest.buffers, starts, delta: new Float32Array(rest.params.rows! * rest.params.heads!) },
      params: rest.params,
    })),
});
