// Adds a narrower matrix to some columns of a wider one, in place.

import wgsl from "../../../shaders/addColumns.wgsl?raw";
import { columnShapes, defineKernel, gridOfRows, randomFloats } from "../kernel";

export const addColumns = defineKernel({
  wgsl,
  grid: ({ rows, width }) => gridOfRows(rows!, width!, 64),
  oracle({ source, out }, { rows, width, stride, offset, scale }) {
    for (let r = 0; r < rows!; r++)
      for (let c = 0; c < width!; c++) out![r * stride! + offset! + c]! += scale! * source![r * width! + c]!;
  },
  examples: (rng) =>
    columnShapes.map(({ rows, width, stride, ...params }) => ({
      buffers: { source: randomFloats(rng, rows * width), out: randomFloats(rng, rows * stride) },
      params: { rows, width, stride, ...params },
    })),
});
