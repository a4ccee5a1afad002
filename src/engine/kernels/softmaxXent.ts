// Softmax cross-entropy with a signed weight on every target token.

import wgsl from "../../../shaders/softmaxXent.wgsl?raw";
import { defineKernel, gridOf, randomFloats, randomInts } from "../kernel";

export const softmaxXent = defineKernel({
  wgsl,
  grid: ({ rows }) => gridOf(rows!, 64),
  oracle({ logits, targets, weights, logp, entropy, dlogits }, { rows, vocab }) {
    for (let r = 0; r < rows!; r++) {
      const row = Array.from(logits!.subarray(r * vocab!, (r + 1) * vocab!));
      const peak = Math.max(...row);
      const lse = peak + Math.log(row.reduce((sum, z) => sum + Math.exp(z - peak), 0));
      logp![r] = row[targets![r]!]! - lse;
      entropy![r] = row.reduce((sum, z) => sum - Math.exp(z - lse) * (z - lse), 0);
      row.forEach(
        (z, v) => (dlogits![r * vocab! + v] = weights![r]! * (Math.exp(z - lse) - Number(v === targets![r]))),
      );
    }
  },
  examples: (rng) =>
    [[4, 7] as const, [70, 51] as const, [3, 300] as const].map(([rows, vocab]) => ({
      buffers: {
        logits: randomFloats(rng, rows * vocab, 30),
        targets: randomInts(rng, rows, vocab),
        weights: randomFloats(rng, rows, 2).map((weight, r) => (r % 3 === 1 ? 0 : weight)),
        logp: new Float32Array(rows),
        entropy: new Float32Array(rows),
        dlogits: new Float32Array(rows * vocab),
      },
      params: { rows, vocab },
    })),
});
