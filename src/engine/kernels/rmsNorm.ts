// Root-mean-square normalisation (Zhang & Sennrich 2019, https://arxiv.org/abs/1910.07467).

import wgsl from "../../../shaders/rmsNorm.wgsl?raw";
import quad from "../../../shaders/quad/rmsNorm.wgsl?raw";
import { defineKernel, gridOf, randomFloats } from "../kernel";

export const rmsNorm = defineKernel({
  wgsl,
  grid: ({ rows }) => gridOf(rows!, 1),
  quad: { wgsl: quad, grid: ({ rows }) => gridOf(rows!, 1) },
  oracle({ x, gain, y, rstd }, { rows, width, epsilon }) {
    for (let r = 0; r < rows!; r++) {
      let squares = 0;
      for (let c = 0; c < width!; c++) squares += x![r * width! + c]! ** 2;
      rstd![r] = 1 / Math.sqrt(squares / width! + epsilon!);
      for (let c = 0; c < width!; c++) y![r * width! + c] = x![r * width! + c]! * rstd![r]! * gain![c]!;
    }
  },
  examples: (rng) =>
    [[3, 12] as const, [33, 64] as const, [2, 200] as const].map(([rows, width]) => ({
      buffers: {
        x: randomFloats(rng, rows * width, 2),
        gain: randomFloats(rng, width),
        y: new Float32Array(rows * width),
        rstd: new Float32Array(rows),
      },
      params: { rows, width, epsilon: 1e-5 },
    })),
});
