// Gradient of rmsNorm with respect to its gain.

import wgsl from "../../../shaders/rmsNormBackwardGain.wgsl?raw";
import { defineKernel, gridOf, randomFloats } from "../kernel";

export const rmsNormBackwardGain = defineKernel({
  wgsl,
  grid: ({ width }) => gridOf(width!, 4),
  oracle({ x, rstd, dy, dgain }, { rows, width }) {
    for (let r = 0; r < rows!; r++)
      for (let c = 0; c < width!; c++) dgain![c]! += dy![r * width! + c]! * x![r * width! + c]! * rstd![r]!;
  },
  examples: (rng) =>
    [[3, 12] as const, [133, 64] as const].map(([rows, width]) => ({
      buffers: {
        x: randomFloats(rng, rows * width, 2),
        rstd: randomFloats(rng, rows).map(Math.abs),
        dy: randomFloats(rng, rows * width),
        dgain: randomFloats(rng, width),
      },
      params: { rows, width },
    })),
});
