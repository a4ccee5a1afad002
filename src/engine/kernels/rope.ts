// Rotary position embedding (Su et al. 2021, https://arxiv.org/abs/2104.09864), half-split as in Llama.

import wgsl from "../../../shaders/rope.wgsl?raw";
import { defineKernel, gridOfRows, randomFloats, randomInts } from "../kernel";

export const rope = defineKernel({
  wgsl,
  grid: ({ rows, heads, headDim }) => gridOfRows(rows!, (heads! * headDim!) / 2, 64),
  bake: ({ headDim }) => ({ HALF: headDim! / 2 }),
  oracle({ positions, table, x }, { rows, heads, headDim, stride, sign }) {
    const half = headDim! / 2;
    for (let r = 0; r < rows!; r++)
      for (let h = 0; h < heads!; h++)
        for (let i = 0; i < half; i++) {
          const at = r * stride! + h * headDim! + i;
          const cos = table![(positions![r]! * half + i) * 2]!;
          const sin = table![(positions![r]! * half + i) * 2 + 1]! * sign!;
          const [a, b] = [x![at]!, x![at + half]!];
          x![at] = a * cos - b * sin;
          x![at + half] = a * sin + b * cos;
        }
  },
  examples: (rng) =>
    [[3, 2, 4, 12, 1] as const, [40, 8, 16, 192, -1] as const].map(([rows, heads, headDim, stride, sign]) => ({
      buffers: {
        positions: randomInts(rng, rows, 9),
        table: randomFloats(rng, 9 * headDim),
        x: randomFloats(rng, rows * stride),
      },
      params: { rows, heads, headDim, stride, sign },
    })),
});
