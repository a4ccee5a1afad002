// Matrix product, with an optional residual.

import wgsl from "../../../shaders/matmul.wgsl?raw";
import quad from "../../../shaders/quad/matmul.wgsl?raw";
import { defineKernel, MATMUL_TILE, matmulShapes, randomFloats } from "../kernel";

export const matmul = defineKernel({
  wgsl,
  grid: ({ rows, cols }) => [Math.ceil(cols! / MATMUL_TILE), Math.ceil(rows! / MATMUL_TILE)],
  quad: { wgsl: quad, grid: ({ rows, cols }) => [Math.ceil(cols! / 32), Math.ceil(rows! / 16)] },
  oracle({ a, b, residual, out }, { rows, inner, cols, addResidual }) {
    for (let r = 0; r < rows!; r++)
      for (let c = 0; c < cols!; c++) {
        let sum = addResidual ? residual![r * cols! + c]! : 0;
        for (let i = 0; i < inner!; i++) sum += a![r * inner! + i]! * b![i * cols! + c]!;
        out![r * cols! + c] = sum;
      }
  },
  examples: (rng) =>
    matmulShapes.map(([rows, inner, cols], index) => ({
      buffers: {
        a: randomFloats(rng, rows * inner),
        b: randomFloats(rng, inner * cols),
        residual: randomFloats(rng, rows * cols),
        out: randomFloats(rng, rows * cols),
      },
      params: { rows, inner, cols, addResidual: index % 2 },
    })),
});
