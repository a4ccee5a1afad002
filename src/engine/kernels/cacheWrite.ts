// Stores this position's keys and values.

import wgsl from "../../../shaders/cacheWrite.wgsl?raw";
import { defineKernel, gridOf, randomFloats, randomInts } from "../kernel";

export const cacheWrite = defineKernel({
  wgsl,
  grid: ({ rows, width }) => gridOf(rows! * width!, 64),
  oracle({ qkv, positions, cache }, { rows, stride, offset, width, capacity }) {
    for (let b = 0; b < rows!; b++)
      for (let c = 0; c < width!; c++)
        cache![(b * capacity! + positions![b]!) * width! + c] = qkv![b * stride! + offset! + c]!;
  },
  examples: (rng) =>
    [[3, 12, 4, 8, 5] as const, [40, 192, 64, 128, 9] as const].map(([rows, stride, offset, width, capacity]) => ({
      buffers: {
        qkv: randomFloats(rng, rows * stride),
        positions: randomInts(rng, rows, capacity),
        cache: randomFloats(rng, rows * capacity * width),
      },
      params: { rows, stride, offset, width, capacity },
    })),
});
