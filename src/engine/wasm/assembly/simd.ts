// Vector helpers shared by the kernels: fused multiply-add where the runtime has it, exp, dot, axpy, horizontal sums.

/** a * b + c, fused where relaxed SIMD is on (measured 54 against 44 GFLOP/s in the matmul tile). */
@inline
export function madd(a: v128, b: v128, c: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return f32x4.relaxed_madd(a, b, c);
  return f32x4.add(f32x4.mul(a, b), c);
}

/** Sum of the four lanes, in a fixed order. */
@inline
export function sum4(x: v128): f32 {
  const pairs = f32x4.add(x, v128.shuffle<f32>(x, x, 2, 3, 0, 1));
  return f32x4.extract_lane(pairs, 0) + f32x4.extract_lane(pairs, 1);
}

/** exp of four values, about 2 ulp: Cephes' expf polynomial after reduction by ln 2. Inputs are clamped to [-87, 88]. */
@inline
export function exp4(value: v128): v128 {
  const x = f32x4.max(f32x4.min(value, f32x4.splat(88)), f32x4.splat(-87));
  const n = f32x4.nearest(f32x4.mul(x, f32x4.splat(1.44269504088896341)));
  const r = madd(n, f32x4.splat(2.12194440e-4), madd(n, f32x4.splat(-0.693359375), x));
  let p = f32x4.splat(1.9875691500e-4);
  p = madd(p, r, f32x4.splat(1.3981999507e-3));
  p = madd(p, r, f32x4.splat(8.3334519073e-3));
  p = madd(p, r, f32x4.splat(4.1665795894e-2));
  p = madd(p, r, f32x4.splat(1.6666665459e-1));
  p = madd(p, r, f32x4.splat(5.0000001201e-1));
  p = f32x4.add(madd(p, f32x4.mul(r, r), r), f32x4.splat(1));
  const power = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(n), i32x4.splat(127)), 23);
  return f32x4.mul(p, power);
}


/** Inner product of `length` floats, a multiple of 4. */
@inline
export function dot(a: usize, b: usize, length: u32): f32 {
  let sum = f32x4.splat(0);
  const end = a + ((<usize>length) << 2);
  while (a < end) {
    sum = madd(v128.load(a), v128.load(b), sum);
    a += 16;
    b += 16;
  }
  return sum4(sum);
}

/** Lane k is what sum4 gives of the k-th argument, to the bit. */
@inline
function sums4(x0: v128, x1: v128, x2: v128, x3: v128): v128 {
  const y0 = f32x4.add(x0, v128.shuffle<f32>(x0, x0, 2, 3, 0, 1));
  const y1 = f32x4.add(x1, v128.shuffle<f32>(x1, x1, 2, 3, 0, 1));
  const y2 = f32x4.add(x2, v128.shuffle<f32>(x2, x2, 2, 3, 0, 1));
  const y3 = f32x4.add(x3, v128.shuffle<f32>(x3, x3, 2, 3, 0, 1));
  const low = v128.shuffle<f32>(y0, y1, 0, 1, 4, 5);
  const high = v128.shuffle<f32>(y2, y3, 0, 1, 4, 5);
  return f32x4.add(v128.shuffle<f32>(low, high, 0, 2, 4, 6), v128.shuffle<f32>(low, high, 1, 3, 5, 7));
}

/** out[j] = dot(a, rows + j * stride) * scale for j < count. Four rows at a time share the loads of `a`. */
export function dots(out: usize, a: usize, rows: usize, stride: usize, count: u32, length: u32, scale: f32): void {
  const bytes = (<usize>length) << 2;
  let j: u32 = 0;
  for (; j + 4 <= count; j += 4, rows += 4 * stride, out += 16) {
    let s0 = f32x4.splat(0);
    let s1 = s0, s2 = s0, s3 = s0;
    let row = rows;
    for (let d: usize = 0; d < bytes; d += 16, row += 16) {
      const x = v128.load(a + d);
      s0 = madd(x, v128.load(row), s0);
      s1 = madd(x, v128.load(row + stride), s1);
      s2 = madd(x, v128.load(row + 2 * stride), s2);
      s3 = madd(x, v128.load(row + 3 * stride), s3);
    }
    v128.store(out, f32x4.mul(sums4(s0, s1, s2, s3), f32x4.splat(scale)));
  }
  for (; j < count; j++, rows += stride, out += 4) store<f32>(out, dot(a, rows, length) * scale);
}

/** out[d] = sum over j < count of weights[j] * rows[j * stride + d], for d < length (a multiple of 4); strides in bytes. */
export function weightedSum(out: usize, weights: usize, rows: usize, stride: usize, count: u32, length: u32): void {
  let d: usize = 0;
  const bytes = (<usize>length) << 2;
  for (; d + 64 <= bytes; d += 64) {
    let s0 = f32x4.splat(0);
    let s1 = s0;
    let s2 = s0;
    let s3 = s0;
    let row = rows + d;
    for (let j: u32 = 0; j < count; j++, row += stride) {
      const w = v128.load32_splat(weights + ((<usize>j) << 2));
      s0 = madd(w, v128.load(row), s0);
      s1 = madd(w, v128.load(row, 16), s1);
      s2 = madd(w, v128.load(row, 32), s2);
      s3 = madd(w, v128.load(row, 48), s3);
    }
    v128.store(out + d, s0);
    v128.store(out + d, s1, 16);
    v128.store(out + d, s2, 32);
    v128.store(out + d, s3, 48);
  }
  for (; d < bytes; d += 16) {
    let s = f32x4.splat(0);
    let row = rows + d;
    for (let j: u32 = 0; j < count; j++, row += stride)
      s = madd(v128.load32_splat(weights + ((<usize>j) << 2)), v128.load(row), s);
    v128.store(out + d, s);
  }
}

/** Where this thread may write while a kernel runs; set once by the executor. */
export let scratch: usize = 0;

export function setScratch(pointer: usize): void {
  scratch = pointer;
}
