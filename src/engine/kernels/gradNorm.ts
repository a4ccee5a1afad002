// The gradient's norm and its clipping factor, from partial sums.

import wgsl from "../../../shaders/gradNorm.wgsl?raw";
import { defineKernel, randomFloats } from "../kernel";

export const gradNorm = defineKernel({
  wgsl,
  grid: () => [1, 1],
  oracle({ partials, norm }, { groups, maxNorm }) {
    let sum = 0;
    for (let g = 0; g < groups!; g++) sum += partials![g]!;
    norm![0] = Math.sqrt(sum);
    norm![1] = norm![0] > maxNorm! ? maxNorm! / norm![0] : 1;
  },
  examples: (rng) =>
    [[1, 1] as const, [130, 1] as const, [2, 100] as const].map(([groups, maxNorm]) => ({
      buffers: { partials: randomFloats(rng, groups).map((x) => x * x), norm: new Float32Array(2) },
      params: { groups, maxNorm },
    })),
});
