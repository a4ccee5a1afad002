// The frozen weights under adapters, on one executor: written in pieces, packed on the way, shared by all who read them.

import type { Buffer, Executor, Tensor } from "../engine/executor";
import type { Parameter } from "../engine/ops";
import { halfPitch, int8Groups, int8Pitch, packHalf, packInt8, type PackedError } from "../engine/pack";
import { createTensor } from "../engine/program";
import type { Precision } from "../types";
import { baseLayout, lengthOf, type ModelConfig } from "./config";
import type { WeightSource } from "./forward";

/** How far the packed weights are from what was written. */
export interface PackingError {
  /** Root mean square of the differences over that of the weights. 0 if nothing was packed. */
  readonly relativeRms: number;
  /** Largest |difference| of one weight. */
  readonly largest: number;
}

export interface Base extends WeightSource {
  readonly config: ModelConfig;
  readonly executor: Executor;
  /** On the device, when all is written. */
  readonly bytes: number;
  /** Of all that was written so far: the layers' matrices, where they are not f32. */
  readonly error: PackingError;
  /** Names that are not yet written whole. */
  readonly missing: readonly string[];
  /**
   * Copies values to a weight of `baseLayout`, from its value `offset` on: whole rows of a matrix, in pieces of any size. Each
   * row is to be written once. Nothing of `data` is kept.
   *
   * @throws {RangeError} at another name, at what does not fit, or at values that are no numbers or infinite
   */
  write(name: string, data: Float32Array, offset?: number): void;
}

/** Where the frozen weights of a model lie, by their names in `baseLayout`. */
export interface BaseWeights extends WeightSource {
  readonly buffers: readonly Buffer[];
}

/** The embedding and the head stay f32: they are read in other ways than by whole matrices, and by every row. */
export const isPacked = (name: string): boolean => /\.(qkv|output|gateUp|down)$/.test(name);

/** Plans the buffers; makes none. */
export function createBaseWeights(config: ModelConfig): BaseWeights {
  const { precision = "f32" } = config;
  const byName = new Map(
    baseLayout(config).specs.map(({ name, shape }) => [name, placeOf(name, shape, isPacked(name) ? precision : "f32")]),
  );
  const buffers = [...byName.values()].flatMap(({ value }) =>
    "words" in value ? [value.words.buffer, ...(value.scales ? [value.scales.buffer] : [])] : [value.buffer],
  );
  return {
    buffers,
    parameter(name) {
      const found = byName.get(name);
      if (!found) throw new RangeError(`base: got '${name}', want one of ${[...byName.keys()].join(", ")}`);
      return found;
    },
  };
}

function placeOf(name: string, shape: readonly number[], precision: Precision): Parameter {
  const shared = (id: string, dims: readonly number[], type: Buffer["type"] = "f32"): Tensor =>
    createTensor(id, dims, type, "shared");
  if (precision === "f32") return { value: shared(name, shape) };
  const [rows, cols] = shape as [number, number];
  if (precision === "f16") return { value: { shape, words: shared(name, [rows, halfPitch(cols)], "u32") } };
  const words = shared(name, [rows, int8Pitch(cols)], "u32");
  return { value: { shape, words, scales: shared(`${name} scales`, [rows, int8Groups(cols)]) } };
}

export function createBase(config: ModelConfig, executor: Executor): Base {
  const { specs } = baseLayout(config);
  const { buffers, parameter } = createBaseWeights(config);
  const left = new Map(specs.map(({ name, shape }) => [name, lengthOf(shape)]));
  let [squares, weights, largest] = [0, 0, 0];
  const count = (data: Float32Array, error: PackedError) => {
    for (const value of data) weights += value * value;
    squares += error.squares;
    largest = Math.max(largest, error.largest);
  };

  return {
    config,
    executor,
    parameter,
    bytes: buffers.reduce((sum, { length }) => sum + 4 * length, 0),
    get error() {
      return { relativeRms: weights > 0 ? Math.sqrt(squares / weights) : 0, largest };
    },
    get missing() {
      return [...left].filter(([, count]) => count > 0).map(([name]) => name);
    },
    write(name, data, offset = 0) {
      const { value } = parameter(name);
      const [size, cols] = [lengthOf(value.shape), value.shape.at(-1)!];
      const isVector = value.shape.length === 1;
      if (offset < 0 || offset + data.length > size || (!isVector && (offset % cols || data.length % cols)))
        throw new RangeError(
          `base: got ${data.length} values at ${offset} for '${name}', want whole rows of ${cols}, ${size} values in all`,
        );
      const bad = data.findIndex((one) => !Number.isFinite(one));
      if (bad >= 0) throw new RangeError(`base: got ${data[bad]} at ${offset + bad} of '${name}', want finite numbers`);
      left.set(name, left.get(name)! - data.length);
      if (!("words" in value)) return executor.write(value.buffer, data, 0, offset);
      const row = offset / cols;
      if (!value.scales) {
        const packed = packHalf(data, cols);
        executor.write(value.words.buffer, packed.words, 0, row * halfPitch(cols));
        return count(data, packed);
      }
      const packed = packInt8(data, cols);
      executor.write(value.words.buffer, packed.words, 0, row * int8Pitch(cols));
      executor.write(value.scales.buffer, packed.scales, 0, row * int8Groups(cols));
      count(data, packed);
    },
  };
}

/** @throws {RangeError} unless `base` is there exactly where the student has adapters, and is of its model and device */
export function checkBase(config: ModelConfig, executor: Executor, base?: Base): void {
  if (!config.lora !== !base)
    throw new RangeError(
      `student: got a model ${base ? "without lora on" : "with lora but no"} base, want both or neither`,
    );
  if (!base) return;
  if (base.executor !== executor) throw new RangeError("student: got a base on another executor, want it on the same");
  const [got, want] = [base.config, config].map((one) =>
    JSON.stringify([one.precision ?? "f32", baseLayout(one).specs]),
  );
  if (got !== want) throw new RangeError("student: got a base of another model, want the same sizes and precision");
}
