// Reads an ONNX file that somebody brought: what it is, checked before any runtime is given it.

import { fromBinary } from "@bufbuild/protobuf";
import {
  ModelProtoSchema,
  TensorProto_DataLocation,
  type GraphProto,
  type TensorProto,
  type ValueInfoProto,
} from "onnx-buf";

import { MAX_FILE_BYTES } from "./onnxFile";
import { OPERATORS } from "./onnxOperators";
import { structureBytes } from "./onnxScan";

/** Element types that a tensor of a model may have, by ONNX's number: the name here, and the bits of one. */
const TYPES: ReadonlyMap<number, readonly [name: string, bits: number]> = new Map([
  [1, ["f32", 32]],
  [2, ["u8", 8]],
  [3, ["i8", 8]],
  [6, ["i32", 32]],
  [7, ["i64", 64]],
  [9, ["bool", 8]],
  [10, ["f16", 16]],
  [11, ["f64", 64]],
  [16, ["bf16", 16]],
  [21, ["u4", 4]],
  [22, ["i4", 4]],
]);

/** Of what is not weights: the graph of a model with 30 layers has about 0.5 MB. */
const MAX_STRUCTURE = 4_000_000;
const MAX_NODES = 50_000;
const MAX_NAME = 200;

/** An input or output of a graph. A size that may vary is a name. */
export interface OnnxPort {
  readonly name: string;
  readonly type: string; // "f32", "f16", "i64", ...
  readonly shape: readonly (number | string)[];
}

export interface OnnxGraph {
  readonly inputs: readonly OnnxPort[];
  readonly outputs: readonly OnnxPort[];
  readonly metadata: Readonly<Record<string, string>>;
  readonly bytes: number;
  /** Numbers in its weights. */
  readonly parameters: number;
}

const shorten = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

/**
 * Nothing of the file is run, and nothing larger than its own structure is allocated.
 *
 * @throws {RangeError} naming the file, what was got and what was wanted
 */
export function readOnnx(bytes: Uint8Array, file: string): OnnxGraph {
  try {
    return read(bytes);
  } catch (error) {
    throw new RangeError(`'${shorten(file)}': ${(error as Error).message}`, { cause: error });
  }
}

function read(bytes: Uint8Array): OnnxGraph {
  if (bytes.length === 0) throw new RangeError("it has no bytes");
  if (bytes.length > MAX_FILE_BYTES)
    throw new RangeError(`it has ${bytes.length} bytes, want at most ${MAX_FILE_BYTES} in an ONNX file`);
  const structure = structureBytes(bytes);
  if (structure > MAX_STRUCTURE)
    throw new RangeError(`it has ${structure} bytes beside the raw data of its weights, want at most ${MAX_STRUCTURE}`);
  const { graph, opsetImport, functions, trainingInfo, metadataProps } = parse(bytes);
  if (!graph || graph.node.length === 0) throw new RangeError("it has no graph, want an ONNX model");
  if (graph.node.length > MAX_NODES)
    throw new RangeError(`it has ${graph.node.length} nodes, want at most ${MAX_NODES}`);
  if (functions.length > 0 || trainingInfo.length > 0 || graph.sparseInitializer.length > 0)
    throw new RangeError("it has functions, training graphs or sparse weights, want none");
  if (!opsetImport.some(({ domain }) => domain === "" || domain === "ai.onnx"))
    throw new RangeError("it does not say which version of ONNX's operators it wants");
  for (const { domain } of opsetImport)
    if (!OPERATORS.has(domain))
      throw new RangeError(`it wants operators of '${shorten(domain)}', which are not known here`);
  checkNodes(graph);
  const weights = new Set(graph.initializer.map(({ name }) => name));
  return {
    inputs: graph.input.filter(({ name }) => !weights.has(name)).map(portOf),
    outputs: graph.output.map(portOf),
    metadata: Object.fromEntries(metadataProps.map(({ key, value }) => [key, value])),
    bytes: bytes.length,
    parameters: graph.initializer.reduce((sum, tensor) => sum + checkTensor(tensor), 0),
  };
}

function parse(bytes: Uint8Array) {
  try {
    return fromBinary(ModelProtoSchema, bytes, { readUnknownFields: false });
  } catch (error) {
    throw new RangeError(`it is not an ONNX model: ${(error as Error).message}`, { cause: error });
  }
}

function checkNodes({ node }: GraphProto): void {
  for (const { domain, opType, name, attribute } of node) {
    const operator = shorten(domain ? `${domain}.${opType}` : opType);
    if (!OPERATORS.get(domain)?.has(opType))
      throw new RangeError(`it has the operator '${operator}', which is not one of a decoder or text encoder`);
    for (const { g, graphs, t, tensors, sparseTensor, sparseTensors } of attribute) {
      if (g || graphs.length > 0 || sparseTensor || sparseTensors.length > 0)
        throw new RangeError(`its node '${shorten(name)}' has a graph inside, want none`);
      for (const tensor of t ? [t, ...tensors] : tensors) checkTensor(tensor);
    }
  }
}

/** @returns how many numbers it has */
function checkTensor({ name, dims, dataType, rawData, dataLocation, externalData, ...data }: TensorProto): number {
  const named = `its weight '${shorten(name)}'`;
  if (dataLocation === TensorProto_DataLocation.EXTERNAL || externalData.length > 0)
    throw new RangeError(`${named} is in another file, want all in one`);
  const type = TYPES.get(dataType);
  if (!type) throw new RangeError(`${named} has elements of type ${dataType}, which is not known here`);
  let size = 1;
  for (const dim of dims) {
    if (dim < 0n) throw new RangeError(`${named} has a side of ${dim}, want 0 or more`);
    size *= Number(dim);
  }
  const bytes = Math.ceil((size * type[1]) / 8);
  const listed = data.floatData.length + data.int32Data.length + data.int64Data.length + data.doubleData.length;
  // Halves and bytes, where they are listed, are listed as 32-bit integers; two of four bits share one.
  const isWhole =
    rawData.length > 0 ? rawData.length === bytes : listed === size || (type[1] === 4 && listed === bytes);
  if (!isWhole)
    throw new RangeError(
      rawData.length > 0
        ? `${named} has ${rawData.length} bytes, want ${bytes}`
        : `${named} has ${listed} numbers, want ${size}`,
    );
  return size;
}

function portOf({ name, type }: ValueInfoProto): OnnxPort {
  const tensor = type?.value.case === "tensorType" ? type.value.value : undefined;
  if (name.length === 0 || name.length > MAX_NAME)
    throw new RangeError(`it has an input or output named '${shorten(name)}'`);
  if (!tensor) throw new RangeError(`its '${shorten(name)}' is no tensor`);
  const shape = (tensor.shape?.dim ?? []).map(({ value }) =>
    value.case === "dimValue" ? Number(value.value) : (value.value ?? ""),
  );
  return { name, type: TYPES.get(tensor.elemType)?.[0] ?? `type ${tensor.elemType}`, shape };
}
