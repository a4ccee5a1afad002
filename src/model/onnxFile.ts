// Writes ONNX files: a graph of named tensors and operators, as protocol buffers (https://github.com/onnx/onnx/blob/main/onnx/onnx.proto3).
//
// The format's few messages are written here, so that no package is needed for them; the tests read the files with onnx-buf.

/** A message: field numbers and what they hold, in file order. Numbers are integers. */
type Fields = readonly (readonly [field: number, value: number | string | Uint8Array | Fields])[];

/** Element types, by the number that ONNX gives them. */
export const ELEMENT_TYPE = { f32: 1, i64: 7, f16: 10 } as const;
export type ElementType = keyof typeof ELEMENT_TYPE;

/** What protocol buffers, and so an ONNX file without parts beside it, can hold. */
export const MAX_FILE_BYTES = 2 ** 31 - 1;

/** Integers and lists of them: no operator here needs more. */
export type Attributes = Readonly<Record<string, number | readonly number[]>>;

export interface GraphBuilder {
  /** Adds an operator and names its output. */
  node(operator: string, inputs: readonly string[], attributes?: Attributes): string;
  /** The same with several outputs, which keep their names. */
  nodes(operator: string, inputs: readonly string[], outputs: readonly string[], attributes?: Attributes): void;
  /**
   * A constant; equal names are written once. Halves (`toHalf`) are written as f16, plain numbers as i64. The arrays are
   * read when the file is finished.
   */
  constant(name: string, shape: readonly number[], data: Float32Array | Uint16Array | readonly number[]): string;
  /** A name dimension (`"batch"`) may be of any size. */
  input(name: string, type: ElementType, shape: readonly (number | string)[]): string;
  output(name: string, type: ElementType, shape: readonly (number | string)[]): void;
  /** `opset` is the version of the standard's operators. @throws {RangeError} if the file were larger than 2 GB */
  finish(name: string, opset: number, metadata: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer>;
}

export function createGraph(): GraphBuilder {
  const nodes: Fields[] = [];
  const [inputs, outputs]: [Fields[], Fields[]] = [[], []];
  const constants = new Map<string, Fields>();

  const declare = (name: string, type: ElementType, shape: readonly (number | string)[]): Fields => {
    const dims = shape.map((size): Fields[number] => [1, [[typeof size === "string" ? 2 : 1, size]]]);
    return [
      [1, name],
      [2, [[1, [[1, ELEMENT_TYPE[type]], [2, dims]]]]], // prettier-ignore
    ];
  };
  const add: GraphBuilder["nodes"] = (operator, from, to, attributes = {}) => {
    nodes.push([
      ...from.map((name) => [1, name] as const),
      ...to.map((name) => [2, name] as const),
      [3, `${operator}.${nodes.length}`],
      [4, operator],
      ...Object.entries(attributes).map(([name, value]) => [5, attribute(name, value)] as const),
    ]);
  };
  return {
    nodes: add,
    node(operator, from, attributes) {
      const output = `${operator}.${nodes.length}.out`;
      add(operator, from, [output], attributes);
      return output;
    },
    constant(name, shape, data) {
      const type = data instanceof Float32Array ? "f32" : data instanceof Uint16Array ? "f16" : "i64";
      const { buffer, byteOffset, byteLength } = ArrayBuffer.isView(data) ? data : BigInt64Array.from(data, BigInt);
      constants.set(name, [
        ...shape.map((size) => [1, size] as const),
        [2, ELEMENT_TYPE[type]],
        [8, name],
        [9, new Uint8Array(buffer, byteOffset, byteLength)], // little-endian, as every platform that runs this is
      ]);
      return name;
    },
    input(name, type, shape) {
      inputs.push(declare(name, type, shape));
      return name;
    },
    output: (name, type, shape) => void outputs.push(declare(name, type, shape)),
    finish(name, opset, metadata) {
      const graph: Fields = [
        ...nodes.map((node) => [1, node] as const),
        [2, name],
        ...[...constants.values()].map((tensor) => [5, tensor] as const),
        ...inputs.map((one) => [11, one] as const),
        ...outputs.map((one) => [12, one] as const),
      ];
      return joined([
        [1, 10], // the intermediate representation's version, of ONNX 1.16 and later
        [2, "Errata"],
        ...Object.entries(metadata).map(([key, value]) => [14, [[1, key], [2, value]]] as const), // prettier-ignore
        [7, graph],
        [8, [[2, opset]]], // last: a file that is cut off has none
      ]);
    },
  };
}

function attribute(name: string, value: Attributes[string]): Fields {
  if (typeof value === "number") return [[1, name], [3, value], [20, 2]]; // prettier-ignore
  return [[1, name], ...value.map((one) => [8, one] as const), [20, 7]];
}

/** All in one buffer: what the weights take is copied once. */
function joined(fields: Fields): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  const length = encode(fields, parts);
  if (length > MAX_FILE_BYTES) throw new RangeError(`onnx: got ${length} bytes, want at most ${MAX_FILE_BYTES}`);
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Wire types: 0 a varint, 2 a length and bytes. Adds to `parts`. @returns how many bytes it added */
function encode(fields: Fields, parts: Uint8Array[]): number {
  let length = 0;
  const add = (part: Uint8Array) => {
    parts.push(part);
    length += part.length;
  };
  for (const [field, value] of fields) {
    if (typeof value === "number") {
      add(varint(field * 8));
      add(varint(value));
    } else if (typeof value === "string" || value instanceof Uint8Array) {
      const bytes = typeof value === "string" ? new TextEncoder().encode(value) : value;
      add(varint(field * 8 + 2));
      add(varint(bytes.length));
      add(bytes);
    } else {
      add(varint(field * 8 + 2));
      const head = parts.push(new Uint8Array()) - 1; // its length, which is known when it is written
      const inner = encode(value, parts);
      parts[head] = varint(inner);
      length += parts[head].length + inner;
    }
  }
  return length;
}

/** Seven bits a byte, lowest first; a negative integer as the 64 bits of its two's complement. */
function varint(value: number): Uint8Array {
  const bytes: number[] = [];
  let rest = BigInt.asUintN(64, BigInt(value));
  for (; rest > 127n; rest >>= 7n) bytes.push(Number(rest & 127n) | 128);
  bytes.push(Number(rest));
  return Uint8Array.from(bytes);
}
