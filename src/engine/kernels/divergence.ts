// The divergence of each row's distribution from a teacher's, with a signed coefficient: forward, reverse, or between.

import wgsl from "../../../shaders/divergence.wgsl?raw";
import { defineKernel, gridOf, randomFloats } from "../kernel";

/** Divergences D(p, q) of Agarwal et al. 2024 (GKD), https://arxiv.org/abs/2306.13649, section 2 and equation 1. */
export const divergence = defineKernel({
  wgsl,
  grid: ({ rows }) => gridOf(rows!, 64),
  oracle({ logits, teacher, coefficients, betas, divergence: out, dlogits }, { rows, vocab }) {
    for (let r = 0; r < rows!; r++) {
      out![r] = 0;
      const [coefficient, beta] = [coefficients![r]!, betas![r]!];
      if (coefficient === 0) continue;
      const logp = logSoftmax(Array.from(teacher!.subarray(r * vocab!, (r + 1) * vocab!)));
      const logq = logSoftmax(Array.from(logits!.subarray(r * vocab!, (r + 1) * vocab!)));
      const logm = logp.map((l, v) => logSum(l + Math.log(beta), logq[v]! + Math.log(1 - beta)));
      const kl = (from: number[], to: number[]) => from.reduce((sum, l, v) => sum + Math.exp(l) * (l - to[v]!), 0);
      const q = logq.map(Math.exp);
      const weighted = (g: (v: number) => number) => {
        const mean = q.reduce((sum, chance, v) => sum + chance * g(v), 0);
        return q.map((chance, v) => chance * (g(v) - mean));
      };
      const between = () => weighted((v) => (1 - beta) * (logq[v]! - logm[v]!));
      const gradient =
        beta === 0
          ? q.map((chance, v) => chance - Math.exp(logp[v]!))
          : beta === 1
            ? weighted((v) => logq[v]! - logp[v]!)
            : between();
      out![r] =
        beta === 0 ? kl(logp, logq) : beta === 1 ? kl(logq, logp) : beta * kl(logp, logm) + (1 - beta) * kl(logq, logm);
      gradient.forEach((g, v) => (dlogits![r * vocab! + v]! += coefficient * g));
    }
  },
  examples: (rng) =>
    [[4, 7] as const, [70, 51] as const, [5, 300] as const, [3, 2] as const].map(([rows, vocab], i) => {
      const logits = randomFloats(rng, rows * vocab, [3, 30, 8, 100][i]);
      const other = randomFloats(rng, rows * vocab, [3, 30, 1, 100][i]);
      return {
        buffers: {
          logits,
          teacher: i === 0 ? logits.map((z) => z + 5) : other, // the same distribution, and very different ones
          coefficients: randomFloats(rng, rows, 2).map((coefficient, r) => (r % 7 === 5 ? 0 : coefficient)),
          betas: Float32Array.from({ length: rows }, (_, r) => [0, 1, 0.5, 0.1, 0.97][r % 5]!),
          divergence: randomFloats(rng, rows),
          dlogits: randomFloats(rng, rows * vocab),
        },
        params: { rows, vocab },
      };
    }),
});

function logSoftmax(row: readonly number[]): number[] {
  const peak = Math.max(...row);
  const total = Math.log(row.reduce((sum, z) => sum + Math.exp(z - peak), 0));
  return row.map((z) => z - peak - total);
}

/** log(e^a + e^b) */
const logSum = (a: number, b: number): number => Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)));
