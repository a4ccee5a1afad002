// Reads and writes safetensors: a length, a JSON header, then the tensors' bytes (https://github.com/huggingface/safetensors).

import { fromBfloat16, fromHalf, toHalf } from "./half";

export interface SafeTensor {
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

export interface SafeTensorsFile {
  readonly tensors: ReadonlyMap<string, SafeTensor>;
  readonly metadata: Readonly<Record<string, string>>;
}

/** What a number takes, in bytes. */
export const BYTES = { F32: 4, F16: 2, BF16: 2 } as const;
export type Dtype = keyof typeof BYTES;

/** Where a tensor lies in its file. */
export interface TensorRange {
  readonly name: string;
  readonly dtype: Dtype;
  readonly shape: readonly number[];
  /** Bytes after the header. */
  readonly from: number;
  readonly to: number;
}

/** The format's own cap on the header. */
export const MAX_HEADER = 100_000_000;
const MAX_RANK = 8;

/** Tensors in the map's order, little-endian. @throws {RangeError} at a number that an f16 does not hold */
export function writeSafetensors(
  { tensors, metadata }: SafeTensorsFile,
  dtype: "F32" | "F16" = "F32",
): Uint8Array<ArrayBuffer> {
  let offset = 0;
  const header: Record<string, unknown> = { __metadata__: metadata };
  for (const [name, { shape, data }] of tensors)
    header[name] = { dtype, shape, data_offsets: [offset, (offset += data.length * BYTES[dtype])] };
  let json = new TextEncoder().encode(JSON.stringify(header));
  const padding = (8 - (json.length % 8)) % 8;
  json = new TextEncoder().encode(JSON.stringify(header) + " ".repeat(padding));
  const bytes = new Uint8Array(8 + json.length + offset);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(json.length), true);
  bytes.set(json, 8);
  let at = 8 + json.length;
  for (const { data } of tensors.values()) {
    const numbers = dtype === "F16" ? toHalf(data) : data;
    bytes.set(new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength), at);
    at += numbers.byteLength;
  }
  return bytes;
}

const refuse = (reason: string): never => {
  throw new RangeError(`safetensors: ${reason}`);
};

/**
 * How long the header is, from the file's first eight bytes.
 *
 * @param size of the file, in bytes
 * @throws {RangeError} if the file has no room for it
 */
export function headerLength(first: Uint8Array, size: number): number {
  if (size < 8 || first.length < 8) refuse(`got ${size} bytes, want at least 8`);
  const length = new DataView(first.buffer, first.byteOffset).getBigUint64(0, true);
  if (length > BigInt(Math.min(MAX_HEADER, size - 8)))
    refuse(`header says ${length} bytes, the file has ${size - 8} after it`);
  return Number(length);
}

/**
 * What a header says, held against the bytes that come after it.
 *
 * @param size of what comes after the header, in bytes
 * @throws {RangeError} if the header is not what the format says, a tensor is of no wanted type, or ranges overlap or
 * leave holes
 */
export function readHeader(header: Uint8Array, size: number, dtypes: readonly Dtype[]) {
  const entries = parseHeader(new TextDecoder().decode(header));
  const ranges = Object.entries(entries)
    .filter(([name]) => name !== "__metadata__")
    .map(([name, entry]): TensorRange => {
      const { dtype, shape, data_offsets: offsets } = entry as Record<string, unknown>;
      const known = dtypes.find((one) => one === dtype);
      if (!known) return refuse(`'${name}' is ${String(dtype)}, want ${dtypes.join(", ")}`);
      const isSize = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0;
      if (!Array.isArray(shape) || shape.length > MAX_RANK || !shape.every(isSize))
        refuse(`'${name}' has no valid shape`);
      if (!Array.isArray(offsets) || offsets.length !== 2 || !offsets.every(isSize))
        refuse(`'${name}' has no valid range`);
      const [from, to] = offsets as [number, number];
      const wanted = BYTES[known] * (shape as number[]).reduce((a, b) => a * b, 1);
      if (to - from !== wanted) refuse(`'${name}' has ${to - from} bytes, its shape wants ${wanted}`);
      return { name, dtype: known, shape: shape as number[], from, to };
    });
  let end = 0;
  for (const { name, from, to } of [...ranges].sort((a, b) => a.from - b.from || a.to - b.to)) {
    if (from !== end) refuse(`'${name}' starts at byte ${from}, want ${end}: ranges overlap or leave a hole`);
    end = to;
  }
  if (end !== size) refuse(`tensors take ${end} bytes, the file has ${size}`);
  return { ranges, metadata: (entries["__metadata__"] ?? {}) as Record<string, string> };
}

/** Numbers as they lie in a file, as f32. Exact. */
export function toFloats(bytes: Uint8Array<ArrayBuffer>, dtype: Dtype): Float32Array<ArrayBuffer> {
  // A copy where they are not aligned, or lie in a larger buffer: on Node's Buffer, slice is a view of the whole file.
  const { buffer } = bytes.byteOffset % BYTES[dtype] === 0 ? bytes : new Uint8Array(bytes);
  const at = buffer === bytes.buffer ? bytes.byteOffset : 0;
  const count = bytes.length / BYTES[dtype];
  if (dtype === "F32") return new Float32Array(buffer, at, count);
  const halves = new Uint16Array(buffer, at, count);
  return dtype === "F16" ? fromHalf(halves) : fromBfloat16(halves);
}

/**
 * Everything is checked before anything is allocated.
 *
 * @throws {RangeError} if the file is cut, or as `readHeader`
 */
export function readSafetensors(bytes: Uint8Array, dtypes: readonly Dtype[] = ["F32"]): SafeTensorsFile {
  const start = 8 + headerLength(bytes, bytes.length);
  const { ranges, metadata } = readHeader(bytes.subarray(8, start), bytes.length - start, dtypes);
  const tensors = ranges.map(({ name, dtype, shape, from, to }) => {
    const data = toFloats(new Uint8Array(bytes.subarray(start + from, start + to)), dtype);
    return [name, { shape, data }] as const;
  });
  return { tensors: new Map(tensors), metadata };
}

function parseHeader(text: string): Record<string, unknown> {
  let header: unknown;
  try {
    header = JSON.parse(text);
  } catch {
    throw new RangeError("safetensors: the header is not JSON");
  }
  const isObject = (value: unknown) => typeof value === "object" && value !== null && !Array.isArray(value);
  if (!isObject(header) || !Object.values(header as object).every(isObject))
    throw new RangeError("safetensors: the header is not an object of objects");
  return header as Record<string, unknown>;
}
