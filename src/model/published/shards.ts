// The tensors of one or several safetensors files, found by reading their headers alone.

import { BYTES, headerLength, readHeader, type Dtype, type TensorRange } from "../../lib/safetensors";
import { createFields, parseFields } from "./json";
import { INDEX_FILE, PublishedError, sizeOf, type FileSource } from "./source";

/** A tensor in its file; `from` and `to` count from the beginning of the file. */
export interface Found extends TensorRange {
  readonly file: string;
}

const DTYPES = Object.keys(BYTES) as Dtype[];
const MAX_SHARDS = 1000;

/** Tensor by tensor, the file that an index says it is in. @throws {PublishedError} if it is no index */
function weightMap(bytes: Uint8Array): ReadonlyMap<string, string> {
  const entries = parseFields(INDEX_FILE, bytes)["weight_map"];
  const isMap = typeof entries === "object" && entries !== null && !Array.isArray(entries);
  if (!isMap) throw new PublishedError(INDEX_FILE, "got no weight_map, want the file of each tensor");
  for (const [name, file] of Object.entries(entries))
    if (typeof file !== "string" || !/^[\w.-]+\.safetensors$/.test(file))
      createFields(INDEX_FILE, entries as Record<string, unknown>).refuse(name, "the name of a safetensors file");
  return new Map(Object.entries(entries as Record<string, string>));
}

/** Names of the files that an index names. @throws {PublishedError} if it is no index */
export function shardsOf(index: Uint8Array): readonly string[] {
  const names = [...new Set(weightMap(index).values())].sort();
  if (names.length === 0 || names.length > MAX_SHARDS)
    throw new PublishedError(INDEX_FILE, `got ${names.length} files, want 1 to ${MAX_SHARDS}`);
  return names;
}

/** Files with weights in them, of a source. @throws {PublishedError} if there are none, or the index names another */
export async function weightFiles(source: FileSource, abort?: AbortSignal): Promise<readonly string[]> {
  const size = sizeOf(source, INDEX_FILE);
  if (size !== undefined) {
    const names = shardsOf(await source.read(INDEX_FILE, 0, size, abort));
    const missing = names.find((name) => sizeOf(source, name) === undefined);
    if (missing !== undefined) throw new PublishedError(missing, `${INDEX_FILE} names it, and it is not there`);
    return names;
  }
  const found = source.files.map(({ name }) => name).filter((name) => name.endsWith(".safetensors"));
  if (found.includes("model.safetensors")) return ["model.safetensors"];
  if (found.length === 1) return found;
  if (found.length > 1) throw new PublishedError(INDEX_FILE, `it is not there, and ${found.length} files have weights`);
  throw new PublishedError("model.safetensors", "it is not there: other formats of weights are not read");
}

/**
 * Reads the headers, not the tensors.
 *
 * @throws {PublishedError} if a header does not fit its file, a tensor is of another type than f32, f16 and bf16, or lies
 * in two files, or in another than the index says
 */
export async function findTensors(source: FileSource, abort?: AbortSignal): Promise<ReadonlyMap<string, Found>> {
  const tensors = new Map<string, Found>();
  const files = await weightFiles(source, abort);
  for (const file of files)
    for (const tensor of await tensorsOf(source, file, abort)) {
      const other = tensors.get(tensor.name);
      if (other) throw new PublishedError(file, `tensor '${tensor.name}' is in ${other.file} too`);
      tensors.set(tensor.name, tensor);
    }
  const size = sizeOf(source, INDEX_FILE);
  if (size === undefined) return tensors;
  for (const [name, file] of weightMap(await source.read(INDEX_FILE, 0, size, abort)))
    if (tensors.get(name)?.file !== file)
      throw new PublishedError(file, `${INDEX_FILE} says that tensor '${name}' is in it, and it is not`);
  return tensors;
}

async function tensorsOf(source: FileSource, file: string, abort?: AbortSignal): Promise<Found[]> {
  const size = sizeOf(source, file)!;
  const first = await source.read(file, 0, Math.min(8, size), abort);
  try {
    const start = 8 + headerLength(first, size);
    const header = await source.read(file, 8, start, abort);
    return readHeader(header, size - start, DTYPES).ranges.map((range) => ({
      ...range,
      ...{ file, from: start + range.from, to: start + range.to },
    }));
  } catch (error) {
    if (error instanceof PublishedError || !(error instanceof RangeError)) throw error;
    throw new PublishedError(file, error.message.replace("safetensors: ", ""), { cause: error });
  }
}
