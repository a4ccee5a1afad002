// Kernels that work row by row: embedding, normalisation, rotary positions, the gated unit, the cache.

import { exp4, madd, sum4 } from "./simd";

export function embed(tokens: usize, table: usize, out: usize, rows: u32, width: u32): void {
  const bytes = (<usize>width) << 2;
  for (let r: u32 = 0; r < rows; r++)
    memory.copy(out + <usize>r * bytes, table + <usize>load<u32>(tokens + ((<usize>r) << 2)) * bytes, bytes);
}

export function embedBackward(tokens: usize, _chain: usize, dout: usize, dtable: usize, rows: u32, width: u32, _vocab: u32): void {
  const bytes = (<usize>width) << 2;
  for (let r: u32 = 0; r < rows; r++) {
    const to = dtable + <usize>load<u32>(tokens + ((<usize>r) << 2)) * bytes;
    const from = dout + <usize>r * bytes;
    for (let c: usize = 0; c < bytes; c += 4) store<f32>(to + c, load<f32>(to + c) + load<f32>(from + c));
  }
}

export function rmsNorm(x: usize, gain: usize, y: usize, rstd: usize, rows: u32, width: u32, epsilon: f32): void {
  const bytes = (<usize>width) << 2;
  for (let r: u32 = 0; r < rows; r++, x += bytes, y += bytes) {
    let squares = f32x4.splat(0);
    for (let c: usize = 0; c < bytes; c += 16) squares = madd(v128.load(x + c), v128.load(x + c), squares);
    const scale: f32 = <f32>1 / sqrt<f32>(sum4(squares) / <f32>width + epsilon);
    store<f32>(rstd + ((<usize>r) << 2), scale);
    for (let c: usize = 0; c < bytes; c += 16)
      v128.store(y + c, f32x4.mul(f32x4.mul(v128.load(x + c), f32x4.splat(scale)), v128.load(gain + c)));
  }
}

export function rmsNormBackward(x: usize, gain: usize, rstd: usize, dy: usize, dx: usize, rows: u32, width: u32, accumulate: u32): void {
  const bytes = (<usize>width) << 2;
  for (let r: u32 = 0; r < rows; r++, x += bytes, dy += bytes, dx += bytes) {
    const scale = load<f32>(rstd + ((<usize>r) << 2));
    let sum = f32x4.splat(0);
    for (let c: usize = 0; c < bytes; c += 16) sum = madd(f32x4.mul(v128.load(dy + c), v128.load(gain + c)), v128.load(x + c), sum);
    const s = f32x4.splat((sum4(sum) * scale * scale) / <f32>width);
    for (let c: usize = 0; c < bytes; c += 16) {
      const own = f32x4.mul(v128.load(dy + c), v128.load(gain + c));
      let d = f32x4.mul(f32x4.splat(scale), f32x4.sub(own, f32x4.mul(v128.load(x + c), s)));
      if (accumulate) d = f32x4.add(d, v128.load(dx + c));
      v128.store(dx + c, d);
    }
  }
}

export function rmsNormBackwardGain(x: usize, rstd: usize, dy: usize, dgain: usize, rows: u32, width: u32): void {
  const bytes = (<usize>width) << 2;
  for (let r: u32 = 0; r < rows; r++, x += bytes, dy += bytes) {
    const scale = v128.load32_splat(rstd + ((<usize>r) << 2));
    for (let c: usize = 0; c < bytes; c += 16)
      v128.store(dgain + c, madd(v128.load(dy + c), f32x4.mul(v128.load(x + c), scale), v128.load(dgain + c)));
  }
}

export function rope(positions: usize, table: usize, x: usize, rows: u32, heads: u32, headDim: u32, stride: u32, sign: f32): void {
  const half = headDim >> 1;
  for (let r: u32 = 0; r < rows; r++) {
    const angles = table + ((<usize>load<u32>(positions + ((<usize>r) << 2)) * half) << 3);
    for (let h: u32 = 0; h < heads; h++) {
      let at = x + ((<usize>(r * stride + h * headDim)) << 2);
      for (let i: u32 = 0; i < half; i++, at += 4) {
        const cos = load<f32>(angles + ((<usize>i) << 3));
        const sin = load<f32>(angles + ((<usize>i) << 3), 4) * sign;
        const a = load<f32>(at);
        const b = load<f32>(at + ((<usize>half) << 2));
        store<f32>(at, a * cos - b * sin);
        store<f32>(at + ((<usize>half) << 2), a * sin + b * cos);
      }
    }
  }
}

/** 1 / (1 + exp(-x)); exp4 clamps, so no infinity arises. */
@inline
function sigmoid4(x: v128): v128 {
  return f32x4.div(f32x4.splat(1), f32x4.add(f32x4.splat(1), exp4(f32x4.neg(x))));
}

/** Whole vectors first, then the tail of the row one value at a time, so that any width works. */
export function swiglu(x: usize, out: usize, rows: u32, width: u32): void {
  const whole = width & ~3;
  for (let r: u32 = 0; r < rows; r++) {
    const gate = x + ((<usize>(2 * r * width)) << 2);
    const up = gate + ((<usize>width) << 2);
    const to = out + ((<usize>(r * width)) << 2);
    for (let c: usize = 0; c < (<usize>whole) << 2; c += 16) {
      const g = v128.load(gate + c);
      v128.store(to + c, f32x4.mul(f32x4.mul(g, sigmoid4(g)), v128.load(up + c)));
    }
    for (let c = (<usize>whole) << 2; c < (<usize>width) << 2; c += 4) {
      const g = load<f32>(gate + c);
      store<f32>(to + c, g * f32x4.extract_lane(sigmoid4(f32x4.splat(g)), 0) * load<f32>(up + c));
    }
  }
}

export function swigluBackward(x: usize, dout: usize, dx: usize, rows: u32, width: u32): void {
  const whole = width & ~3;
  const one = f32x4.splat(1);
  for (let r: u32 = 0; r < rows; r++) {
    const at = (<usize>(2 * r * width)) << 2;
    const up = (<usize>width) << 2;
    const from = dout + ((<usize>(r * width)) << 2);
    for (let c: usize = 0; c < (<usize>whole) << 2; c += 16) {
      const g = v128.load(x + at + c);
      const d = v128.load(from + c);
      const s = sigmoid4(g);
      const slope = f32x4.mul(s, madd(g, f32x4.sub(one, s), one));
      v128.store(dx + at + c, f32x4.mul(f32x4.mul(d, v128.load(x + at + up + c)), slope));
      v128.store(dx + at + up + c, f32x4.mul(d, f32x4.mul(g, s)));
    }
    for (let c = (<usize>whole) << 2; c < (<usize>width) << 2; c += 4) {
      const g = load<f32>(x + at + c);
      const d = load<f32>(from + c);
      const s = f32x4.extract_lane(sigmoid4(f32x4.splat(g)), 0);
      store<f32>(dx + at + c, d * load<f32>(x + at + up + c) * s * (1 + g * (1 - s)));
      store<f32>(dx + at + up + c, d * g * s);
    }
  }
}

export function cacheWrite(qkv: usize, positions: usize, cache: usize, rows: u32, stride: u32, offset: u32, width: u32, capacity: u32): void {
  const bytes = (<usize>width) << 2;
  for (let b: u32 = 0; b < rows; b++)
    memory.copy(
      cache + <usize>(b * capacity + load<u32>(positions + ((<usize>b) << 2))) * bytes,
      qkv + ((<usize>(b * stride + offset)) << 2),
      bytes,
    );
}
