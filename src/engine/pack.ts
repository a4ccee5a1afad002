// Matrices in fewer bits: 16-bit floats, and whole numbers of 8 bits with a scale for every 32 of a row.

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

const LARGEST_HALF = 0x7bff; // 65504
const [float, bits] = (() => {
  const one = new Float32Array(1);
  return [one, new Uint32Array(one.buffer)];
})();

/** The nearest 16-bit float to `value`, ties to even, as its bits; what is too large becomes the largest there is, 65504. */
export function halfOf(value: number): number {
  float[0] = value;
  const sign = (bits[0]! >>> 16) & 0x8000;
  const size = bits[0]! & 0x7fffffff;
  if (size >= 0x477ff000) return sign | LARGEST_HALF;
  if (size >= 0x38800000) return sign | ((size - 0x38000000 + 0xfff + ((size >>> 13) & 1)) >>> 13);
  const toEven = 1.5 * 2 ** 52; // adding it leaves no room for a fraction
  return sign | (Math.abs(float[0]) * 2 ** 24 + toEven - toEven);
}

/** The value of the bits of a finite 16-bit float. */
export function valueOfHalf(half: number): number {
  const exponent = (half >>> 10) & 31;
  const fraction = half & 1023;
  const size = exponent === 0 ? fraction * 2 ** -24 : (1024 + fraction) * 2 ** (exponent - 25);
  return half & 0x8000 ? -size : size;
}

/** `[rows, cols]` as `[rows, ceil(cols / 2)]` words of two halves. */
export function packHalf(data: Numbers, cols: number): Uint32Array<ArrayBuffer> {
  const pitch = halfPitch(cols);
  const rows = data.length / cols;
  const words = new Uint32Array(rows * pitch);
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < cols; c++) words[r * pitch + (c >> 1)]! |= halfOf(data[r * cols + c]!) << (16 * (c & 1));
  return words;
}

export interface PackedInt8 {
  readonly words: Uint32Array<ArrayBuffer>; // [rows, ceil(cols / 4)]
  readonly scales: Float32Array<ArrayBuffer>; // [rows, ceil(cols / 32)]
}

/** `[rows, cols]` as bytes, four a word: each group's largest |value| becomes 127. */
export function packInt8(data: Numbers, cols: number): PackedInt8 {
  const [pitch, groups, rows] = [int8Pitch(cols), int8Groups(cols), data.length / cols];
  const [words, scales] = [new Uint32Array(rows * pitch), new Float32Array(rows * groups)];
  for (let r = 0; r < rows; r++)
    for (let g = 0; g < groups; g++) {
      const [first, last] = [g * INT8_GROUP, Math.min(cols, (g + 1) * INT8_GROUP)];
      let largest = 0;
      for (let c = first; c < last; c++) largest = Math.max(largest, Math.abs(data[r * cols + c]!));
      const scale = Math.fround(largest / 127);
      if (scale < 1e-30) continue; // a group of zeros, or of what might as well be
      scales[r * groups + g] = scale;
      for (let c = first; c < last; c++) {
        const byte = Math.max(-127, Math.min(127, Math.round(data[r * cols + c]! / scale)));
        words[r * pitch + (c >> 2)]! |= (byte & 255) << (8 * (c & 3));
      }
    }
  return { words, scales };
}

/** Value `c` of row `r` of bytes, unscaled. */
export const byteOf = (words: Numbers, cols: number, r: number, c: number): number =>
  (words[r * int8Pitch(cols) + (c >> 2)]! << (24 - 8 * (c & 3))) >> 24;
