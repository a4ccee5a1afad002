// Attention over packed sequences, forward and backward, and over a cache. Scores of one row live in scratch.

import { dot, dots, exp4, scratch, weightedSum } from "./simd";

const NEVER: f32 = -1e30; // exp of it is 0

/** scratch[j] = exp(scratch[j] - peak) for j < count, zero up to the next multiple of 4. Returns their sum. */
@inline
function expInPlace(scores: usize, count: u32, peak: f32): f32 {
  for (let j = count; j & 3; j++) store<f32>(scores + ((<usize>j) << 2), NEVER);
  let sum: f32 = 0;
  for (let j: u32 = 0; j < count; j += 4) {
    const at = scores + ((<usize>j) << 2);
    const e = exp4(f32x4.sub(v128.load(at), f32x4.splat(peak)));
    v128.store(at, e);
    for (let k: u32 = 0; k < 4; k++) if (j + k < count) sum += load<f32>(at + ((<usize>k) << 2));
  }
  return sum;
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

export function attention(qkv: usize, starts: usize, out: usize, lse: usize, rows: u32, heads: u32, kvHeads: u32, headDim: u32): void {
  const head = (<usize>headDim) << 2;
  const stride = <usize>(heads + 2 * kvHeads) * head;
  const group = heads / kvHeads;
  for (let h: u32 = 0; h < heads; h++) {
    const keyAt = <usize>(heads + h / group) * head;
    for (let r: u32 = 0; r < rows; r++) {
      const start = load<u32>(starts + ((<usize>r) << 2));
      const keys = qkv + <usize>start * stride + keyAt;
      const at = <usize>(r * heads + h);
      const query = qkv + <usize>r * stride + <usize>h * head;
      const total = attend(query, keys, keys + <usize>kvHeads * head, stride, r - start + 1, headDim, out + at * head);
      store<f32>(lse + (at << 2), total);
    }
  }
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

export function attentionBackwardQuery(qkv: usize, starts: usize, out: usize, lse: usize, dout: usize, delta: usize, dqkv: usize, rows: u32, heads: u32, kvHeads: u32, headDim: u32): void {
  const head = (<usize>headDim) << 2;
  const stride = <usize>(heads + 2 * kvHeads) * head;
  const group = heads / kvHeads;
  const scale: f32 = <f32>1 / sqrt<f32>(<f32>headDim);
  const gradients = scratch + ((<usize>rows + 4) << 2);
  for (let h: u32 = 0; h < heads; h++)
    for (let r: u32 = 0; r < rows; r++) {
      const start = load<u32>(starts + ((<usize>r) << 2));
      const count = r - start + 1;
      const at = <usize>(r * heads + h);
      const query = qkv + <usize>r * stride + <usize>h * head;
      const keys = qkv + <usize>start * stride + <usize>(heads + h / group) * head;
      const dy = dout + at * head;
      const total = dot(dy, out + at * head, headDim);
      store<f32>(delta + (at << 2), total);
      dots(scratch, query, keys, stride, count, headDim, scale);
      dots(gradients, dy, keys + <usize>kvHeads * head, stride, count, headDim, 1);
      expInPlace(scratch, count, load<f32>(lse + (at << 2)));
      for (let j: u32 = 0; j < count; j += 4) {
        const offset = (<usize>j) << 2;
        const gap = f32x4.sub(v128.load(gradients + offset), f32x4.splat(total));
        v128.store(gradients + offset, f32x4.mul(f32x4.mul(v128.load(scratch + offset), gap), f32x4.splat(scale)));
      }
      weightedSum(dqkv + <usize>r * stride + <usize>h * head, gradients, keys, stride, count, headDim);
    }
}

export function attentionBackwardKeyValue(qkv: usize, ends: usize, lse: usize, dout: usize, delta: usize, dqkv: usize, rows: u32, heads: u32, kvHeads: u32, headDim: u32): void {
  const head = (<usize>headDim) << 2;
  const stride = <usize>(heads + 2 * kvHeads) * head;
  const group = heads / kvHeads;
  const scale: f32 = <f32>1 / sqrt<f32>(<f32>headDim);
  const gradients = scratch + ((<usize>rows + 4) << 2);
  const sums = gradients + ((<usize>rows + 4) << 2);
  for (let g: u32 = 0; g < kvHeads; g++)
    for (let j: u32 = 0; j < rows; j++) {
      const count = load<u32>(ends + ((<usize>j) << 2)) - j;
      const keyAt = <usize>j * stride + <usize>(heads + g) * head;
      const valueAt = keyAt + <usize>kvHeads * head;
      memory.fill(dqkv + keyAt, 0, head);
      memory.fill(dqkv + valueAt, 0, head);
      for (let h = g * group; h < (g + 1) * group; h++) {
        const queries = qkv + <usize>j * stride + <usize>h * head;
        const douts = dout + <usize>(j * heads + h) * head;
        dots(scratch, qkv + keyAt, queries, stride, count, headDim, scale);
        dots(gradients, qkv + valueAt, douts, <usize>heads * head, count, headDim, 1);
        for (let i: u32 = 0; i < count; i++) {
          const at = (<usize>i) << 2;
          const row = (<usize>((j + i) * heads + h)) << 2;
          store<f32>(scratch + at, load<f32>(scratch + at) - load<f32>(lse + row));
          store<f32>(gradients + at, load<f32>(gradients + at) - load<f32>(delta + row));
        }
        expInPlace(scratch, count, 0);
        for (let i: u32 = 0; i < count; i += 4) {
          const at = (<usize>i) << 2;
          v128.store(gradients + at, f32x4.mul(f32x4.mul(v128.load(scratch + at), v128.load(gradients + at)), f32x4.splat(scale)));
        }
        weightedSum(sums, scratch, douts, <usize>heads * head, count, headDim);
        addTo(dqkv + valueAt, sums, headDim);
        weightedSum(sums, gradients, queries, stride, count, headDim);
        addTo(dqkv + keyAt, sums, headDim);
      }
    }
}

@inline
function addTo(target: usize, source: usize, length: u32): void {
  for (let d: usize = 0; d < (<usize>length) << 2; d += 16) v128.store(target + d, f32x4.add(v128.load(target + d), v128.load(source + d)));
}
