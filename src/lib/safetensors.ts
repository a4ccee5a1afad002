// Reads and writes safetensors: a length, a JSON header, then the tensors' bytes (https://github.com/huggingface/safetensors).

export interface SafeTensor {
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

export interface SafeTensorsFile {
  readonly tensors: ReadonlyMap<string, SafeTensor>;
  readonly metadata: Readonly<Record<string, string>>;
}

/** The format's own cap on the header. */
const MAX_HEADER = 100_000_000;

/** Tensors in the map's order, f32, little-endian. */
export function writeSafetensors({ tensors, metadata }: SafeTensorsFile): Uint8Array<ArrayBuffer> {
  let offset = 0;
  const header: Record<string, unknown> = { __metadata__: metadata };
  for (const [name, { shape, data }] of tensors) {
    header[name] = { dtype: "F32", shape, data_offsets: [offset, (offset += data.byteLength)] };
  }
  let json = new TextEncoder().encode(JSON.stringify(header));
  const padding = (8 - (json.length % 8)) % 8;
  json = new TextEncoder().encode(JSON.stringify(header) + " ".repeat(padding));
  const bytes = new Uint8Array(8 + json.length + offset);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(json.length), true);
  bytes.set(json, 8);
  let at = 8 + json.length;
  for (const { data } of tensors.values()) {
    bytes.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), at);
    at += data.byteLength;
  }
  return bytes;
}

/**
 * Everything is checked before anything is allocated.
 *
 * @throws {RangeError} if the file is cut, its header is not what the format says, a tensor is not F32, or ranges overlap
 * or leave holes
 */
export function readSafetensors(bytes: Uint8Array): SafeTensorsFile {
  const refuse = (reason: string): never => {
    throw new RangeError(`safetensors: ${reason}`);
  };
  if (bytes.length < 8) refuse(`got ${bytes.length} bytes, want at least 8`);
  const length = new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0, true);
  if (length > BigInt(Math.min(MAX_HEADER, bytes.length - 8)))
    refuse(`header says ${length} bytes, the file has ${bytes.length - 8} after it`);
  const start = 8 + Number(length);
  const header = parseHeader(new TextDecoder().decode(bytes.subarray(8, start)));

  const entries = Object.entries(header).filter(([name]) => name !== "__metadata__");
  const ranges = entries.map(([name, entry]) => {
    const { dtype, shape, data_offsets: offsets } = entry as Record<string, unknown>;
    if (dtype !== "F32") refuse(`'${name}' is ${String(dtype)}, want F32`);
    const isSize = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0;
    if (!Array.isArray(shape) || !shape.every(isSize)) refuse(`'${name}' has no valid shape`);
    if (!Array.isArray(offsets) || offsets.length !== 2 || !offsets.every(isSize))
      refuse(`'${name}' has no valid range`);
    const [from, to] = offsets as [number, number];
    const size = 4 * (shape as number[]).reduce((a, b) => a * b, 1);
    if (to - from !== size) refuse(`'${name}' has ${to - from} bytes, its shape wants ${size}`);
    return { name, shape: shape as number[], from, to };
  });
  let end = 0;
  for (const { name, from, to } of [...ranges].sort((a, b) => a.from - b.from || a.to - b.to)) {
    if (from !== end) refuse(`'${name}' starts at byte ${from}, want ${end}: ranges overlap or leave a hole`);
    end = to;
  }
  if (start + end !== bytes.length) refuse(`tensors take ${end} bytes, the file has ${bytes.length - start}`);

  const tensors = ranges.map(({ name, shape, from, to }) => {
    // Not bytes.slice: on Node's Buffer, a Uint8Array too, it is a view of the whole file.
    const data = new Float32Array(new Uint8Array(bytes.subarray(start + from, start + to)).buffer);
    return [name, { shape, data }] as const;
  });
  return { tensors: new Map(tensors), metadata: (header["__metadata__"] ?? {}) as Record<string, string> };
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
