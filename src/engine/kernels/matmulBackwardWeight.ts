// Gradient of matmul with respect to its right factor.

import wgsl from "../../../shaders/matmulBackwardWeight.wgsl?raw";
import quad from "../../../shaders/quad/matmulBackwardWeight.wgsl?raw";
import { defineKernel, matmulShapes, randomFloats } from "../kernel";

export const matmulBackwardWeight = defineKernel({
  wgsl,
  grid: ({ inner, cols }) => [Math.ceil(cols! / 32), Math.ceil(inner! / 32)],
  quad: { wgsl: quad, grid: ({ inner, cols }) => [Math.ceil(cols! / 32), Math.ceil(inner! / 16)] },
  oracle({ a, dout, db }, { rows, inner, cols }) {
    for (let i = 0; i < inner!; i++)
      for (let c = 0; c < cols!; c++) {
        let sum = db![i * cols! + c]!;
        for (let r = 0; r < rows!; r++) sum += a![r * inner! + i]! * dout![r * cols! + c]!;
        db![i * cols! + c] = sum;
      }
  },
  examples: (rng) =>
    [...matmulShapes, [300, 16, 24] as const].map(([rows, inner, cols]) => ({
      buffers: {
        a: randomFloats(rng, rows * inner),
        dout: randomFloats(rng, rows * cols),
        db: randomFloats(rng, inner * cols),
      },
      params: { rows, inner, cols },
    })),
});
