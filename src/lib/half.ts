// Numbers of two bytes: IEEE half precision and bfloat16, to and from f32.

/** Largest finite half. */
export const MAX_HALF = 65504;

const LARGEST_HALF = 0x7bff; // 65504
const [float, bits] = (() => {
  const one = new Float32Array(1);
  return [one, new Uint32Array(one.buffer)];
})();

/** The nearest 16-bit float to `value`, ties to even, as its bits; what is too large becomes the largest there is, 65504. */
export function halfOf(value: number): number {
  float[0] = value;
  const sign = (bits[0]! >>> 16) & 0x8000;
  const size = bits[0]! & 0x7fffffff;
  if (size >= 0x477ff000) return sign | LARGEST_HALF;
  if (size >= 0x38800000) return sign | ((size - 0x38000000 + 0xfff + ((size >>> 13) & 1)) >>> 13);
  const toEven = 1.5 * 2 ** 52; // adding it leaves no room for a fraction
  return sign | (Math.abs(float[0]) * 2 ** 24 + toEven - toEven);
}

/** Of the last place of a 16-bit float, by its exponent. */
const LAST_PLACE = Float64Array.from({ length: 32 }, (_, exponent) => 2 ** (Math.max(1, exponent) - 25));

/** The value of the bits of a 16-bit float. */
export function valueOfHalf(half: number): number {
  const exponent = (half >>> 10) & 31;
  if (exponent === 31) return half & 1023 ? NaN : half & 0x8000 ? -Infinity : Infinity;
  const size = ((exponent ? 1024 : 0) + (half & 1023)) * LAST_PLACE[exponent]!;
  return half & 0x8000 ? -size : size;
}

let table: Float32Array | undefined;

/** All 65,536 halves: a look-up is several times faster than taking each apart. */
const halves = (): Float32Array => (table ??= Float32Array.from({ length: 1 << 16 }, (_, half) => valueOfHalf(half)));

/** Exact. A loop, since `from` with a function takes ten times as long and models have hundreds of millions. */
export function fromHalf(source: Uint16Array): Float32Array<ArrayBuffer> {
  const values = halves();
  const out = new Float32Array(source.length);
  for (let i = 0; i < out.length; i++) out[i] = values[source[i]!]!;
  return out;
}

/** Exact: a bfloat16 is the upper half of an f32. */
export function fromBfloat16(source: Uint16Array): Float32Array<ArrayBuffer> {
  const bits = new Uint32Array(source.length);
  for (let i = 0; i < bits.length; i++) bits[i] = source[i]! << 16;
  return new Float32Array(bits.buffer);
}

/**
 * To the nearest, ties to even.
 *
 * @throws {RangeError} at a number that no half holds: beyond 65,504, or none
 */
export function toHalf(source: Float32Array): Uint16Array<ArrayBuffer> {
  const out = new Uint16Array(source.length);
  for (let i = 0; i < out.length; i++) {
    const value = source[i]!;
    // 65520 lies half way between the largest half and the next, which would be infinite.
    if (!(Math.abs(value) < 65520)) throw new RangeError(`f16: got ${value}, want at most ${MAX_HALF}`);
    out[i] = halfOf(value);
  }
  return out;
}
