// The losses of single rows but for the divergence, and the choice of the next token.

import { exp4, scratch } from "./simd";

/** What `softmax` leaves for its caller, besides the exponentials in scratch. */
let peak: f32 = 0;
let sum: f32 = 0;
let entropy: f32 = 0;

/** scratch[v] = exp(row[v] - peak); sets peak, sum, and entropy in nats. */
@inline
function softmax(row: usize, vocab: u32): void {
  peak = load<f32>(row);
  for (let v: u32 = 1; v < vocab; v++) peak = max<f32>(peak, load<f32>(row + ((<usize>v) << 2)));
  sum = 0;
  let mean: f32 = 0; // of z - peak, under the unnormalised distribution
  for (let v: u32 = 0; v < vocab; v += 4) {
    const at = (<usize>v) << 2;
    v128.store(scratch + at, exp4(f32x4.sub(v128.load(row + at), f32x4.splat(peak))));
    for (let k = v; k < min<u32>(v + 4, vocab); k++) {
      const e = load<f32>(scratch + ((<usize>k) << 2));
      sum += e;
      mean += e * (load<f32>(row + ((<usize>k) << 2)) - peak);
    }
  }
  entropy = Mathf.log(sum) - mean / sum;
}

export function softmaxXent(logits: usize, targets: usize, weights: usize, logp: usize, entropies: usize, dlogits: usize, rows: u32, vocab: u32): void {
  for (let r: u32 = 0; r < rows; r++) {
    const row = logits + ((<usize>(r * vocab)) << 2);
    const to = dlogits + ((<usize>(r * vocab)) << 2);
    const at = (<usize>r) << 2;
    softmax(row, vocab);
    const target = (<usize>load<u32>(targets + at)) << 2;
    const weight = load<f32>(weights + at);
    store<f32>(logp + at, load<f32>(row + target) - peak - Mathf.log(sum));
    store<f32>(entropies + at, entropy);
    const scale = weight / sum;
    for (let v: usize = 0; v < (<usize>vocab) << 2; v += 4) store<f32>(to + v, scale * load<f32>(scratch + v));
    store<f32>(to + target, load<f32>(to + target) - weight);
  }
}

export function squaredError(values: usize, targets: usize, coefficients: usize, loss: usize, dvalues: usize, rows: u32): void {
  for (let at: usize = 0; at < (<usize>rows) << 2; at += 4) {
    const distance = load<f32>(values + at) - load<f32>(targets + at);
    const slope = load<f32>(coefficients + at) * distance;
    store<f32>(loss + at, (slope * distance) / 2);
    store<f32>(dvalues + at, slope);
  }
}

/** First word of pcg4d (Jarzynski & Olano 2020). */
@inline
function pcg4d(x: u32, y: u32, z: u32, w: u32): u32 {
  x = x * 1664525 + 1013904223;
  y = y * 1664525 + 1013904223;
  z = z * 1664525 + 1013904223;
  w = w * 1664525 + 1013904223;
  x += y * w;
  y += z * x;
  z += x * y;
  w += y * z;
  x ^= x >> 16;
  y ^= y >> 16;
  z ^= z >> 16;
  w ^= w >> 16;
  x += y * w;
  return x;
}

@inline
function gumbel(seed: u32, sequence: u32, position: u32, v: u32): f32 {
  const uniform = (<f32>(pcg4d(seed, sequence, position, v) >> 9) + <f32>0.5) / <f32>8388608;
  return -Mathf.log(-Mathf.log(uniform));
}

export function chooseToken(logits: usize, slots: usize, tokens: usize, current: usize, positions: usize, done: usize, scores: usize, rows: u32, vocab: u32, capacity: u32, eos: u32): void {
  for (let b: u32 = 0; b < rows; b++) {
    const at = (<usize>b) << 2;
    if (load<u32>(done + at)) continue;
    const slot = slots + <usize>b * 20;
    const next = load<u32>(positions + at) + 1;
    const cell = tokens + ((<usize>(b * capacity + next)) << 2);
    if (next >= load<u32>(slot)) {
      const row = logits + ((<usize>(b * vocab)) << 2);
      const temperature = load<f32>(slot, 16);
      softmax(row, vocab);
      let best: u32 = 0;
      let bestKey: f32 = -Infinity;
      for (let v: u32 = 0; v < vocab; v++) {
        let key = load<f32>(row + ((<usize>v) << 2));
        if (temperature > 0) key = key / temperature + gumbel(load<u32>(slot, 12), load<u32>(slot, 8), next, v);
        if (key > bestKey) {
          bestKey = key;
          best = v;
        }
      }
      store<u32>(cell, best);
      const score = scores + ((<usize>(b * capacity + next)) << 3);
      store<f32>(score, load<f32>(row + ((<usize>best) << 2)) - peak - Mathf.log(sum));
      store<f32>(score, entropy, 4);
      if (best == eos) store<u32>(done + at, 1);
    }
    if (next + 1 >= load<u32>(slot, 4)) store<u32>(done + at, 1);
    store<u32>(current + at, load<u32>(cell));
    store<u32>(positions + at, next);
  }
}
