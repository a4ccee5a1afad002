// What a student takes of a device's memory: the programs it would run are planned, and their buffers counted.

import type { Buffer, Executor, Program } from "../engine/executor";
import type { Arena } from "../engine/program";
import type { Shape } from "../engine/shapes";
import { createBaseWeights } from "./base";
import { largestBlock } from "./batches";
import type { ModelConfig } from "./config";
import { createWeights } from "./forward";
import { buildDecoder, createState, slotLayout } from "./sampling";
import { createBlockPrograms, createUpdateProgram, type Terms } from "./training";

/** What a student is used for. */
export interface Use {
  readonly terms?: Terms; // of its updates; absent if it is never trained
  readonly batch: number; // tokens of an update, or of what is scored
  readonly scores: boolean;
  readonly states: boolean; // hidden states, or values, are asked as well
  readonly completions: readonly number[]; // drawn at a time
}

/** Bytes. */
export interface Footprint {
  readonly base: number; // frozen weights: one copy, however many students share it
  readonly weights: number; // trained ones, with gradients and both moments
  readonly activations: number;
  readonly cache: number;
}

export const NOTHING: Footprint = { base: 0, weights: 0, activations: 0, cache: 0 };

/** What a use would bind. */
export interface Survey {
  readonly programs: readonly Program[];
  /** Of the trained weights, activations and caches. */
  readonly largest: Buffer;
  /** `footprintOf` without the base, for any number of lanes. */
  bytes(lanes: number): Omit<Footprint, "base">;
}

/**
 * Bytes of all buffers that the programs of this use bind, as an executor of this shape makes them.
 *
 * @throws {RangeError} if the configuration does not fit itself
 */
export const footprintOf = (config: ModelConfig, shape: Shape & Pick<Executor, "threads">, use: Use): Footprint => ({
  base: bytesOf(baseBuffers(config)),
  ...survey(config, shape, use).bytes(shape.lanes),
});

/** Of the frozen weights: none without `lora`. */
export const baseBuffers = (config: ModelConfig): readonly Buffer[] =>
  config.lora ? createBaseWeights(config).buffers : [];

export const bytesOf = (buffers: Iterable<Buffer>, lanes = 1): number =>
  [...buffers].reduce((sum, { length, scope }) => sum + 4 * length * (scope === "lane" ? lanes : 1), 0);

/** Plans the programs of a use: most of the work of `footprintOf`. */
export function survey(config: ModelConfig, shape: Shape & Pick<Executor, "threads">, use: Use): Survey {
  const base = config.lora && createBaseWeights(config);
  const weights = createWeights(config, base);
  const arena: Arena = [];
  const optimiser = createUpdateProgram(config, weights, shape.lanes, 1);
  const programs: Program[] = [];
  for (const size of blockSizes(config, shape, use.batch)) {
    const block = createBlockPrograms(config, weights, size, arena);
    if (use.terms) programs.push(block.gradientOf(use.terms));
    if (use.scores) programs.push(use.states ? block.states().program : block.score.program);
  }
  const state = createState(config, shape.slots);
  for (const slots of new Set(use.completions.map((count) => slotLayout(shape, count).rows)))
    programs.push(buildDecoder(config, weights, state, slots, arena));
  if (use.terms) programs.push(optimiser.update);

  const own = new Set([weights.flat.buffer, weights.gradient.buffer, weights.rope.buffer]);
  for (const buffer of [optimiser.firstMoment, optimiser.secondMoment]) own.add(buffer);
  if (use.terms) for (const buffer of buffersOf(optimiser.update)) own.add(buffer);
  const caches = new Set(use.completions.length ? state.caches.map(({ buffer }) => buffer) : []);
  const counted = [new Set(base?.buffers), own, caches];
  const rest = new Set(programs.flatMap(buffersOf).filter((buffer) => !counted.some((set) => set.has(buffer))));
  return {
    programs,
    largest: [...own, ...caches, ...rest].reduce((a, b) => (b.length > a.length ? b : a)),
    bytes: (lanes) => ({
      weights: bytesOf(own, lanes),
      activations: bytesOf(rest, lanes),
      cache: bytesOf(caches, lanes),
    }),
  };
}

const buffersOf = ({ calls }: Program): Buffer[] =>
  calls.flatMap(({ tensors }) => Object.values(tensors).map(({ buffer }) => buffer));

/** Rows of the blocks that are built, in the order they are: see `createBatches`. */
function blockSizes(config: ModelConfig, shape: Shape, tokens: number): number[] {
  const largest = largestBlock(config, shape);
  if (shape.largestFirst) return [...new Set([largest, ...shape.rowSizes])];
  const fitting = shape.rowSizes.find((rows) => rows * shape.lanes >= tokens && rows >= config.context / 2);
  return [...new Set([fitting ?? largest, largest])];
}
