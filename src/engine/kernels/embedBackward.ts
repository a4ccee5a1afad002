// Gradient of the embedding table.

import wgsl from "../../../shaders/embedBackward.wgsl?raw";
import { defineKernel, gridOf, randomFloats, randomInts } from "../kernel";

export const embedBackward = defineKernel({
  wgsl,
  grid: ({ width, vocab }) => gridOf(vocab! * Math.ceil(width! / 4), 64),
  oracle({ tokens, dout, dtable }, { rows, width }) {
    for (let r = 0; r < rows!; r++)
      for (let c = 0; c < width!; c++) dtable![tokens![r]! * width! + c]! += dout![r * width! + c]!;
  },
  examples: (rng) =>
    [[5, 7, 12] as const, [70, 11, 64] as const].map(([rows, vocab, width]) => ({
      buffers: {
        tokens: randomInts(rng, rows, vocab),
        dout: randomFloats(rng, rows * width),
        dtable: randomFloats(rng, vocab * width),
      },
      params: { rows, width, vocab },
    })),
});
