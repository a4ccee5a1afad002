// Lays sequences end to end in blocks of a fixed number of rows, so that no row is spent on padding but the last few.

import { chainOf } from "../engine/kernels/embedBackward";
import type { WeightedSequence } from "../types";

/** One block: what a training or scoring program reads. Row r predicts targets[r] from the rows of its sequence up to r. */
export interface Block {
  readonly tokens: Uint32Array; // [R]
  readonly chain: Uint32Array; // [R, 2] rows of the same token: 1 for the first of them, and the next, or R
  readonly targets: Uint32Array; // [R]
  readonly weights: Float32Array; // [R]
  readonly positions: Uint32Array; // [R] inside the sequence
  readonly starts: Uint32Array; // [R] first row of the sequence
  readonly ends: Uint32Array; // [R] one past its last row
  /** Which sequence (index into the input) starts at which row. */
  readonly placed: { readonly sequence: number; readonly row: number }[];
}

/**
 * First-fit, longest first. A sequence of T tokens takes T - 1 rows; spare rows are sequences of their own with weight 0.
 *
 * @throws {RangeError} if a sequence has fewer than 2 tokens, more than `rows + 1`, or weights of another length
 */
export function packSequences(sequences: readonly WeightedSequence[], rows: number): Block[] {
  const order = sequences
    .map((_, i) => i)
    .sort((a, b) => sequences[b]!.tokens.length - sequences[a]!.tokens.length || a - b);
  const blocks: Omit<Block, "chain">[] = [];
  const used: number[] = [];
  for (const index of order) {
    const { tokens, weights } = sequences[index]!;
    const length = tokens.length - 1;
    if (length < 1 || length > rows || weights.length !== tokens.length)
      throw new RangeError(
        `packSequences: got ${tokens.length} tokens and ${weights.length} weights, want equal numbers from 2 to ${rows + 1}`,
      );
    let at = used.findIndex((row) => row + length <= rows);
    if (at < 0) {
      at = blocks.push(emptyBlock(rows)) - 1;
      used.push(0);
    }
    const block = blocks[at]!;
    const row = used[at]!;
    block.tokens.set(tokens.subarray(0, length), row);
    block.targets.set(tokens.subarray(1), row);
    block.weights.set(weights.subarray(1), row);
    block.starts.fill(row, row, row + length);
    block.ends.fill(row + length, row, row + length);
    for (let t = 0; t < length; t++) block.positions[row + t] = t;
    block.placed.push({ sequence: index, row });
    used[at] = row + length;
  }
  return blocks.map((block) => ({ ...block, chain: chainOf(block.tokens) }));
}

function emptyBlock(rows: number): Omit<Block, "chain"> {
  return {
    tokens: new Uint32Array(rows),
    targets: new Uint32Array(rows),
    weights: new Float32Array(rows),
    positions: new Uint32Array(rows),
    starts: Uint32Array.from({ length: rows }, (_, r) => r),
    ends: Uint32Array.from({ length: rows }, (_, r) => r + 1),
    placed: [],
  };
}
