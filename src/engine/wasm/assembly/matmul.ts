// Matrix products: one 4 x 8 register tile, fed from panels packed so that every load is contiguous.
//
// Why packed: a column panel of b strides by a whole row, which for widths that are powers of two lands in one cache
// set. Packing costs one copy of b per call, paid back by every block of four rows. Each output is one chain of
// multiply-adds in the order of the inner index, so a row's bits do not depend on which rows are computed beside it.

import { madd, scratch } from "./simd";

/** tile[4][8] = sum over k of a(r, k) * panel[k][8], with a(r, k) at a + r * rowStride + k * stepStride (bytes). */
@inline
export function tile(a: usize, rowStride: usize, stepStride: usize, panel: usize, steps: u32, rows: u32, out: usize, outStride: usize, width: u32, add: usize): void {
  let c00 = f32x4.splat(0);
  let c01 = c00, c10 = c00, c11 = c00, c20 = c00, c21 = c00, c30 = c00, c31 = c00;
  let a0 = a;
  let a1 = a + (rows > 1 ? rowStride : 0);
  let a2 = a + (rows > 2 ? 2 * rowStride : 0);
  let a3 = a + (rows > 3 ? 3 * rowStride : 0);
  let p = panel;
  for (let k: u32 = 0; k < steps; k++) {
    const b0 = v128.load(p);
    const b1 = v128.load(p, 16);
    const x0 = v128.load32_splat(a0);
    c00 = madd(x0, b0, c00);
    c01 = madd(x0, b1, c01);
    const x1 = v128.load32_splat(a1);
    c10 = madd(x1, b0, c10);
    c11 = madd(x1, b1, c11);
    const x2 = v128.load32_splat(a2);
    c20 = madd(x2, b0, c20);
    c21 = madd(x2, b1, c21);
    const x3 = v128.load32_splat(a3);
    c30 = madd(x3, b0, c30);
    c31 = madd(x3, b1, c31);
    a0 += stepStride;
    a1 += stepStride;
    a2 += stepStride;
    a3 += stepStride;
    p += 32;
  }
  put(out, c00, c01, width, add);
  if (rows > 1) put(out + outStride, c10, c11, width, add ? add + outStride : 0);
  if (rows > 2) put(out + 2 * outStride, c20, c21, width, add ? add + 2 * outStride : 0);
  if (rows > 3) put(out + 3 * outStride, c30, c31, width, add ? add + 3 * outStride : 0);
}

/** Store the first `width` of eight values, plus what is at `add` unless that is 0. */
@inline
function put(out: usize, low: v128, high: v128, width: u32, add: usize): void {
  if (width == 8) {
    if (add) {
      low = f32x4.add(low, v128.load(add));
      high = f32x4.add(high, v128.load(add, 16));
    }
    v128.store(out, low);
    v128.store(out, high, 16);
    return;
  }
  v128.store(scratch, low);
  v128.store(scratch, high, 16);
  for (let c: u32 = 0; c < width; c++) {
    const at = (<usize>c) << 2;
    store<f32>(out + at, load<f32>(scratch + at) + (add ? load<f32>(add + at) : 0));
  }
}

/** panel[k][8] = source(k, c), rows of `source` contiguous; columns past `width` are 0. */
@inline
export function packColumns(panel: usize, source: usize, stride: usize, steps: u32, width: u32): void {
  if (width == 8) {
    for (let k: u32 = 0; k < steps; k++, source += stride, panel += 32) {
      v128.store(panel, v128.load(source));
      v128.store(panel, v128.load(source, 16), 16);
    }
    return;
  }
  for (let k: u32 = 0; k < steps; k++, source += stride, panel += 32)
    for (let c: u32 = 0; c < 8; c++) store<f32>(panel + ((<usize>c) << 2), c < width ? load<f32>(source + ((<usize>c) << 2)) : 0);
}

/** panel[k][8] = source(c, k): eight rows of `source` turned into columns. */
@inline
export function packRows(panel: usize, source: usize, stride: usize, steps: u32, width: u32): void {
  for (let c: u32 = 0; c < 8; c++) {
    let to = panel + ((<usize>c) << 2);
    if (c < width) {
      let from = source + <usize>c * stride;
      for (let k: u32 = 0; k < steps; k++, from += 4, to += 32) store<f32>(to, load<f32>(from));
    } else for (let k: u32 = 0; k < steps; k++, to += 32) store<f32>(to, 0);
  }
}

export function matmul(a: usize, b: usize, residual: usize, out: usize, rows: u32, inner: u32, cols: u32, addResidual: u32): void {
  const panel = scratch + 64;
  const outStride = (<usize>cols) << 2;
  const rowStride = (<usize>inner) << 2;
  for (let c: u32 = 0; c < cols; c += 8) {
    const width = min<u32>(8, cols - c);
    const at = (<usize>c) << 2;
    packColumns(panel, b + at, outStride, inner, width);
    for (let r: u32 = 0; r < rows; r += 4) {
      const to = <usize>r * outStride + at;
      tile(a + <usize>r * rowStride, rowStride, 4, panel, inner, rows - r, out + to, outStride, width, addResidual ? residual + to : 0);
    }
  }
}

export function matmulBackwardInput(dout: usize, b: usize, da: usize, rows: u32, inner: u32, cols: u32, accumulate: u32): void {
  const panel = scratch + 64;
  const outStride = (<usize>inner) << 2;
  const rowStride = (<usize>cols) << 2;
  for (let i: u32 = 0; i < inner; i += 8) {
    const width = min<u32>(8, inner - i);
    const at = (<usize>i) << 2;
    packRows(panel, b + <usize>i * rowStride, rowStride, cols, width);
    for (let r: u32 = 0; r < rows; r += 4) {
      const to = da + <usize>r * outStride + at;
      tile(dout + <usize>r * rowStride, rowStride, 4, panel, cols, rows - r, to, outStride, width, accumulate ? to : 0);
    }
  }
}

export function matmulBackwardWeight(a: usize, dout: usize, db: usize, rows: u32, inner: u32, cols: u32): void {
  const panel = scratch + 64;
  const packed = panel + ((<usize>rows) << 5); // a as [inner / 4][rows][4], so that the tile's four factors are neighbours
  const blocks = (inner + 3) >> 2;
  for (let block: u32 = 0; block < blocks; block++) {
    let to = packed + (((<usize>block) * rows) << 4);
    let from = a + ((<usize>block) << 4);
    const width = min<u32>(4, inner - 4 * block);
    for (let r: u32 = 0; r < rows; r++, to += 16, from += (<usize>inner) << 2) {
      if (width == 4) v128.store(to, v128.load(from));
      else for (let i: u32 = 0; i < width; i++) store<f32>(to + ((<usize>i) << 2), load<f32>(from + ((<usize>i) << 2)));
    }
  }
  const outStride = (<usize>cols) << 2;
  for (let c: u32 = 0; c < cols; c += 8) {
    const width = min<u32>(8, cols - c);
    const at = (<usize>c) << 2;
    packColumns(panel, dout + at, outStride, rows, width);
    for (let block: u32 = 0; block < blocks; block++) {
      const to = db + <usize>(block * 4) * outStride + at;
      tile(packed + (((<usize>block) * rows) << 4), 4, 16, panel, rows, inner - 4 * block, to, outStride, width, to);
    }
  }
}
