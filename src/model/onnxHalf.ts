// Numbers of 16 bits, as ONNX files hold them: IEEE binary16, rounded to the nearest, ties to even.

const bits = new Uint32Array(1);
const float = new Float32Array(bits.buffer);

function halfOf(value: number): number {
  float[0] = value;
  const word = bits[0]!;
  const sign = (word >>> 16) & 0x8000;
  const magnitude = word & 0x7fff_ffff;
  if (magnitude > 0x7f80_0000) return sign | 0x7e00; // not a number
  if (magnitude >= 0x4780_0000) return sign | 0x7c00; // 65536 and more: infinite
  if (magnitude < 0x3880_0000) {
    // Below 2^-14 the steps are 2^-24 each; adding 1/2 to the number lines them up with a float's last bits.
    float[0] = Math.abs(value) + 0.5;
    return sign | (bits[0]! - 0x3f00_0000);
  }
  const odd = (magnitude >>> 13) & 1;
  return sign | ((magnitude - 0x3800_0000 + 0xfff + odd) >>> 13);
}

/** Beyond 65504 it becomes infinite. */
export const toHalf = (values: Float32Array): Uint16Array<ArrayBuffer> => {
  const halves = new Uint16Array(values.length);
  for (let i = 0; i < values.length; i++) halves[i] = halfOf(values[i]!);
  return halves;
};

function floatOf(half: number): number {
  const [sign, exponent, fraction] = [half & 0x8000 ? -1 : 1, (half >>> 10) & 31, half & 1023];
  if (exponent === 31) return fraction ? NaN : sign * Infinity;
  return sign * (exponent ? (1 + fraction / 1024) * 2 ** (exponent - 15) : fraction * 2 ** -24);
}

export const fromHalf = (halves: Uint16Array): Float32Array<ArrayBuffer> => Float32Array.from(halves, floatOf);
