// How much memory of its own a thread needs beside a program's buffers.

import type { Call, Program } from "../executor";

/** Bytes for the packed panels and the score rows of this program, on one thread. */
export const scratchBytes = ({ calls }: Program): number => 4 * Math.max(0, ...calls.map(scratchFloats)) + 4096;

/** See matmul.ts, attention.ts and attentionCached.ts. */
function scratchFloats({ kernel, params }: Call): number {
  const { rows = 0, inner = 0, cols = 0, vocab = 0, headDim = 0, capacity = 0 } = params;
  const factor = kernel === "matmulBackwardWeight" ? rows * (inner + 4) : 0; // which alone packs a whole factor
  const products = factor + 8 * Math.max(rows, inner, cols);
  const attention = (rows + 8) * (4 * (headDim + 8) + 10) + capacity;
  return Math.max(products, attention) + vocab + 64;
}
