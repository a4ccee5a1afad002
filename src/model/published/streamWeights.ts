// Reads a published model's weights piece by piece, in this project's layout: nothing holds the model whole.

import { BYTES, toFloats } from "../../lib/safetensors";
import { parameterLayout } from "../config";
import type { PublishedModel } from "./readPublished";
import type { FileSource } from "./source";

/** Largest part of a matrix that is put together at a time, f32, in bytes. */
const BLOCK_BYTES = 64 * 2 ** 20;
/** Largest piece that is read at a time, as it lies in the file, in bytes. */
const PIECE_BYTES = 4 * 2 ** 20;

/** Most that is held at a time beside what the sink keeps, in bytes: a block, a piece, and the piece as f32. */
export const STREAM_PEAK = BLOCK_BYTES + 3 * PIECE_BYTES;

/** Rows transposed together: their cache lines are read to the end before others push them out. */
const TILE = 16;

export interface StreamLimits {
  readonly block: number;
  readonly piece: number;
}

/** Where weights go: whole rows of the weight `name`, from its element `offset` on. May take its time. */
export type WeightSink = (name: string, offset: number, data: Float32Array<ArrayBuffer>) => void | Promise<void>;

interface Options {
  /** Of the files' weights, in bytes; a large transposed matrix is read more than once and counts once. */
  readonly onProgress?: (done: number, all: number) => void;
  readonly abort?: AbortSignal;
  readonly limits?: StreamLimits;
}

/** All weights in one flat buffer, in the order of `parameterLayout`: of a model that is trained whole. `[P]` */
export async function readWeights(
  model: PublishedModel,
  source: FileSource,
  options: Options = {},
): Promise<Float32Array<ArrayBuffer>> {
  const { specs, length } = parameterLayout(model.config);
  const weights = new Float32Array(length);
  const at = new Map(specs.map(({ name, offset }) => [name, offset]));
  await streamWeights(model, source, (name, offset, data) => weights.set(data, at.get(name)! + offset), options);
  return weights;
}

/**
 * Tensor by tensor in the order of `parameterLayout`. At any time it holds one block (at most 64 MiB), one piece as it lies
 * in the file (at most 4 MiB) and the piece as f32: `STREAM_PEAK`. A matrix that is stored the other way round is transposed
 * block by block, each block from one pass over its tensors.
 *
 * @throws {PublishedError} if a file is cut since it was checked
 * @throws {DOMException} `AbortError`
 */
export async function streamWeights(
  model: PublishedModel,
  source: FileSource,
  sink: WeightSink,
  { onProgress, abort, limits = { block: BLOCK_BYTES, piece: PIECE_BYTES } }: Options = {},
): Promise<void> {
  const all = model.weights.reduce((sum, { from, to }) => sum + to - from, 0);
  let done = 0;
  for (const { name, shape } of parameterLayout(model.config).specs) {
    const parts = model.weights.filter(({ target }) => target === name);
    const [rows, columns] = shape.length === 2 ? (shape as [number, number]) : [1, shape[0]!];
    const inBlock = Math.max(1, Math.floor(limits.block / 4 / columns));
    if (!parts[0]?.isTransposed) {
      for (const part of parts) await copy(part, rows, columns);
      continue;
    }
    for (let first = 0; first < rows; first += inBlock) {
      const count = Math.min(inBlock, rows - first);
      const block = new Float32Array(count * columns);
      for (const part of parts) await transpose(part, block, columns, first, count, rows);
      await sink(name, first * columns, block);
    }
  }

  type Part = PublishedModel["weights"][number];

  /** Pieces of whole rows, as f32. */
  async function* pieces({ file, dtype, from }: Part, rows: number, columns: number) {
    const size = columns * BYTES[dtype];
    const inPiece = Math.max(1, Math.floor(limits.piece / size));
    for (let row = 0; row < rows; row += inPiece) {
      const end = Math.min(rows, row + inPiece);
      const bytes = await source.read(file, from + row * size, from + end * size, abort);
      yield { row, count: end - row, values: toFloats(bytes, dtype), bytes: bytes.length };
    }
  }

  async function copy(part: Part, rows: number, columns: number): Promise<void> {
    for await (const { row, values, bytes } of pieces(part, rows, columns)) {
      await sink(part.target, row * columns, values);
      onProgress?.((done += bytes), all);
    }
  }

  /** Inputs `first` to `first + count` of a tensor `[outputs, inputs]`, as rows of `block`. */
  async function transpose(
    part: Part,
    block: Float32Array,
    columns: number,
    first: number,
    count: number,
    inputs: number,
  ): Promise<void> {
    for await (const { row, count: outputs, values, bytes } of pieces(part, part.shape[0]!, inputs)) {
      const to = part.column + row;
      for (let j0 = 0; j0 < outputs; j0 += TILE)
        for (let i = 0; i < count; i++)
          for (let j = j0; j < Math.min(outputs, j0 + TILE); j++)
            block[i * columns + to + j] = values[j * inputs + first + i]!;
      onProgress?.((done += (bytes * count) / inputs), all);
    }
  }
}
