// Attention over packed sequences, forward and backward: blocks of four rows through the register tile of matmul.ts.
//
// For each sequence and key head, what stands on the right of a product is packed once into panels: `across` for products
// over the channels (scores), `along` for products over the rows (weighted sums). Scores of four rows live in scratch;
// those outside a row's causal range are set to 0 after the exponential, so that no product sees them.

import { packColumns, packRows, tile } from "./matmul";
import { dot, exp4, scratch, sum4 } from "./simd";

const NEVER: f32 = -1e30; // no score is below

/** Rows `first` to `last - 1` of head columns at `source` as panels [rows / 8][headDim][8]. */
@inline
function packAcross(panel: usize, source: usize, stride: usize, count: u32, headDim: u32): void {
  for (let j: u32 = 0; j < count; j += 8, panel += (<usize>headDim) << 5, source += stride << 3)
    packRows(panel, source, stride, headDim, min<u32>(8, count - j));
}

/** The same rows as panels [headDim / 8][rows][8]. */
@inline
function packAlong(panel: usize, source: usize, stride: usize, count: u32, headDim: u32): void {
  for (let d: u32 = 0; d < headDim; d += 8, panel += (<usize>count) << 5, source += 32)
    packColumns(panel, source, stride, count, min<u32>(8, headDim - d));
}

/** scores[rows][pitch] from panel `from` on, up to `to`: products of `rows` rows at `a` with panels of packAcross. */
@inline
function scoresOf(scores: usize, pitch: usize, a: usize, stride: usize, rows: u32, panels: usize, from: u32, to: u32, headDim: u32): void {
  for (let j = from; j < to; j += 8) {
    const panel = panels + (((<usize>j) * headDim) << 2);
    tile(a, stride, 4, panel, headDim, rows, scores + ((<usize>j) << 2), pitch, 8, 0);
  }
}

/** out[rows][headDim] = weights[rows][from .. to] times those rows of the panels of packAlong, added to `add` unless 0. */
@inline
function weighted(out: usize, stride: usize, weights: usize, pitch: usize, rows: u32, panels: usize, count: u32, from: u32, to: u32, headDim: u32, add: bool): void {
  for (let d: u32 = 0; d < headDim; d += 8) {
    const panel = panels + (((<usize>d) * count) << 2) + ((<usize>from) << 5);
    const at = out + ((<usize>d) << 2);
    tile(weights + ((<usize>from) << 2), pitch, 4, panel, to - from, rows, at, stride, min<u32>(8, headDim - d), add ? at : 0);
  }
}

/** Zeroes values[from .. to]. */
@inline
function clear(values: usize, from: u32, to: u32): void {
  for (let j = from; j < to; j++) store<f32>(values + ((<usize>j) << 2), 0);
}

/** In place: exp(scale * value - shift) for values[0 .. count], 0 up to the next multiple of 8. Returns their sum. */
@inline
function expOf(values: usize, count: u32, scale: f32, shift: f32): f32 {
  const end = (count + 7) & ~7;
  for (let j: u32 = 0; j < count; j += 4) {
    const at = values + ((<usize>j) << 2);
    v128.store(at, exp4(f32x4.sub(f32x4.mul(v128.load(at), f32x4.splat(scale)), f32x4.splat(shift))));
  }
  clear(values, count, end);
  let sums = f32x4.splat(0);
  for (let j: u32 = 0; j < count; j += 4) sums = f32x4.add(sums, v128.load(values + ((<usize>j) << 2)));
  return sum4(sums);
}

/** Largest of values[0 .. count]. */
@inline
function largest(values: usize, count: u32): f32 {
  let peaks = f32x4.splat(NEVER);
  let j: u32 = 0;
  for (; j + 4 <= count; j += 4) peaks = f32x4.max(peaks, v128.load(values + ((<usize>j) << 2)));
  let peak = max<f32>(max<f32>(f32x4.extract_lane(peaks, 0), f32x4.extract_lane(peaks, 1)), max<f32>(f32x4.extract_lane(peaks, 2), f32x4.extract_lane(peaks, 3)));
  for (; j < count; j++) peak = max<f32>(peak, load<f32>(values + ((<usize>j) << 2)));
  return peak;
}

/** First row after the sequence that begins at `first`. */
@inline
function endOf(starts: usize, first: u32, rows: u32): u32 {
  let end = first + 1;
  while (end < rows && load<u32>(starts + ((<usize>end) << 2)) == first) end++;
  return end;
}

/** Bytes of the panels of `count` rows, either way. */
@inline
function panelBytes(count: u32, headDim: u32): usize {
  return ((<usize>((count + 7) & ~7)) * ((headDim + 7) & ~7)) << 2;
}

export function attention(qkv: usize, starts: usize, out: usize, lse: usize, rows: u32, heads: u32, kvHeads: u32, headDim: u32): void {
  const head = (<usize>headDim) << 2;
  const stride = <usize>(heads + 2 * kvHeads) * head;
  const group = heads / kvHeads;
  const scale: f32 = <f32>1 / sqrt<f32>(<f32>headDim);
  const across = scratch + 64;
  for (let first: u32 = 0, end: u32 = 0; first < rows; first = end) {
    end = endOf(starts, first, rows);
    const count = end - first;
    const along = across + panelBytes(count, headDim);
    const scores = along + panelBytes(count, headDim);
    const pitch = (<usize>((count + 7) & ~7)) << 2;
    for (let g: u32 = 0; g < kvHeads; g++) {
      const keys = qkv + <usize>first * stride + <usize>(heads + g) * head;
      packAcross(across, keys, stride, count, headDim);
      packAlong(along, keys + <usize>kvHeads * head, stride, count, headDim);
      for (let h = g * group; h < (g + 1) * group; h++)
        for (let r = first; r < end; r += 4) {
          const block = min<u32>(4, end - r);
          const seen = r + block - first; // keys that the last row reads
          scoresOf(scores, pitch, qkv + <usize>r * stride + <usize>h * head, stride, block, across, 0, seen, headDim);
          const at = out + <usize>(r * heads + h) * head;
          for (let i: u32 = 0; i < block; i++) {
            const row = scores + <usize>i * pitch;
            const own = r + i + 1 - first;
            const peak = scale * largest(row, own);
            const total = expOf(row, own, scale, peak);
            clear(row, own, seen);
            store<f32>(lse + (<usize>((r + i) * heads + h) << 2), peak + Mathf.log(total));
            const inverse = f32x4.splat(<f32>1 / total);
            for (let j: u32 = 0; j < own; j += 4) {
              const cell = row + ((<usize>j) << 2);
              v128.store(cell, f32x4.mul(v128.load(cell), inverse));
            }
          }
          weighted(at, <usize>heads * head, scores, pitch, block, along, count, 0, seen, headDim, false);
        }
    }
  }
}

/** changes[j] = chances[j] * (changes[j] - delta) * scale for j < count. */
@inline
function changesOf(changes: usize, chances: usize, count: u32, delta: f32, scale: f32): void {
  for (let j: u32 = 0; j < count; j += 4) {
    const at = (<usize>j) << 2;
    const gap = f32x4.sub(v128.load(changes + at), f32x4.splat(delta));
    v128.store(changes + at, f32x4.mul(f32x4.mul(v128.load(chances + at), gap), f32x4.splat(scale)));
  }
}

export function attentionBackwardQuery(qkv: usize, starts: usize, out: usize, lse: usize, dout: usize, delta: usize, dqkv: usize, rows: u32, heads: u32, kvHeads: u32, headDim: u32): void {
  const head = (<usize>headDim) << 2;
  const stride = <usize>(heads + 2 * kvHeads) * head;
  const group = heads / kvHeads;
  const scale: f32 = <f32>1 / sqrt<f32>(<f32>headDim);
  const keysAcross = scratch + 64;
  for (let first: u32 = 0, end: u32 = 0; first < rows; first = end) {
    end = endOf(starts, first, rows);
    const count = end - first;
    const panel = panelBytes(count, headDim);
    const valuesAcross = keysAcross + panel;
    const keysAlong = valuesAcross + panel;
    const pitch = (<usize>((count + 7) & ~7)) << 2;
    const scores = keysAlong + panel;
    const changes = scores + 4 * pitch;
    for (let g: u32 = 0; g < kvHeads; g++) {
      const keys = qkv + <usize>first * stride + <usize>(heads + g) * head;
      packAcross(keysAcross, keys, stride, count, headDim);
      packAcross(valuesAcross, keys + <usize>kvHeads * head, stride, count, headDim);
      packAlong(keysAlong, keys, stride, count, headDim);
      for (let h = g * group; h < (g + 1) * group; h++)
        for (let r = first; r < end; r += 4) {
          const block = min<u32>(4, end - r);
          const seen = r + block - first;
          const query = <usize>r * stride + <usize>h * head;
          const at = <usize>(r * heads + h);
          scoresOf(scores, pitch, qkv + query, stride, block, keysAcross, 0, seen, headDim);
          scoresOf(changes, pitch, dout + at * head, <usize>heads * head, block, valuesAcross, 0, seen, headDim);
          for (let i: u32 = 0; i < block; i++) {
            const own = r + i + 1 - first;
            const row = at + <usize>(i * heads);
            const total = dot(dout + row * head, out + row * head, headDim);
            store<f32>(delta + (row << 2), total);
            expOf(scores + <usize>i * pitch, own, scale, load<f32>(lse + (row << 2)));
            changesOf(changes + <usize>i * pitch, scores + <usize>i * pitch, own, total, scale);
            clear(changes + <usize>i * pitch, own, seen);
          }
          weighted(dqkv + query, stride, changes, pitch, block, keysAlong, count, 0, seen, headDim, false);
        }
    }
  }
}

export function attentionBackwardKeyValue(qkv: usize, ends: usize, lse: usize, dout: usize, delta: usize, dqkv: usize, rows: u32, heads: u32, kvHeads: u32, headDim: u32): void {
  const head = (<usize>headDim) << 2;
  const stride = <usize>(heads + 2 * kvHeads) * head;
  const group = heads / kvHeads;
  const scale: f32 = <f32>1 / sqrt<f32>(<f32>headDim);
  const queriesAcross = scratch + 64;
  for (let first: u32 = 0, end: u32 = 0; first < rows; first = end) {
    end = load<u32>(ends + ((<usize>first) << 2));
    const count = end - first;
    const panel = panelBytes(count, headDim);
    const doutsAcross = queriesAcross + panel;
    const queriesAlong = doutsAcross + panel;
    const doutsAlong = queriesAlong + panel;
    const pitch = (<usize>((count + 7) & ~7)) << 2;
    const scores = doutsAlong + panel;
    const changes = scores + 4 * pitch;
    const shifts = changes + 4 * pitch; // -lse of each row, then -delta
    for (let g: u32 = 0; g < kvHeads; g++)
      for (let h = g * group; h < (g + 1) * group; h++) {
        const queries = qkv + <usize>first * stride + <usize>h * head;
        const douts = dout + <usize>(first * heads + h) * head;
        packAcross(queriesAcross, queries, stride, count, headDim);
        packAcross(doutsAcross, douts, <usize>heads * head, count, headDim);
        packAlong(queriesAlong, queries, stride, count, headDim);
        packAlong(doutsAlong, douts, <usize>heads * head, count, headDim);
        for (let r: u32 = 0; r < count; r++) {
          const row = <usize>((first + r) * heads + h) << 2;
          store<f32>(shifts + ((<usize>r) << 2), load<f32>(lse + row));
          store<f32>(shifts + pitch + ((<usize>r) << 2), load<f32>(delta + row));
        }
        for (let j: u32 = 0; j < count; j += 4) {
          const block = min<u32>(4, count - j);
          const from = j & ~7; // panels hold eight rows; those before the key's own are cleared below
          const key = <usize>(first + j) * stride + <usize>(heads + g) * head;
          const value = key + <usize>kvHeads * head;
          scoresOf(scores, pitch, qkv + key, stride, block, queriesAcross, from, count, headDim);
          scoresOf(changes, pitch, qkv + value, stride, block, doutsAcross, from, count, headDim);
          for (let i: u32 = 0; i < block; i++) {
            const chances = scores + <usize>i * pitch;
            const moves = changes + <usize>i * pitch;
            for (let r = from; r < count; r += 4) {
              const at = (<usize>r) << 2;
              const p = exp4(f32x4.sub(f32x4.mul(v128.load(chances + at), f32x4.splat(scale)), v128.load(shifts + at)));
              const gap = f32x4.sub(v128.load(moves + at), v128.load(shifts + pitch + at));
              v128.store(chances + at, p);
              v128.store(moves + at, f32x4.mul(f32x4.mul(p, gap), f32x4.splat(scale)));
            }
            clear(chances, j, j + i);
            clear(moves, j, j + i);
          }
          const add = h > g * group;
          weighted(dqkv + value, stride, scores, pitch, block, doutsAlong, count, j, count, headDim, add);
          weighted(dqkv + key, stride, changes, pitch, block, queriesAlong, count, j, count, headDim, add);
        }
      }
  }
}
