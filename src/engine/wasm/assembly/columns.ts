// Column ranges of a wider matrix: added to, and taken out. Whole vectors first, then the rest one value at a time.

import { madd } from "./simd";

export function addColumns(source: usize, out: usize, rows: u32, width: u32, stride: u32, offset: u32, scale: f32): void {
  const bytes = (<usize>width) << 2;
  const whole = bytes & ~15;
  const factor = f32x4.splat(scale);
  let to = out + ((<usize>offset) << 2);
  for (let r: u32 = 0; r < rows; r++, source += bytes, to += (<usize>stride) << 2) {
    for (let c: usize = 0; c < whole; c += 16) v128.store(to + c, madd(factor, v128.load(source + c), v128.load(to + c)));
    for (let c = whole; c < bytes; c += 4) store<f32>(to + c, load<f32>(to + c) + scale * load<f32>(source + c));
  }
}

export function takeColumns(source: usize, out: usize, rows: u32, width: u32, stride: u32, offset: u32, scale: f32): void {
  const bytes = (<usize>width) << 2;
  const whole = bytes & ~15;
  const factor = f32x4.splat(scale);
  let from = source + ((<usize>offset) << 2);
  for (let r: u32 = 0; r < rows; r++, out += bytes, from += (<usize>stride) << 2) {
    for (let c: usize = 0; c < whole; c += 16) v128.store(out + c, f32x4.mul(factor, v128.load(from + c)));
    for (let c = whole; c < bytes; c += 4) store<f32>(out + c, scale * load<f32>(from + c));
  }
}
