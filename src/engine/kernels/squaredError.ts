// Half the squared distance of values from their targets, with a signed coefficient on every row.

import wgsl from "../../../shaders/squaredError.wgsl?raw";
import { defineKernel, gridOf, randomFloats } from "../kernel";

export const squaredError = defineKernel({
  wgsl,
  grid: ({ rows }) => gridOf(rows!, 64),
  oracle({ values, targets, coefficients, loss, dvalues }, { rows }) {
    for (let r = 0; r < rows!; r++) {
      dvalues![r] = coefficients![r]! * (values![r]! - targets![r]!);
      loss![r] = (coefficients![r]! * (values![r]! - targets![r]!) ** 2) / 2;
    }
  },
  examples: (rng) =>
    [1, 70].map((rows) => ({
      buffers: {
        values: randomFloats(rng, rows, 3),
        targets: randomFloats(rng, rows, 3),
        coefficients: randomFloats(rng, rows, 2).map((coefficient, r) => (r % 3 === 1 ? 0 : coefficient)),
        loss: randomFloats(rng, rows),
        dvalues: randomFloats(rng, rows),
      },
      params: { rows },
    })),
});
