// Runs programs over batches of sequences: packs them in blocks, a block a lane, and reads what each leaves.

import type { Buffer, Executor, Program } from "../engine/executor";
import { aligned, type Arena } from "../engine/program";
import type { WeightedSequence } from "../types";
import type { ModelConfig } from "./config";
import type { Weights } from "./forward";
import { packSequences, type Block } from "./packing";
import { createBlockPrograms, writeBlock, type BlockPrograms } from "./training";

/** A program, and what is read of each block once it has run. */
export interface Pass<Name extends string> {
  readonly program: Program;
  readonly reads: Readonly<Partial<Record<Name, Buffer>>>;
}

/** What was read of one block: each buffer whole. */
export type Readings<Name extends string> = Partial<Record<Name, Float32Array>>;

/** One block of a batch, and what will have been read of it. */
export interface Queued<Name extends string> {
  readonly block: Block;
  readonly read: Promise<Readings<Name>>;
}

export interface Batches {
  /**
   * Runs a program over all blocks, `lanes` at a time. Resolves when all is queued: a device far away is asked once, at
   * the end, and not once a wave.
   *
   * @throws {RangeError} if a sequence is too short, too long, or what it carries does not fit: see `packSequences`
   */
  run<Name extends string>(
    sequences: readonly WeightedSequence[],
    choose: (programs: BlockPrograms) => Pass<Name>,
  ): Promise<Queued<Name>[]>;
}

/** Rows of the blocks that hold a batch too large for one wave. */
export const largestBlock = ({ context }: ModelConfig, { rowSizes }: Pick<Executor, "rowSizes">): number =>
  Math.max(aligned(context), rowSizes.at(-1)!);

export function createBatches(config: ModelConfig, weights: Weights, executor: Executor, arena: Arena): Batches {
  const most = largestBlock(config, executor);
  const bySize = new Map<number, BlockPrograms>();
  const programsOf = (rows: number): BlockPrograms => {
    if (executor.largestFirst && rows !== most) programsOf(most);
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

  return {
    async run<Name extends string>(
      sequences: readonly WeightedSequence[],
      choose: (programs: BlockPrograms) => Pass<Name>,
    ) {
      const { programs, blocks } = pack(sequences);
      const { program, reads } = choose(programs);
      const readAll = async (lane: number): Promise<Readings<Name>> => {
        const entries = Object.entries(reads) as [Name, Buffer][];
        const read = await Promise.all(entries.map(([, buffer]) => executor.read(buffer, lane)));
        return Object.fromEntries(entries.map(([name], i) => [name, read[i]])) as Readings<Name>;
      };
      const queued: Queued<Name>[] = [];
      for (let first = 0; first < blocks.length; first += executor.lanes) {
        const wave = blocks.slice(first, first + executor.lanes);
        wave.forEach((block, lane) => writeBlock(executor, programs, block, lane));
        await executor.run(program, wave.length);
        for (const [lane, block] of wave.entries()) {
          const read = readAll(lane);
          read.catch(() => {}); // whoever awaits it is told, if the run of a later wave does not fail first
          queued.push({ block, read });
        }
      }
      return queued;
    },
  };
}
