// Partial sums of squares: the first half of a gradient norm.

import wgsl from "../../../shaders/sumSquares.wgsl?raw";
import { defineKernel, gridOf, randomFloats } from "../kernel";

/** Values per partial sum. */
export const SQUARES_CHUNK = 4096;

export const sumSquares = defineKernel({
  wgsl,
  grid: ({ count }) => gridOf(Math.ceil(count! / SQUARES_CHUNK), 1),
  oracle({ x, partials }, { count }) {
    for (let g = 0; g * SQUARES_CHUNK < count!; g++) {
      let sum = 0;
      for (let i = g * SQUARES_CHUNK; i < Math.min(count!, (g + 1) * SQUARES_CHUNK); i++) sum += x![i]! ** 2;
      partials![g] = sum;
    }
  },
  examples: (rng) =>
    [3, 4096, 9001].map((count) => ({
      buffers: { x: randomFloats(rng, count), partials: new Float32Array(Math.ceil(count / SQUARES_CHUNK)) },
      params: { count },
    })),
});
