// Gradient of the embedding table.

import wgsl from "../../../shaders/embedBackward.wgsl?raw";
import { defineKernel, gridOf, randomFloats, randomInts } from "../kernel";

export const embedBackward = defineKernel({
  wgsl,
  grid: ({ rows, width }) => gridOf(rows! * width!, 64),
  oracle({ tokens, dout, dtable }, { rows, width }) {
    for (let r = 0; r < rows!; r++)
      for (let c = 0; c < width!; c++) dtable![tokens![r]! * width! + c]! += dout![r * width! + c]!;
  },
  examples: (rng) =>
    [[5, 7, 12] as const, [70, 11, 64] as const].map(([rows, vocab, width]) => {
      const tokens = randomInts(rng, rows, vocab);
      return {
        buffers: {
          tokens,
          chain: chainOf(tokens),
          dout: randomFloats(rng, rows * width),
          dtable: randomFloats(rng, vocab * width),
        },
        params: { rows, width, vocab },
      };
    }),
});

/** Links rows of the same token, `[R, 2]`: 1 for its first row, and the next one, or R. */
export function chainOf(tokens: Uint32Array): Uint32Array<ArrayBuffer> {
  const chain = new Uint32Array(tokens.length * 2);
  const last = new Map<number, number>();
  tokens.forEach((token, r) => {
    const before = last.get(token);
    if (before === undefined) chain[2 * r] = 1;
    else chain[2 * before + 1] = r;
    chain[2 * r + 1] = tokens.length;
    last.set(token, r);
  });
  return chain;
}
