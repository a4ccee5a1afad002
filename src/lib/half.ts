// Numbers of two bytes: IEEE half precision and bfloat16, to and from f32.

/** Largest finite half. */
export const MAX_HALF = 65504;

let table: Float32Array | undefined;

/** All 65,536 halves: a look-up is several times faster than taking each apart. */
function halves(): Float32Array {
  if (table) return table;
  table = new Float32Array(1 << 16);
  for (let bits = 0; bits < table.length; bits++) {
    const [exponent, fraction] = [(bits >> 10) & 31, bits & 1023];
    const size =
      exponent === 0
        ? fraction * 2 ** -24
        : exponent === 31
          ? fraction === 0
            ? Infinity
            : NaN
          : (1 + fraction / 1024) * 2 ** (exponent - 15);
    table[bits] = bits >> 15 ? -size : size;
  }
  return table;
}

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
  const bits = new Uint32Array(source.buffer, source.byteOffset, source.length);
  const out = new Uint16Array(source.length);
  for (let i = 0; i < out.length; i++) {
    const size = bits[i]! & 0x7fffffff;
    // 65520 lies half way between the largest half and the next, which would be infinite.
    if (!(Math.abs(source[i]!) < 65520)) throw new RangeError(`f16: got ${source[i]}, want at most ${MAX_HALF}`);
    const sign = (bits[i]! >>> 16) & 0x8000;
    out[i] =
      size < 0x38800000
        ? sign | roundEven(Math.abs(source[i]!) * 2 ** 24) // subnormal: counted in steps of 2^-24
        : sign | ((size - 0x38000000 + 0xfff + ((size >>> 13) & 1)) >>> 13);
  }
  return out;
}

function roundEven(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  return rest > 0.5 || (rest === 0.5 && floor % 2 === 1) ? floor + 1 : floor;
}
