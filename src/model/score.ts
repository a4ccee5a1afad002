// What a student says about given tokens: log-probabilities and entropies, and on request logits, values, hidden states.

import type { Batches, Pass } from "./batches";
import type { ModelConfig } from "./config";
import type { BlockPrograms, ScoreProgram } from "./training";

/** Row t is about token t + 1. */
export interface Score {
  readonly logp: Float32Array; // [T - 1], nats
  readonly entropy: Float32Array; // [T - 1], nats
  readonly logits: Float32Array; // [T - 1, V]; empty where they were left out
  /** What the value head says before token t + 1. Only where asked for. */
  readonly values?: Float32Array; // [T - 1]
  /** What the heads read: the last layer's output, normed. Only where asked for. */
  readonly hidden?: Float32Array; // [T - 1, C]
}

/** What is read beside log-probabilities and entropies. */
export interface ScoreParts {
  readonly logits?: boolean; // @default true; V floats a token, most of what is read
  readonly values?: boolean; // @default false
  readonly hidden?: boolean; // @default false
}

/** @throws {RangeError} if values are asked of a student without a value head, or a sequence does not fit */
export async function score(
  config: ModelConfig,
  batches: Batches,
  sequences: readonly Int32Array[],
  parts: ScoreParts = {},
): Promise<Score[]> {
  const wanted = { logits: true, values: false, hidden: false, ...parts };
  if (wanted.values && !config.valueHead)
    throw new RangeError("score: got a student without a value head, want one to say values");
  const weighted = sequences.map((tokens) => ({ tokens, weights: new Float32Array(tokens.length) }));
  const scores: Score[] = [];
  for (const { block, read } of await batches.run(weighted, (programs) => passOf(programs, wanted))) {
    const { logp, entropy, logits, values, hidden } = await read;
    for (const { sequence, row } of block.placed) {
      const end = row + sequences[sequence]!.length - 1;
      const rows = (of: Float32Array | undefined, width = 1) => of?.slice(row * width, end * width);
      scores[sequence] = {
        logp: rows(logp)!,
        entropy: rows(entropy)!,
        logits: rows(logits, config.vocab) ?? new Float32Array(),
        ...(values ? { values: rows(values)! } : {}),
        ...(hidden ? { hidden: rows(hidden, config.width)! } : {}),
      };
    }
  }
  return scores;
}

/** The program that makes what is wanted, and of what it makes only that to read. */
function passOf(
  { logp, entropy, score: plain, states }: BlockPrograms,
  wanted: Required<ScoreParts>,
): Pass<"logp" | "entropy" | keyof ScoreParts> {
  const { program, ...made }: ScoreProgram = wanted.values || wanted.hidden ? states() : plain;
  const read = Object.entries(made).filter(([name]) => wanted[name as keyof ScoreParts]);
  return { program, reads: { logp, entropy, ...Object.fromEntries(read) } };
}
