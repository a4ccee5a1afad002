// Rows of an embedding table.

import wgsl from "../../../shaders/embed.wgsl?raw";
import { defineKernel, gridOfRows, randomFloats, randomInts } from "../kernel";

export const embed = defineKernel({
  wgsl,
  grid: ({ rows, width }) => gridOfRows(rows!, width!, 64),
  oracle({ tokens, table, out }, { rows, width }) {
    for (let r = 0; r < rows!; r++)
      for (let c = 0; c < width!; c++) out![r * width! + c] = table![tokens![r]! * width! + c]!;
  },
  examples: (rng) =>
    [[5, 7, 12] as const, [70, 11, 64] as const].map(([rows, vocab, width]) => ({
      buffers: {
        tokens: randomInts(rng, rows, vocab),
        table: randomFloats(rng, vocab * width),
        out: new Float32Array(rows * width),
      },
      params: { rows, width },
    })),
});
