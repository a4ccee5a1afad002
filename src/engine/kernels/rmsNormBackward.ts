// Gradient of rmsNorm with respect to its input.

import wgsl from "../../../shaders/rmsNormBackward.wgsl?raw";
import quad from "../../../shaders/quad/rmsNormBackward.wgsl?raw";
import { defineKernel, gridOf, randomFloats } from "../kernel";

export const rmsNormBackward = defineKernel({
  wgsl,
  grid: ({ rows }) => gridOf(rows!, 1),
  quad: { wgsl: quad, grid: ({ rows }) => gridOf(rows!, 1) },
  oracle({ x, gain, rstd, dy, dx }, { rows, width, accumulate }) {
    for (let r = 0; r < rows!; r++) {
      const at = r * width!;
      let s = 0;
      for (let c = 0; c < width!; c++) s += (dy![at + c]! * gain![c]! * x![at + c]! * rstd![r]!) / width!;
      for (let c = 0; c < width!; c++) {
        const d = rstd![r]! * (dy![at + c]! * gain![c]! - x![at + c]! * rstd![r]! * s);
        dx![at + c] = accumulate ? dx![at + c]! + d : d;
      }
    }
  },
  examples: (rng) =>
    [[3, 12, 0] as const, [33, 64, 1] as const, [2, 200, 1] as const].map(([rows, width, accumulate]) => ({
      buffers: {
        x: randomFloats(rng, rows * width, 2),
        gain: randomFloats(rng, width),
        rstd: randomFloats(rng, rows).map(Math.abs),
        dy: randomFloats(rng, rows * width),
        dx: randomFloats(rng, rows * width),
      },
      params: { rows, width, accumulate },
    })),
});
