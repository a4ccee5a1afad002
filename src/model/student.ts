// The student: a model on an executor that can be updated, sampled, scored, saved and restored.

import type { Executor } from "../engine/executor";
import type { Arena } from "../engine/program";
import type { WeightedSequence } from "../types";
import { checkBase, type Base } from "./base";
import { createBatches } from "./batches";
import { parameterLayout, type ModelConfig } from "./config";
import { createWeights, ropeTable } from "./forward";
import { createSampler, type Completion, type SampleRequest } from "./sampling";
import { score, type Score, type ScoreParts } from "./score";
import { tally, type LossReading, type Tally } from "./tally";
import { createUpdateProgram, type Terms } from "./training";

export type { Score, ScoreParts } from "./score";

/** Parameters and optimiser state, four flat f32 buffers with the gradient, `[P]` each. */
export interface StudentState {
  readonly parameters: Float32Array<ArrayBuffer>;
  readonly firstMoment: Float32Array<ArrayBuffer>;
  readonly secondMoment: Float32Array<ArrayBuffer>;
}

export interface Optimiser {
  readonly learningRate: number;
  readonly decay: number; // weight decay, on matrices only
  readonly step: number; // 1 for the first update: bias correction
  readonly beta1: number;
  readonly beta2: number;
}

export interface Update extends Tally {
  /** Of the whole gradient, before it was clipped to `MAX_NORM`. */
  readonly gradNorm: number;
}

export interface Student {
  readonly config: ModelConfig;
  readonly executor: Executor;
  /**
   * One AdamW step on the gradient of `sum_t weights[t] * -log p(tokens[t] | tokens[<t])` and what `towards` and `returns` add.
   *
   * @throws {RangeError} if a sequence has `returns` and the student no value head, or its parts do not fit each other
   */
  update(sequences: readonly WeightedSequence[], optimiser: Optimiser): Promise<Update>;
  sample(requests: readonly SampleRequest[], stopped?: () => boolean): Promise<Completion[]>;
  /** @throws {RangeError} if values are asked of a student without a value head */
  score(sequences: readonly Int32Array[], parts?: ScoreParts): Promise<Score[]>;
  /** The gradient of the loss, `[P]`, without a step: what the tests compare. */
  gradient(sequences: readonly WeightedSequence[]): Promise<Float32Array>;
  save(): Promise<StudentState>;
  /** @throws {RangeError} if the buffers are not of this model's size */
  load(state: StudentState): void;
}

/** Gradients longer than this are scaled down to it. */
const MAX_NORM = 1;

/**
 * With `lora` all buffers of its state are of adapters only, on a `base` that students of one executor share.
 *
 * @throws {RangeError} if `lora` has no base, or one of another model or executor, or is not there and the base is
 */
export function createStudent(config: ModelConfig, executor: Executor, base?: Base): Student {
  checkBase(config, executor, base);
  const { length } = parameterLayout(config);
  const weights = createWeights(config, base);
  const arena: Arena = [];
  const optimiser = createUpdateProgram(config, weights, executor.lanes, MAX_NORM);
  const sampler = createSampler(config, weights, executor, arena);
  const parameters = weights.flat.buffer;
  executor.write(weights.rope.buffer, ropeTable(config));

  const batches = createBatches(config, weights, executor, arena);

  /** Queues the gradients of all blocks; to be awaited once more for their loss, when all else is queued. */
  async function accumulate(sequences: readonly WeightedSequence[]) {
    const terms: Terms = {
      towards: sequences.some(({ towards }) => towards),
      returns: sequences.some(({ returns }) => returns),
    };
    const queued = await batches.run<LossReading>(sequences, (programs) => {
      const { logp, entropy, divergence, valueLoss } = programs;
      const more = { ...(terms.towards ? { divergence } : {}), ...(terms.returns ? { valueLoss } : {}) };
      return { program: programs.gradientOf(terms), reads: { logp, entropy, ...more } };
    });
    return () => tally(queued);
  }

  return {
    config,
    executor,
    async update(sequences, { learningRate, decay, step, beta1, beta2 }) {
      const read = await accumulate(sequences);
      const corrections = [1 / (1 - beta1 ** step), 1 / (1 - beta2 ** step)] as const;
      executor.write(optimiser.hyper, Float32Array.of(learningRate, beta1, beta2, 1e-8, decay, ...corrections));
      await executor.run(optimiser.update);
      const [norm, sums] = await Promise.all([executor.read(optimiser.norm), read()]);
      return { ...sums, gradNorm: norm[0]! };
    },
    sample: (requests, stopped) => sampler.sample(requests, stopped),
    score: (sequences, parts) => score(config, batches, sequences, parts),
    async gradient(sequences) {
      await (
        await accumulate(sequences)
      )();
      const gradient = new Float32Array(length);
      for (let lane = 0; lane < executor.lanes; lane++) {
        const part = await executor.read(weights.gradient.buffer, lane);
        part.forEach((value, i) => (gradient[i]! += value));
        executor.write(weights.gradient.buffer, new Float32Array(length), lane);
      }
      return gradient;
    },
    async save() {
      const buffers = [parameters, optimiser.firstMoment, optimiser.secondMoment].map((buffer) =>
        executor.read(buffer),
      );
      const [p, m, v] = (await Promise.all(buffers)) as Float32Array<ArrayBuffer>[];
      return { parameters: p!, firstMoment: m!, secondMoment: v! };
    },
    load({ parameters: p, firstMoment, secondMoment }) {
      for (const buffer of [p, firstMoment, secondMoment])
        if (buffer.length !== length) throw new RangeError(`load: got ${buffer.length} values, want ${length}`);
      executor.write(parameters, p);
      executor.write(optimiser.firstMoment, firstMoment);
      executor.write(optimiser.secondMoment, secondMoment);
      for (let lane = 0; lane < executor.lanes; lane++)
        executor.write(weights.gradient.buffer, new Float32Array(length), lane);
    },
  };
}
