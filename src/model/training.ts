// The programs that read packed rows: gradient of the loss, its norm and AdamW, and scoring.

import type { Buffer, Executor, Program, Tensor } from "../engine/executor";
import { SQUARES_CHUNK } from "../engine/kernels/sumSquares";
import { attention, divergence, linear, softmaxXent, squaredError } from "../engine/ops";
import { createBuilder, createTensor, type Arena } from "../engine/program";
import { parameterLayout, type ModelConfig } from "./config";
import { hiddenStates, logitsOf, type Weights } from "./forward";
import type { Block, BlockReturns, BlockTowards } from "./packing";

/** What a gradient has beside the weighted log-likelihood. */
export interface Terms {
  readonly towards: boolean;
  readonly returns: boolean;
}

/** Programs over blocks of a fixed number of rows. */
export interface BlockPrograms {
  readonly rows: number; // R
  /** Adds the gradient of one block to its lane's. */
  readonly gradient: Program;
  /** The same with more terms. Built when first asked for. @throws {RangeError} for `returns` without a value head */
  gradientOf(terms: Terms): Program;
  /** Log-probabilities, entropies and logits of one block. */
  readonly score: ScoreProgram;
  /** The same with hidden states, and values where there is a head for them. Built when first asked for. */
  states(): ScoreProgram;
  readonly inputs: Record<"tokens" | "chain" | "targets" | "weights" | "positions" | "starts" | "ends", Tensor>;
  readonly towards: Record<keyof BlockTowards, Tensor>;
  readonly returns: Record<keyof BlockReturns, Tensor>;
  readonly logp: Buffer;
  readonly entropy: Buffer;
  readonly divergence: Buffer;
  readonly valueLoss: Buffer;
}

/** A program, and where it leaves what only it keeps: valid until another program of the same model runs. */
export interface ScoreProgram {
  readonly program: Program;
  readonly logits: Buffer; // [R, V]
  readonly hidden?: Buffer; // [R, C]
  readonly values?: Buffer; // [R]
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
  const input = (name: string, type: Buffer["type"] = "f32") => createTensor(name, [rows], type);
  const inputs = {
    tokens: input("tokens", "u32"),
    chain: createTensor("chain", [rows, 2], "u32"),
    targets: input("targets", "u32"),
    weights: input("weights"),
    positions: input("positions", "u32"),
    starts: input("starts", "u32"),
    ends: input("ends", "u32"),
  };
  const towards = {
    teacher: createTensor("teacher", [rows, config.vocab]),
    coefficients: input("towardsCoefficients"),
    betas: input("betas"),
  };
  const returns = { targets: input("returns"), coefficients: input("returnsCoefficients") };
  const outputs = { logp: input("logp"), entropy: input("entropy") };
  const more = { divergence: input("divergence"), valueLoss: input("valueLoss") };

  /** The forward pass and the likelihood. Values come before logits, whose tied head must be the last to read y. */
  const begin = (withValues: boolean) => {
    const b = createBuilder(arena);
    const { tokens, chain, positions, starts, ends } = inputs;
    const attend = (qkv: Tensor) => attention(b, qkv, starts, ends, config);
    const y = hiddenStates(b, config, weights, tokens, positions, attend, chain);
    const values = withValues ? linear(b, y, weights.parameter("value")) : undefined;
    const logits = logitsOf(b, config, weights, y);
    softmaxXent(b, logits, { ...inputs, ...outputs });
    return { b, y, values, logits };
  };
  const buildGradient = (terms: Terms): Program => {
    if (terms.returns && !config.valueHead)
      throw new RangeError("gradient: got sequences with returns, want a student with a value head");
    const { b, values, logits } = begin(terms.returns);
    if (terms.towards) divergence(b, logits, { ...towards, divergence: more.divergence });
    if (values) squaredError(b, values, { ...returns, loss: more.valueLoss });
    b.differentiate();
    return b.finish(["gradient", ...Object.keys(terms).filter((term) => terms[term as keyof Terms])].join(" "));
  };
  const buildScore = (withStates: boolean): ScoreProgram => {
    const { b, y, values, logits } = begin(withStates && config.valueHead === true);
    const kept = { logits, ...(withStates ? { hidden: y } : {}), ...(values ? { values } : {}) };
    for (const tensor of Object.values(kept)) b.keep(tensor);
    const program = b.finish(withStates ? "states" : "score");
    const homes = Object.entries(kept).map(([name, tensor]) => [name, b.home(tensor)]);
    return { program, ...(Object.fromEntries(homes) as Record<keyof typeof kept & "logits", Buffer>) };
  };

  const score = buildScore(false);
  const gradients = new Map<string, Program>();
  const gradientOf = (terms: Terms): Program => {
    const key = `${terms.towards} ${terms.returns}`;
    const program = gradients.get(key) ?? buildGradient(terms);
    gradients.set(key, program);
    return program;
  };
  let states: ScoreProgram | undefined;
  return {
    rows,
    gradient: gradientOf({ towards: false, returns: false }),
    gradientOf,
    score,
    states: () => (states ??= buildScore(true)),
    inputs,
    towards,
    returns,
    logp: outputs.logp.buffer,
    entropy: outputs.entropy.buffer,
    divergence: more.divergence.buffer,
    valueLoss: more.valueLoss.buffer,
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

/** Copy a block to its lane's inputs. @throws {RangeError} if its teacher has another vocabulary */
export function writeBlock(executor: Executor, programs: BlockPrograms, block: Block, lane: number): void {
  const write = <Name extends string>(
    tensors: Record<Name, Tensor>,
    data: Record<Name, Float32Array | Uint32Array> | undefined,
  ) => {
    if (data) for (const name in tensors) executor.write(tensors[name].buffer, data[name], lane);
  };
  const [got, want] = [block.towards?.teacher.length, programs.towards.teacher.buffer.length];
  if (got !== undefined && got !== want)
    throw new RangeError(`towards: got ${got / programs.rows} logits a token, want ${want / programs.rows}`);
  write(programs.inputs, block);
  write(programs.towards, block.towards);
  write(programs.returns, block.returns);
}
