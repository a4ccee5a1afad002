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
  /** What `towards` of the sequences says. Only where one of the batch has it: then every block does. */
  readonly towards?: BlockTowards;
  /** What `returns` of the sequences says, likewise. */
  readonly returns?: BlockReturns;
  /** Which sequence (index into the input) starts at which row. */
  readonly placed: { readonly sequence: number; readonly row: number }[];
}

/** Another distribution for each row; coefficient 0 where there is none. */
export interface BlockTowards {
  readonly teacher: Float32Array; // [R, V]
  readonly coefficients: Float32Array; // [R]
  readonly betas: Float32Array; // [R]
}

/** What the value head should say of each row; coefficient 0 where that is not asked. */
export interface BlockReturns {
  readonly targets: Float32Array; // [R]
  readonly coefficients: Float32Array; // [R]
}

type Unlinked = Omit<Block, "chain">;

/**
 * First-fit, longest first. A sequence of T tokens takes T - 1 rows; spare rows are sequences of their own with weight 0.
 *
 * @throws {RangeError} if a sequence has fewer than 2 tokens, more than `rows + 1`, or weights of another length, or if
 * `towards` or `returns` do not fit its tokens or each other's vocabulary
 */
export function packSequences(sequences: readonly WeightedSequence[], rows: number): Block[] {
  const order = sequences
    .map((_, i) => i)
    .sort((a, b) => sequences[b]!.tokens.length - sequences[a]!.tokens.length || a - b);
  const vocab = vocabOf(sequences);
  const returns = sequences.some((sequence) => sequence.returns);
  const blocks: Unlinked[] = [];
  const used: number[] = [];
  for (const index of order) {
    const sequence = sequences[index]!;
    const { tokens, weights } = sequence;
    const length = tokens.length - 1;
    if (length < 1 || length > rows || weights.length !== tokens.length)
      throw new RangeError(
        `packSequences: got ${tokens.length} tokens and ${weights.length} weights, want equal numbers from 2 to ${rows + 1}`,
      );
    let at = used.findIndex((row) => row + length <= rows);
    if (at < 0) {
      at = blocks.push(emptyBlock(rows, vocab, returns)) - 1;
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
    putTowards(block, sequence, row);
    putReturns(block, sequence, row);
    block.placed.push({ sequence: index, row });
    used[at] = row + length;
  }
  return blocks.map((block) => ({ ...block, chain: chainOf(block.tokens) }));
}

/** Values a token of the first `towards` there is, or 0. */
function vocabOf(sequences: readonly WeightedSequence[]): number {
  const first = sequences.find(({ towards }) => towards);
  return first ? first.towards!.logits.length / first.tokens.length : 0;
}

/** Row r is about token t + 1 of the sequence, so its part of an array that has one value a token starts at the second. */
function putTowards({ towards: to }: Unlinked, { tokens, towards }: WeightedSequence, row: number): void {
  if (!to || !towards) return;
  const { logits, coefficients, beta } = towards;
  const vocab = to.teacher.length / to.betas.length;
  if (logits.length !== tokens.length * vocab || coefficients.length !== tokens.length)
    throw new RangeError(
      `towards: got ${logits.length} logits and ${coefficients.length} coefficients, want ${tokens.length} x ${vocab} and ${tokens.length}`,
    );
  to.teacher.set(logits.subarray(vocab), row * vocab);
  to.coefficients.set(coefficients.subarray(1), row);
  to.betas.fill(beta, row, row + tokens.length - 1);
}

function putReturns({ returns: to }: Unlinked, { tokens, returns }: WeightedSequence, row: number): void {
  if (!to || !returns) return;
  const { targets, coefficients } = returns;
  if (targets.length !== tokens.length || coefficients.length !== tokens.length)
    throw new RangeError(
      `returns: got ${targets.length} targets and ${coefficients.length} coefficients, want ${tokens.length} of each`,
    );
  to.targets.set(targets.subarray(1), row);
  to.coefficients.set(coefficients.subarray(1), row);
}

function emptyBlock(rows: number, vocab: number, returns: boolean): Unlinked {
  const zeros = (width = 1) => new Float32Array(rows * width);
  return {
    tokens: new Uint32Array(rows),
    targets: new Uint32Array(rows),
    weights: zeros(),
    positions: new Uint32Array(rows),
    starts: Uint32Array.from({ length: rows }, (_, r) => r),
    ends: Uint32Array.from({ length: rows }, (_, r) => r + 1),
    ...(vocab ? { towards: { teacher: zeros(vocab), coefficients: zeros(), betas: zeros() } } : {}),
    ...(returns ? { returns: { targets: zeros(), coefficients: zeros() } } : {}),
    placed: [],
  };
}
