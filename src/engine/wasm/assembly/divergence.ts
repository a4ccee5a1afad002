// The divergence between two rows of logits: shaders/divergence.wgsl has the formulas.

import { exp4, scratch, sum4 } from "./simd";

/** What `normalise` leaves for its caller. */
let peak: f32 = 0;
let logTotal: f32 = 0;

/** All bits set in the lanes that lie in a row with `left` values from here on. */
@inline
function inside(left: u32): v128 {
  return i32x4.lt_s(i32x4(0, 1, 2, 3), i32x4.splat(<i32>left));
}

/** Sets peak and logTotal: log p = row[v] - peak - logTotal. */
function normalise(row: usize, vocab: u32): void {
  peak = load<f32>(row);
  for (let v: u32 = 1; v < vocab; v++) peak = max<f32>(peak, load<f32>(row + ((<usize>v) << 2)));
  let sums = f32x4.splat(0);
  for (let v: u32 = 0; v < vocab; v += 4) {
    const e = exp4(f32x4.sub(v128.load(row + ((<usize>v) << 2)), f32x4.splat(peak)));
    sums = f32x4.add(sums, v128.and(e, inside(vocab - v)));
  }
  logTotal = Mathf.log(sum4(sums));
}

@inline
function log4(x: v128): v128 {
  return f32x4(
    Mathf.log(f32x4.extract_lane(x, 0)),
    Mathf.log(f32x4.extract_lane(x, 1)),
    Mathf.log(f32x4.extract_lane(x, 2)),
    Mathf.log(f32x4.extract_lane(x, 3)),
  );
}

/** What `partsOf` leaves beside its result: the gradient's `a` of four tokens. */
let a: v128 = i32x4(0, 0, 0, 0);

/** The part of D of four tokens. */
@inline
function partsOf(logp: v128, logq: v128, beta: f32): v128 {
  const q = exp4(logq);
  const x = f32x4.sub(logp, logq);
  if (beta == 1) {
    a = f32x4.neg(f32x4.mul(q, x));
    return a;
  }
  const p = exp4(logp);
  if (beta == 0) {
    a = f32x4.neg(p);
    return f32x4.mul(p, x);
  }
  const b = f32x4.splat(beta);
  const c = f32x4.splat(1 - beta);
  const small = exp4(f32x4.neg(f32x4.abs(x)));
  const above = f32x4.gt(x, f32x4.splat(0));
  const low = f32x4.add(f32x4.mul(b, small), c);
  const high = f32x4.add(b, f32x4.mul(c, small));
  const w = log4(v128.bitselect(high, low, above));
  const mq = v128.bitselect(f32x4.add(w, x), w, above); // log(m / q)
  const mp = v128.bitselect(w, f32x4.sub(w, x), above); // log(m / p)
  a = f32x4.neg(f32x4.mul(c, f32x4.mul(q, mq)));
  return f32x4.sub(a, f32x4.mul(b, f32x4.mul(p, mp)));
}

export function divergence(logits: usize, teacher: usize, coefficients: usize, betas: usize, out: usize, dlogits: usize, rows: u32, vocab: u32): void {
  for (let r: u32 = 0; r < rows; r++) {
    const at = (<usize>r) << 2;
    const coefficient = load<f32>(coefficients + at);
    if (coefficient == 0) {
      store<f32>(out + at, 0);
      continue;
    }
    const start = (<usize>(r * vocab)) << 2;
    const beta = load<f32>(betas + at);
    normalise(teacher + start, vocab);
    const peakP = f32x4.splat(peak);
    const totalP = f32x4.splat(logTotal);
    normalise(logits + start, vocab);
    const peakQ = f32x4.splat(peak);
    const totalQ = f32x4.splat(logTotal);
    let sums = f32x4.splat(0);
    let sumsA = f32x4.splat(0);
    for (let v: u32 = 0; v < vocab; v += 4) {
      const four = (<usize>v) << 2;
      const logp = f32x4.sub(f32x4.sub(v128.load(teacher + start + four), peakP), totalP);
      const logq = f32x4.sub(f32x4.sub(v128.load(logits + start + four), peakQ), totalQ);
      const mask = inside(vocab - v);
      sums = f32x4.add(sums, v128.and(partsOf(logp, logq, beta), mask));
      sumsA = f32x4.add(sumsA, v128.and(a, mask));
      v128.store(scratch + four, a);
    }
    store<f32>(out + at, sum4(sums));
    const mean = f32x4.splat(sum4(sumsA));
    for (let v: u32 = 0; v < vocab; v += 4) {
      const four = (<usize>v) << 2;
      const q = exp4(f32x4.sub(f32x4.sub(v128.load(logits + start + four), peakQ), totalQ));
      v128.store(scratch + four, f32x4.mul(f32x4.splat(coefficient), f32x4.sub(v128.load(scratch + four), f32x4.mul(q, mean))));
      for (let k = v; k < min<u32>(v + 4, vocab); k++) {
        const to = dlogits + start + ((<usize>k) << 2);
        store<f32>(to, load<f32>(to) + load<f32>(scratch + ((<usize>k) << 2)));
      }
    }
  }
}
