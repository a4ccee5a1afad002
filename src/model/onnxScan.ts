// How much of an ONNX file is not weights, told before it is parsed: what is parsed becomes objects, many times its size.

/** A field of a message, as it lies in the file: `bytes[from]` to `bytes[to - 1]`. */
interface Field {
  readonly field: number;
  readonly from: number;
  readonly to: number;
}

const GRAPH = 7; // of a model
const INITIALIZER = 5; // of a graph
const RAW_DATA = 9; // of a tensor

function varintAt(bytes: Uint8Array, at: number, end: number): { value: number; next: number } {
  let value = 0;
  for (let i = 0; i < 10; i++) {
    if (at + i >= end) throw new RangeError("it ends in the middle of a number");
    const byte = bytes[at + i]!;
    value += (byte & 127) * 2 ** (7 * i);
    if (byte < 128) return { value, next: at + i + 1 };
  }
  throw new RangeError("a number in it has more than 10 bytes");
}

function* fieldsOf(bytes: Uint8Array, from: number, end: number): Generator<Field> {
  for (let at = from; at < end;) {
    const tag = varintAt(bytes, at, end);
    const [field, wire] = [Math.floor(tag.value / 8), tag.value % 8];
    let start = tag.next;
    let to: number;
    if (wire === 0) to = varintAt(bytes, start, end).next;
    else if (wire === 1) to = start + 8;
    else if (wire === 5) to = start + 4;
    else if (wire === 2) {
      const size = varintAt(bytes, start, end);
      start = size.next;
      to = start + size.value;
    } else throw new RangeError(`it has a field of wire type ${wire}, which no ONNX file has`);
    if (to > end) throw new RangeError(`a part of it ends ${to - end} bytes after its end: it is truncated`);
    yield { field, from: start, to };
    at = to;
  }
}

/** Bytes of the file without the raw data of its weights. @throws {RangeError} if the file is cut off or no protocol buffer */
export function structureBytes(bytes: Uint8Array): number {
  let weights = 0;
  for (const model of fieldsOf(bytes, 0, bytes.length)) {
    if (model.field !== GRAPH) continue;
    for (const graph of fieldsOf(bytes, model.from, model.to)) {
      if (graph.field !== INITIALIZER) continue;
      for (const tensor of fieldsOf(bytes, graph.from, graph.to))
        if (tensor.field === RAW_DATA) weights += tensor.to - tensor.from;
    }
  }
  return bytes.length - weights;
}
