// Gradient of swiglu.

import wgsl from "../../../shaders/swigluBackward.wgsl?raw";
import { defineKernel, gridOfRows, randomFloats } from "../kernel";

export const swigluBackward = defineKernel({
  wgsl,
  grid: ({ rows, width }) => gridOfRows(rows!, width!, 64),
  oracle({ x, dout, dx }, { rows, width }) {
    for (let r = 0; r < rows!; r++)
      for (let c = 0; c < width!; c++) {
        const [gateAt, upAt] = [r * 2 * width! + c, (r * 2 + 1) * width! + c];
        const [gate, d] = [x![gateAt]!, dout![r * width! + c]!];
        const s = 1 / (1 + Math.exp(-gate));
        dx![gateAt] = d * x![upAt]! * s * (1 + gate * (1 - s));
        dx![upAt] = d * gate * s;
      }
  },
  examples: (rng) =>
    [[3, 5] as const, [40, 192] as const].map(([rows, width]) => ({
      buffers: {
        x: randomFloats(rng, rows * width * 2, 20),
        dout: randomFloats(rng, rows * width),
        dx: new Float32Array(rows * width * 2),
      },
      params: { rows, width },
    })),
});
