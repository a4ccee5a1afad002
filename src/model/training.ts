// The programs that read packed rows: gradient of the weighted loss, its norm and AdamW, and scoring.

import type { Buffer, Executor, Program, Tensor } from "../engine/executor";
import { SQUARES_CHUNK } from "../engine/kernels/sumSquares";
import { attention, softmaxXent } from "../engine/ops";
import { createBuilder, createTensor, type Arena } from "../engine/program";
import { parameterLayout, type ModelConfig } from "./config";
import { forward, type Weights } from "./forward";
import type { Block } from "./packing";

/** Programs over blocks of a fixed number of rows. */
export interface BlockPrograms {
  readonly rows: number; // R
  /** Adds the gradient of one block to its lane's. */
  readonly gradient: Program;
  /** Log-probabilities, entropies and logits of one block. */
  readonly score: Program;
  readonly inputs: Record<"tokens" | "chain" | "targets" | "weights" | "positions" | "starts" | "ends", Tensor>;
  readonly logp: Buffer;
  readonly entropy: Buffer;
  readonly logits: Buffer;
}

export interface UpdateProgram {
  /** Sums the lanes' gradients, clips, and takes one AdamW step. One lane. */
  readonly update: Program;
  readonly norm: Buffer;
  readonly hyper: Buffer;
  readonly firstMoment: Buffer;
  readonly secondMoment: Buffer;
}

export function createBlockPrograms(config: ModelConfig, weights: Weights, rows: number, arena: Arena): BlockPrograms {
  const input = (name: string, type: Buffer["type"] = "u32") => createTensor(name, [rows], type);
  const inputs = {
    tokens: input("tokens"),
    chain: createTensor("chain", [rows, 2], "u32"),
    targets: input("targets"),
    weights: input("weights", "f32"),
    positions: input("positions"),
    starts: input("starts"),
    ends: input("ends"),
  };
  const outputs = { logp: input("logp", "f32"), entropy: input("entropy", "f32") };

  const build = (name: string, backward: boolean) => {
    const b = createBuilder(arena);
    const { tokens, chain, positions, starts, ends } = inputs;
    const logits = forward(
      b,
      config,
      weights,
      tokens,
      positions,
      (qkv) => attention(b, qkv, starts, ends, config),
      chain,
    );
    softmaxXent(b, logits, { ...inputs, ...outputs });
    if (backward) b.differentiate();
    const program = b.finish(name);
    const kept = program.calls.find(({ kernel }) => kernel === "softmaxXent")!.tensors["logits"]!.buffer;
    return { program, logits: kept };
  };
  const score = build("score", false);
  return {
    rows,
    gradient: build("gradient", true).program,
    score: score.program,
    inputs,
    logp: outputs.logp.buffer,
    entropy: outputs.entropy.buffer,
    logits: score.logits,
  };
}

export function createUpdateProgram(
  config: ModelConfig,
  weights: Weights,
  lanes: number,
  maxNorm: number,
): UpdateProgram {
  const { length, decayed } = parameterLayout(config);
  const groups = Math.ceil(length / SQUARES_CHUNK);
  const shared = (name: string, size: number) => createTensor(name, [size], "f32", "shared");
  const [firstMoment, secondMoment] = [shared("firstMoment", length), shared("secondMoment", length)];
  const [partials, norm, hyper] = [shared("partials", groups), shared("norm", 2), shared("hyper", 7)];
  const total: Tensor = { ...weights.gradient, lane: 0 };

  const b = createBuilder([]);
  for (let lane = 1; lane < lanes; lane++)
    b.call("moveInto", { source: { ...weights.gradient, lane }, sum: total }, { count: length });
  b.call("sumSquares", { x: total, partials }, { count: length });
  b.call("gradNorm", { partials, norm }, { groups, maxNorm });
  const state = { parameters: weights.flat, gradient: total, firstMoment, secondMoment, norm, hyper };
  b.call("adamw", state, { count: length, decayed });
  return {
    update: b.finish("update"),
    norm: norm.buffer,
    hyper: hyper.buffer,
    firstMoment: firstMoment.buffer,
    secondMoment: secondMoment.buffer,
  };
}

/** Copy a block to its lane's inputs. */
export function writeBlock(executor: Executor, { inputs }: BlockPrograms, block: Block, lane: number): void {
  for (const [name, tensor] of Object.entries(inputs))
    executor.write(tensor.buffer, block[name as keyof typeof inputs], lane);
}
