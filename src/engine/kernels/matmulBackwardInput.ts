// Gradient of matmul with respect to its left factor.

import wgsl from "../../../shaders/matmulBackwardInput.wgsl?raw";
import quad from "../../../shaders/quad/matmulBackwardInput.wgsl?raw";
import { defineKernel, MATMUL_TILE, matmulShapes, randomFloats } from "../kernel";

export const matmulBackwardInput = defineKernel({
  wgsl,
  grid: ({ rows, inner }) => [Math.ceil(inner! / MATMUL_TILE), Math.ceil(rows! / MATMUL_TILE)],
  quad: { wgsl: quad, grid: ({ rows, inner }) => [Math.ceil(inner! / 16), Math.ceil(rows! / 16)] },
  oracle({ dout, b, da }, { rows, inner, cols, accumulate }) {
    for (let r = 0; r < rows!; r++)
      for (let i = 0; i < inner!; i++) {
        let sum = accumulate ? da![r * inner! + i]! : 0;
        for (let c = 0; c < cols!; c++) sum += dout![r * cols! + c]! * b![i * cols! + c]!;
        da![r * inner! + i] = sum;
      }
  },
  examples: (rng) =>
    matmulShapes.map(([rows, inner, cols], index) => ({
      buffers: {
        dout: randomFloats(rng, rows * cols),
        b: randomFloats(rng, inner * cols),
        da: randomFloats(rng, rows * inner),
      },
      params: { rows, inner, cols, accumulate: index % 2 },
    })),
});
