// Adds one buffer to another and leaves the first at zero.

import wgsl from "../../../shaders/moveInto.wgsl?raw";
import { defineKernel, gridOf, randomFloats } from "../kernel";

export const moveInto = defineKernel({
  wgsl,
  grid: ({ count }) => gridOf(count!, 64),
  oracle({ source, sum }, { count }) {
    for (let i = 0; i < count!; i++) {
      sum![i]! += source![i]!;
      source![i] = 0;
    }
  },
  examples: (rng) =>
    [3, 1030].map((count) => ({
      buffers: { source: randomFloats(rng, count), sum: randomFloats(rng, count) },
      params: { count },
    })),
});
