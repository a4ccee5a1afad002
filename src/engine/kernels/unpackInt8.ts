// Bytes with a scale for every 32 of a row, as floats.

import wgsl from "../../../shaders/unpackInt8.wgsl?raw";
import { defineKernel, gridOf, packedShapes, randomFloats } from "../kernel";
import { byteOf, INT8_GROUP, int8Groups, int8Pitch, packInt8 } from "../pack";

export const unpackInt8 = defineKernel({
  wgsl,
  grid: ({ rows, cols }) => gridOf(rows! * int8Pitch(cols!), 64),
  oracle({ words, scales, out }, { rows, cols }) {
    for (let r = 0; r < rows!; r++)
      for (let c = 0; c < cols!; c++)
        out![r * cols! + c] =
          byteOf(words!, cols!, r, c) * scales![r * int8Groups(cols!) + Math.floor(c / INT8_GROUP)]!;
  },
  examples: (rng) =>
    packedShapes.map(([rows, cols]) => {
      const { words, scales } = packInt8(randomFloats(rng, rows * cols), cols);
      return { buffers: { words, scales, out: new Float32Array(rows * cols) }, params: { rows, cols } };
    }),
  tolerance: 1e-7, // one multiplication
});
