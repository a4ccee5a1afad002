// The shape of a student: a Llama-family decoder, its parameters in one flat buffer, and their initial values.

import { createRng, normalPair } from "../lib/rng";
import { aligned } from "../engine/program";

export interface ModelConfig {
  readonly vocab: number; // V
  readonly width: number; // C
  readonly layers: number; // L
  readonly heads: number; // H
  readonly kvHeads: number; // Hkv; H / Hkv query heads share a key and a value
  readonly headDim: number; // D
  readonly feedForward: number; // F
  readonly context: number; // longest sequence, in tokens
  readonly ropeBase: number;
  readonly epsilon: number;
  readonly tied: boolean; // the head is the embedding, transposed
  readonly valueHead?: boolean; // one more number a row, for `returns`; @default false
  readonly eos?: number; // the token that ends a completion; @default 1
}

/** One weight in the flat buffer. Matrices are stored `[inputs, outputs]`. */
export interface ParameterSpec {
  readonly name: string;
  readonly shape: readonly number[];
  readonly offset: number;
  readonly deviation: number; // of the normal it starts from; 0 means it starts at `start`
  readonly start: number;
}

export interface ParameterLayout {
  readonly specs: readonly ParameterSpec[];
  /** Length of the flat buffer, padding included. */
  readonly length: number;
  /** Matrices come first; weight decay stops here. */
  readonly decayed: number;
  /** Numbers that are learnt, padding not counted. */
  readonly count: number;
}

/** @throws {RangeError} if the sizes do not fit each other, saying which */
export function checkConfig(config: ModelConfig): void {
  const wants: [boolean, string][] = [
    [config.heads % config.kvHeads === 0, `kvHeads ${config.kvHeads} to divide heads ${config.heads}`],
    [config.headDim % 4 === 0, `headDim ${config.headDim} to be a multiple of 4`],
    [config.headDim <= 64, `headDim ${config.headDim} to be at most 64, what the attention shaders keep in registers`],
    [config.width % 4 === 0, `width ${config.width} to be a multiple of 4`],
    [config.vocab >= 2 && config.layers >= 1 && config.context >= 2, `vocab, layers and context to be positive`],
  ];
  for (const [kept, want] of wants) if (!kept) throw new RangeError(`model: want ${want}`);
}

/**
 * Queries, keys and values share one matrix, gate and up another: one product each. A value head comes after all else, so
 * that a flat buffer without one is the beginning of a flat buffer with one. It starts at 0, is never decayed, and has no
 * bias: it reads what was normed, which holds a near-constant direction wherever one helps.
 */
export function parameterLayout(config: ModelConfig): ParameterLayout {
  checkConfig(config);
  const { vocab, width, layers, heads, kvHeads, headDim, feedForward, tied, valueHead } = config;
  const deep = 1 / Math.sqrt(2 * layers); // residual branches start smaller, as in GPT-2
  const matrices: [string, number[], number][] = [["embedding", [vocab, width], 0.02]];
  const gains: [string, number[], number][] = [];
  for (let l = 0; l < layers; l++) {
    matrices.push(
      [`layers.${l}.qkv`, [width, (heads + 2 * kvHeads) * headDim], 1 / Math.sqrt(width)],
      [`layers.${l}.output`, [heads * headDim, width], deep / Math.sqrt(heads * headDim)],
      [`layers.${l}.gateUp`, [width, 2 * feedForward], 1 / Math.sqrt(width)],
      [`layers.${l}.down`, [feedForward, width], deep / Math.sqrt(feedForward)],
    );
    gains.push([`layers.${l}.attentionNorm`, [width], 0], [`layers.${l}.feedForwardNorm`, [width], 0]);
  }
  if (!tied) matrices.push(["head", [width, vocab], 0.02]);
  gains.push(["norm", [width], 0]);

  let [offset, count, decayed] = [0, 0, 0];
  const values: [string, number[], number][] = valueHead ? [["value", [width, 1], 0]] : [];
  const specs = [...matrices, ...gains, ...values].map(([name, shape, deviation], i): ParameterSpec => {
    if (i === matrices.length) decayed = offset;
    const spec = { name, shape, offset, deviation, start: Number(name !== "value") };
    const size = shape.reduce((a, b) => a * b, 1);
    offset += aligned(size);
    count += size;
    return spec;
  });
  return { specs, length: offset, decayed, count };
}

/** Fresh parameters, `[length]`: the same seed gives the same bits. */
export function initialParameters(config: ModelConfig, seed: number): Float32Array<ArrayBuffer> {
  const { specs, length } = parameterLayout(config);
  const flat = new Float32Array(length);
  for (const { name, shape, offset, deviation, start } of specs) {
    const size = shape.reduce((a, b) => a * b, 1);
    const rng = createRng(seed, "initial", name);
    for (let i = 0; i < size; i += 2) {
      const [a, b] = normalPair(rng);
      flat[offset + i] = deviation ? a * deviation : start;
      if (i + 1 < size) flat[offset + i + 1] = deviation ? b * deviation : start;
    }
  }
  return flat;
}
