// Matrices in fewer bits: 16-bit floats, and whole numbers of 8 bits with a scale for every 32 of a row.

import { halfOf, valueOfHalf } from "../lib/half";
import type { Numbers } from "./kernel";

/**
 * Neighbours in a row that share a scale. Within a row, so that whole rows can be packed and written apart; not a scale a
 * row, since one outlier would then coarsen thousands of values: here it costs its 31 neighbours, for one bit a weight more.
 */
export const INT8_GROUP = 32;

/** Words of a row of `cols` values. */
export const halfPitch = (cols: number): number => Math.ceil(cols / 2);
export const int8Pitch = (cols: number): number => Math.ceil(cols / 4);
/** Scales of a row. */
export const int8Groups = (cols: number): number => Math.ceil(cols / INT8_GROUP);

/** How far packed values are from what was packed. */
export interface PackedError {
  readonly squares: number; // sum of the squared differences
  readonly largest: number; // |difference|
}

export interface PackedHalf extends PackedError {
  readonly words: Uint32Array<ArrayBuffer>; // [rows, ceil(cols / 2)]
}

/** `[rows, cols]` as 16-bit floats, two a word. */
export function packHalf(data: Numbers, cols: number): PackedHalf {
  const [pitch, rows] = [halfPitch(cols), data.length / cols];
  const words = new Uint32Array(rows * pitch);
  let [squares, largest] = [0, 0];
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < cols; c++) {
      const value = data[r * cols + c]!;
      const half = halfOf(value);
      words[r * pitch + (c >> 1)]! |= half << (16 * (c & 1));
      const difference = Math.abs(valueOfHalf(half) - value);
      squares += difference * difference;
      if (difference > largest) largest = difference;
    }
  return { words, squares, largest };
}

export interface PackedInt8 extends PackedError {
  readonly words: Uint32Array<ArrayBuffer>; // [rows, ceil(cols / 4)]
  readonly scales: Float32Array<ArrayBuffer>; // [rows, ceil(cols / 32)]
}

/** `[rows, cols]` as bytes, four a word: each group's largest |value| becomes 127. */
export function packInt8(data: Numbers, cols: number): PackedInt8 {
  const [pitch, groups, rows] = [int8Pitch(cols), int8Groups(cols), data.length / cols];
  const [words, scales] = [new Uint32Array(rows * pitch), new Float32Array(rows * groups)];
  let [squares, largest] = [0, 0];
  for (let r = 0; r < rows; r++)
    for (let g = 0; g < groups; g++) {
      const [first, last] = [g * INT8_GROUP, Math.min(cols, (g + 1) * INT8_GROUP)];
      let peak = 0;
      for (let c = first; c < last; c++) peak = Math.max(peak, Math.abs(data[r * cols + c]!));
      const scale = Math.fround(peak / 127);
      const factor = scale < 1e-30 ? 0 : 1 / scale; // a group of zeros, or of what might as well be
      scales[r * groups + g] = scale;
      for (let c = first; c < last; c++) {
        const value = data[r * cols + c]!;
        const byte = Math.max(-127, Math.min(127, Math.round(value * factor)));
        words[r * pitch + (c >> 2)]! |= (byte & 255) << (8 * (c & 3));
        const difference = Math.abs(byte * scale - value);
        squares += difference * difference;
        if (difference > largest) largest = difference;
      }
    }
  return { words, scales, squares, largest };
}

/** Value `c` of row `r` of bytes, unscaled. */
export const byteOf = (words: Numbers, cols: number, r: number, c: number): number =>
  (words[r * int8Pitch(cols) + (c >> 2)]! << (24 - 8 * (c & 3))) >> 24;
