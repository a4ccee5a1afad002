// Attention of one new position a slot over its cache: one query a head, so nothing to tile. Its scores live in scratch.

import { dots, exp4, scratch, sum4, weightedSum } from "./simd";

const NEVER: f32 = -1e30; // exp of it is next to 0

/** scratch[j] = exp(scratch[j] - peak) for j < count. Returns their sum. */
@inline
function expInPlace(scores: usize, count: u32, peak: f32): f32 {
  for (let j = count; j & 3; j++) store<f32>(scores + ((<usize>j) << 2), NEVER);
  let sums = f32x4.splat(0);
  for (let j: u32 = 0; j < count; j += 4) {
    const at = scores + ((<usize>j) << 2);
    const e = exp4(f32x4.sub(v128.load(at), f32x4.splat(peak)));
    v128.store(at, e);
    sums = f32x4.add(sums, e);
  }
  return sum4(sums);
}

/** One query against `count` keys and values that lie `stride` bytes apart. Returns the log of the softmax sum. */
@inline
function attend(query: usize, keys: usize, values: usize, stride: usize, count: u32, headDim: u32, out: usize): f32 {
  const scale: f32 = <f32>1 / sqrt<f32>(<f32>headDim);
  dots(scratch, query, keys, stride, count, headDim, scale);
  let peak = NEVER;
  for (let j: u32 = 0; j < count; j++) peak = max<f32>(peak, load<f32>(scratch + ((<usize>j) << 2)));
  const sum = expInPlace(scratch, count, peak);
  weightedSum(out, scratch, values, stride, count, headDim);
  const inverse = f32x4.splat(<f32>1 / sum);
  for (let d: u32 = 0; d < headDim; d += 4) {
    const at = out + ((<usize>d) << 2);
    v128.store(at, f32x4.mul(v128.load(at), inverse));
  }
  return peak + Mathf.log(sum);
}

export function attentionCached(qkv: usize, positions: usize, cache: usize, out: usize, rows: u32, heads: u32, kvHeads: u32, headDim: u32, capacity: u32): void {
  const head = (<usize>headDim) << 2;
  const stride = <usize>(2 * kvHeads) * head;
  const group = heads / kvHeads;
  for (let b: u32 = 0; b < rows; b++)
    for (let h: u32 = 0; h < heads; h++) {
      const keys = cache + <usize>(b * capacity) * stride + <usize>(h / group) * head;
      const query = qkv + <usize>(b * (heads + 2 * kvHeads) + h) * head;
      const count = load<u32>(positions + ((<usize>b) << 2)) + 1;
      attend(query, keys, keys + <usize>kvHeads * head, stride, count, headDim, out + <usize>(b * heads + h) * head);
    }
}
