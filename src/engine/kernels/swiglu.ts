// The gated unit of Llama's feed-forward block (Shazeer 2020, https://arxiv.org/abs/2002.05202).

import wgsl from "../../../shaders/swiglu.wgsl?raw";
import { defineKernel, gridOfRows, randomFloats } from "../kernel";

export const swiglu = defineKernel({
  wgsl,
  grid: ({ rows, width }) => gridOfRows(rows!, width!, 64),
  oracle({ x, out }, { rows, width }) {
    for (let r = 0; r < rows!; r++)
      for (let c = 0; c < width!; c++) {
        const gate = x![r * 2 * width! + c]!;
        out![r * width! + c] = (gate / (1 + Math.exp(-gate))) * x![(r * 2 + 1) * width! + c]!;
      }
  },
  examples: (rng) =>
    [[3, 5] as const, [40, 192] as const].map(([rows, width]) => ({
      buffers: { x: randomFloats(rng, rows * width * 2, 20), out: new Float32Array(rows * width) },
      params: { rows, width },
    })),
});
