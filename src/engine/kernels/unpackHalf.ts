// 16-bit floats as 32-bit ones.

import wgsl from "../../../shaders/unpackHalf.wgsl?raw";
import { defineKernel, gridOf, packedShapes, randomFloats } from "../kernel";
import { valueOfHalf } from "../../lib/half";
import { halfPitch, packHalf } from "../pack";

export const unpackHalf = defineKernel({
  wgsl,
  grid: ({ rows, cols }) => gridOf(rows! * halfPitch(cols!), 64),
  oracle({ words, out }, { rows, cols }) {
    for (let r = 0; r < rows!; r++)
      for (let c = 0; c < cols!; c++)
        out![r * cols! + c] = valueOfHalf((words![r * halfPitch(cols!) + (c >> 1)]! >>> (16 * (c & 1))) & 0xffff);
  },
  examples: (rng) =>
    packedShapes.map(([rows, cols]) => {
      const values = randomFloats(rng, rows * cols).map((value, i) => value * 2 ** ((i % 40) - 25)); // from 0 to 2^14
      const { words } = packHalf(values, cols);
      return { buffers: { words, out: new Float32Array(rows * cols) }, params: { rows, cols } };
    }),
  tolerance: 0, // every half is a float
});
