// Writes ONNX files: a graph of named tensors and operators, as protocol buffers (https://github.com/onnx/onnx/blob/main/onnx/onnx.proto3).
//
// The format's few messages are written here, so that no package is needed for them; the tests read the files with onnx-buf.

/** A message: field numbers and what they hold, in file order. Numbers are integers; an f32 is wrapped. */
type Fields = readonly (readonly [
  field: number,
  value: bigint | number | string | Uint8Array | Fields | { f32: number },
])[];

/** Element types, by the number that ONNX gives them. */
const ELEMENT_TYPE = { f32: 1, i32: 6, i64: 7 } as const;
export type ElementType = keyof typeof ELEMENT_TYPE;

/** A string is one element of the attribute; an array of integers is `ints`. */
export type Attributes = Readonly<Record<string, { f32: number } | number | string | readonly number[]>>;

/** Versions of operator sets by domain; the standard's is `""`. */
export type OperatorSets = Readonly<Record<string, number>>;

export interface GraphBuilder {
  /** Adds an operator and names its output. `domain` is for operators outside the standard. */
  node(operator: string, inputs: readonly string[], attributes?: Attributes, domain?: string): string;
  /** The same with several outputs, which keep their names. */
  nodes(
    operator: string,
    inputs: readonly string[],
    outputs: readonly string[],
    attributes?: Attributes,
    domain?: string,
  ): void;
  /** A constant; equal names are written once. Integers are i64 if nothing else is said. */
  constant(name: string, shape: readonly number[], data: Float32Array | readonly number[], type?: ElementType): string;
  /** A name dimension (`"batch"`) may be of any size. */
  input(name: string, type: ElementType, shape: readonly (number | string)[]): string;
  output(name: string, type: ElementType, shape: readonly (number | string)[]): void;
  finish(name: string, opsets: OperatorSets, metadata: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer>;
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
  const add: GraphBuilder["nodes"] = (operator, from, to, attributes = {}, domain = "") => {
    nodes.push([
      ...from.map((name) => [1, name] as const),
      ...to.map((name) => [2, name] as const),
      [3, `${operator}.${nodes.length}`],
      [4, operator],
      ...Object.entries(attributes).map(([name, value]) => [5, attribute(name, value)] as const),
      ...(domain ? [[7, domain] as const] : []),
    ]);
  };
  return {
    nodes: add,
    node(operator, from, attributes, domain) {
      const output = `${operator}.${nodes.length}.out`;
      add(operator, from, [output], attributes, domain);
      return output;
    },
    constant(name, shape, data, type = data instanceof Float32Array ? "f32" : "i64") {
      constants.set(name, [
        ...shape.map((size) => [1, size] as const),
        [2, ELEMENT_TYPE[type]],
        [8, name],
        [9, rawData(data, type)],
      ]);
      return name;
    },
    input(name, type, shape) {
      inputs.push(declare(name, type, shape));
      return name;
    },
    output: (name, type, shape) => void outputs.push(declare(name, type, shape)),
    finish(name, opsets, metadata) {
      const graph: Fields = [
        ...nodes.map((node) => [1, node] as const),
        [2, name],
        ...[...constants.values()].map((tensor) => [5, tensor] as const),
        ...inputs.map((one) => [11, one] as const),
        ...outputs.map((one) => [12, one] as const),
      ];
      return encode([
        [1, 10], // the intermediate representation's version, of ONNX 1.16 and later
        [2, "Errata"],
        [7, graph],
        ...Object.entries(opsets).map(([domain, version]) => [8, [[1, domain], [2, version]]] as const), // prettier-ignore
        ...Object.entries(metadata).map(([key, value]) => [14, [[1, key], [2, value]]] as const), // prettier-ignore
      ]);
    },
  };
}

function attribute(name: string, value: Attributes[string]): Fields {
  if (typeof value === "number") return [[1, name], [3, value], [20, 2]]; // prettier-ignore
  if (typeof value === "string") return [[1, name], [4, value], [20, 3]]; // prettier-ignore
  if ("f32" in value) return [[1, name], [2, value], [20, 1]]; // prettier-ignore
  return [[1, name], ...value.map((one) => [8, one] as const), [20, 7]];
}

/** Little-endian, as every platform that runs this is. */
function rawData(data: Float32Array | readonly number[], type: ElementType): Uint8Array {
  const array =
    type === "i64"
      ? BigInt64Array.from(data as readonly number[], BigInt)
      : type === "i32"
        ? Int32Array.from(data)
        : Float32Array.from(data);
  return new Uint8Array(array.buffer);
}

/** Wire types: 0 a varint, 2 a length and bytes, 5 four bytes. */
function encode(fields: Fields): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  for (const [field, value] of fields) {
    if (typeof value === "number" || typeof value === "bigint") parts.push(varint(field * 8), varint(value));
    else if (typeof value === "object" && "f32" in value)
      parts.push(varint(field * 8 + 5), new Uint8Array(Float32Array.of(value.f32).buffer));
    else {
      const bytes =
        typeof value === "string"
          ? new TextEncoder().encode(value)
          : value instanceof Uint8Array
            ? value
            : encode(value);
      parts.push(varint(field * 8 + 2), varint(bytes.length), bytes);
    }
  }
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Seven bits a byte, lowest first; a negative integer as the 64 bits of its two's complement. */
function varint(value: number | bigint): Uint8Array {
  const bytes: number[] = [];
  let rest = BigInt.asUintN(64, BigInt(value));
  for (; rest > 127n; rest >>= 7n) bytes.push(Number(rest & 127n) | 128);
  bytes.push(Number(rest));
  return Uint8Array.from(bytes);
}
