// Matrices kept in fewer bits, as floats again.

/** Four floats from four bytes, the first lowest. */
@inline
function bytes4(from: usize): v128 {
  const wide = i16x8.extend_low_i8x16_s(v128.load32_zero(from));
  return f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_s(wide));
}

export function unpackInt8(words: usize, scales: usize, out: usize, rows: u32, cols: u32): void {
  const pitch = <usize>((cols + 3) & ~3);
  for (let r: u32 = 0; r < rows; r++, words += pitch)
    for (let first: u32 = 0; first < cols; first += 32, scales += 4) {
      const scale = v128.load32_splat(scales);
      const count = min<u32>(32, cols - first);
      const whole = count & ~3;
      const from = words + first;
      for (let c: u32 = 0; c < whole; c += 4, out += 16) v128.store(out, f32x4.mul(bytes4(from + c), scale));
      for (let c = whole; c < count; c++, out += 4) store<f32>(out, <f32>load<i8>(from + c) * load<f32>(scales));
    }
}

/** Four floats from four halves in the low 16 bits of each lane. A wrong exponent, set right by a product: smallest ones included. */
@inline
function halves4(halves: v128): v128 {
  const size = i32x4.shl(v128.and(halves, i32x4.splat(0x7fff)), 13);
  const sign = i32x4.shl(v128.and(halves, i32x4.splat(0x8000)), 16);
  return v128.or(f32x4.mul(size, f32x4.splat(5.192296858534828e33)), sign); // 2^112
}

export function unpackHalf(words: usize, out: usize, rows: u32, cols: u32): void {
  const pitch = (<usize>((cols + 1) & ~1)) << 1;
  const whole = cols & ~3;
  for (let r: u32 = 0; r < rows; r++, words += pitch) {
    for (let c: u32 = 0; c < whole; c += 4, out += 16)
      v128.store(out, halves4(v128.load16x4_u(words + ((<usize>c) << 1))));
    for (let c = whole; c < cols; c++, out += 4)
      store<f32>(out, f32x4.extract_lane(halves4(i32x4.splat(load<u16>(words + ((<usize>c) << 1)))), 0));
  }
}
