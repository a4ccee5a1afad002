// The student: a model on an executor that can be updated, sampled, scored, saved and restored.

import type { Executor } from "../engine/executor";
import { aligned, type Arena } from "../engine/program";
import type { WeightedSequence } from "../types";
import { parameterLayout, type ModelConfig } from "./config";
import { createWeights, ropeTable } from "./forward";
import { packSequences, type Block } from "./packing";
import { createSampler, type Completion, type SampleRequest } from "./sampling";
import { createBlockPrograms, createUpdateProgram, writeBlock, type BlockPrograms } from "./training";

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

export interface Update {
  /** `sum_t weights[t] * -logp[t]` over all sequences, nats. */
  readonly loss: number;
  /** Of the whole gradient, before it was clipped to `MAX_NORM`. */
  readonly gradNorm: number;
  /** Mean over the tokens with a weight other than 0, nats. */
  readonly entropy: number;
}

/** What the student says about given tokens: row t is about token t + 1. */
export interface Score {
  readonly logp: Float32Array; // [T - 1], nats
  readonly entropy: Float32Array; // [T - 1], nats
  readonly logits: Float32Array; // [T - 1, V]
}

export interface Student {
  readonly config: ModelConfig;
  readonly executor: Executor;
  /** One AdamW step on the gradient of `sum_t weights[t] * -log p(tokens[t] | tokens[<t])`. */
  update(sequences: readonly WeightedSequence[], optimiser: Optimiser): Promise<Update>;
  sample(requests: readonly SampleRequest[], stopped?: () => boolean): Promise<Completion[]>;
  score(sequences: readonly Int32Array[]): Promise<Score[]>;
  /** The gradient of the loss, `[P]`, without a step: what the tests compare. */
  gradient(sequences: readonly WeightedSequence[]): Promise<Float32Array>;
  save(): Promise<StudentState>;
  /** @throws {RangeError} if the buffers are not of this model's size */
  load(state: StudentState): void;
}

/** Gradients longer than this are scaled down to it. */
const MAX_NORM = 1;

export function createStudent(config: ModelConfig, executor: Executor): Student {
  const { length } = parameterLayout(config);
  const weights = createWeights(config);
  const arena: Arena = [];
  const optimiser = createUpdateProgram(config, weights, executor.lanes, MAX_NORM);
  const sampler = createSampler(config, weights, executor, arena);
  const parameters = weights.flat.buffer;
  executor.write(weights.rope.buffer, ropeTable(config));

  const most = Math.max(aligned(config.context), executor.rowSizes.at(-1)!);
  const bySize = new Map<number, BlockPrograms>();
  const programsOf = (rows: number): BlockPrograms => {
    const programs = bySize.get(rows) ?? createBlockPrograms(config, weights, rows, arena);
    bySize.set(rows, programs);
    return programs;
  };
  /** The smallest blocks that hold the sequences in one wave over the lanes, or else the largest there are. */
  const pack = (sequences: readonly WeightedSequence[]) => {
    const lengths = sequences.map(({ tokens }) => tokens.length - 1);
    const [longest, total] = [Math.max(...lengths), lengths.reduce((a, b) => a + b, 0)];
    for (const rows of executor.rowSizes) {
      if (rows < longest || rows * executor.lanes < total) continue;
      const blocks = packSequences(sequences, rows);
      if (blocks.length <= executor.lanes) return { programs: programsOf(rows), blocks };
    }
    return { programs: programsOf(most), blocks: packSequences(sequences, most) };
  };

  /**
   * Runs a program over all blocks, `lanes` at a time, and reads these buffers of each. Resolves when all is queued: a
   * device far away is asked once, at the end, and not once a wave.
   */
  async function overBlocks(
    sequences: readonly WeightedSequence[],
    program: "gradient" | "score",
    names: readonly ("logp" | "entropy" | "logits")[],
  ): Promise<{ block: Block; read: Promise<readonly (Float32Array | Uint32Array)[]> }[]> {
    const { programs, blocks } = pack(sequences);
    const queued = [];
    for (let first = 0; first < blocks.length; first += executor.lanes) {
      const wave = blocks.slice(first, first + executor.lanes);
      wave.forEach((block, lane) => writeBlock(executor, programs, block, lane));
      await executor.run(programs[program], wave.length);
      for (const [lane, block] of wave.entries()) {
        const read = Promise.all(names.map((name) => executor.read(programs[name], lane)));
        read.catch(() => {}); // whoever awaits it is told, if the run of a later wave does not fail first
        queued.push({ block, read });
      }
    }
    return queued;
  }

  /** Queues the gradients of all blocks; to be awaited once more for their loss, when all else is queued. */
  async function accumulate(sequences: readonly WeightedSequence[]) {
    const queued = await overBlocks(sequences, "gradient", ["logp", "entropy"]);
    return async () => {
      let [loss, entropy, counted] = [0, 0, 0];
      for (const { block, read } of queued) {
        const [logp, entropies] = await read;
        block.weights.forEach((weight, r) => {
          if (weight === 0) return;
          loss -= weight * logp![r]!;
          entropy += entropies![r]!;
          counted++;
        });
      }
      return { loss, entropy: counted ? entropy / counted : 0 };
    };
  }

  return {
    config,
    executor,
    async update(sequences, { learningRate, decay, step, beta1, beta2 }) {
      const read = await accumulate(sequences);
      const corrections = [1 / (1 - beta1 ** step), 1 / (1 - beta2 ** step)] as const;
      executor.write(optimiser.hyper, Float32Array.of(learningRate, beta1, beta2, 1e-8, decay, ...corrections));
      await executor.run(optimiser.update);
      const [norm, { loss, entropy }] = await Promise.all([executor.read(optimiser.norm), read()]);
      return { loss, gradNorm: norm[0]!, entropy };
    },
    sample: (requests, stopped) => sampler.sample(requests, stopped),
    async score(sequences) {
      const scores: Score[] = [];
      const weighted = sequences.map((tokens) => ({ tokens, weights: new Float32Array(tokens.length) }));
      const V = config.vocab;
      const queued = await overBlocks(weighted, "score", ["logp", "entropy", "logits"]);
      for (const { block, read } of queued) {
        const [logp, entropy, logits] = (await read) as Float32Array[];
        for (const { sequence, row } of block.placed) {
          const end = row + sequences[sequence]!.length - 1;
          scores[sequence] = {
            logp: logp!.slice(row, end),
            entropy: entropy!.slice(row, end),
            logits: logits!.slice(row * V, end * V),
          };
        }
      }
      return scores;
    },
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
