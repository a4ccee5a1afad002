// Some columns of a wider matrix, scaled: the gradient of what addColumns added.

import wgsl from "../../../shaders/takeColumns.wgsl?raw";
import { columnShapes, defineKernel, gridOfRows, randomFloats } from "../kernel";

export const takeColumns = defineKernel({
  wgsl,
  grid: ({ rows, width }) => gridOfRows(rows!, width!, 64),
  oracle({ source, out }, { rows, width, stride, offset, scale }) {
    for (let r = 0; r < rows!; r++)
      for (let c = 0; c < width!; c++) out![r * width! + c] = scale! * source![r * stride! + offset! + c]!;
  },
  examples: (rng) =>
    columnShapes.map(({ rows, width, stride, ...params }) => ({
      buffers: { source: randomFloats(rng, rows * stride), out: randomFloats(rng, rows * width) },
      params: { rows, width, stride, ...params },
    })),
});
