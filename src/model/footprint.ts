// What a student takes of a device's memory: the programs it would run are planned, and their buffers counted.

import type { Buffer, Executor, Program } from "../engine/executor";
import type { Arena } from "../engine/program";
import type { Shape } from "../engine/shapes";
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
  readonly weights: number; // with gradients and both moments
  readonly activations: number;
  readonly cache: number;
}

export const NOTHING: Footprint = { weights: 0, activations: 0, cache: 0 };

/**
 * Bytes of all buffers that the programs of this use bind, as an executor of this shape makes them.
 *
 * @throws {RangeError} if the configuration does not fit itself
 */
export function footprintOf(config: ModelConfig, shape: Shape & Pick<Executor, "threads">, use: Use): Footprint {
  const weights = createWeights(config);
  const arena: Arena = [];
  const optimiser = createUpdateProgram(config, weights, shape.lanes, 1);
  const programs: Program[] = [];
  const rows = [...new Set([rowsOf(config, shape, use.batch), largestBlock(config, shape)])];
  for (const size of rows) {
    const block = createBlockPrograms(config, weights, size, arena);
    if (use.terms) programs.push(block.gradientOf(use.terms));
    if (use.scores) programs.push(use.states ? block.states().program : block.score.program);
  }
  const state = createState(config, shape.slots);
  for (const slots of new Set(use.completions.map((count) => slotLayout(shape, count).rows)))
    programs.push(buildDecoder(config, weights, state, slots, arena));

  const own = new Set([weights.flat.buffer, weights.gradient.buffer, weights.rope.buffer]);
  for (const buffer of [optimiser.firstMoment, optimiser.secondMoment]) own.add(buffer);
  if (use.terms) for (const buffer of buffersOf(optimiser.update)) own.add(buffer);
  const caches = new Set(use.completions.length ? state.caches.map(({ buffer }) => buffer) : []);
  const rest = new Set(programs.flatMap(buffersOf).filter((buffer) => !own.has(buffer) && !caches.has(buffer)));
  const bytes = (buffers: Iterable<Buffer>) =>
    [...buffers].reduce((sum, { length, scope }) => sum + 4 * length * (scope === "lane" ? shape.lanes : 1), 0);
  return { weights: bytes(own), activations: bytes(rest), cache: bytes(caches) };
}

const buffersOf = ({ calls }: Program): Buffer[] =>
  calls.flatMap(({ tensors }) => Object.values(tensors).map(({ buffer }) => buffer));

/** Rows of the blocks that this many tokens are laid in. */
function rowsOf(config: ModelConfig, shape: Shape, tokens: number): number {
  const fitting = shape.rowSizes.find((rows) => rows * shape.lanes >= tokens && rows >= config.context / 2);
  return fitting ?? largestBlock(config, shape);
}
