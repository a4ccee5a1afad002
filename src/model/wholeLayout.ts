// All weights of a model in one flat buffer. Apart from what adapters need: the page's first view counts weights.

import { aligned } from "../engine/aligned";
import type { ModelConfig, ParameterLayout, ParameterSpec } from "./config";

export type Entry = Omit<ParameterSpec, "offset">;

/**
 * A value head comes after all else, so that a flat buffer without one is the beginning of a flat buffer with one.
 *
 * @throws {RangeError} as `checkSizes`
 */
export function wholeLayout(config: ModelConfig): ParameterLayout {
  checkSizes(config);
  const { matrices, gains } = modelEntries(config);
  return laidOut(matrices, [...gains, ...valueEntries(config)]);
}

/** @throws {RangeError} if the sizes do not fit each other, or the engine, saying which */
export function checkSizes(config: ModelConfig): void {
  const wants: [boolean, string][] = [
    [config.heads % config.kvHeads === 0, `kvHeads ${config.kvHeads} to divide heads ${config.heads}`],
    [config.headDim % 4 === 0, `headDim ${config.headDim} to be a multiple of 4`],
    [config.headDim <= 64, `headDim ${config.headDim} to be at most 64, what the attention shaders keep in registers`],
    [config.width % 4 === 0, `width ${config.width} to be a multiple of 4`],
    [config.vocab >= 2 && config.layers >= 1 && config.context >= 2, `vocab, layers and context to be positive`],
  ];
  for (const [kept, want] of wants) if (!kept) throw new RangeError(`model: want ${want}`);
}

export const lengthOf = (shape: readonly number[]): number => shape.reduce((a, b) => a * b, 1);

const normal = (name: string, shape: number[], deviation: number): Entry => ({ name, shape, deviation, start: 1 });
export const zeros = (name: string, shape: number[]): Entry => ({ name, shape, deviation: 0, start: 0 });

/** It starts at 0, is never decayed, and has no bias: it reads what was normed, which holds a near-constant direction wherever one helps. */
export const valueEntries = ({ valueHead, width }: ModelConfig): Entry[] =>
  valueHead ? [zeros("value", [width, 1])] : [];

/** Queries, keys and values share one matrix, gate and up another: one product each. */
function modelEntries({ vocab, width, layers, heads, kvHeads, headDim, feedForward, tied }: ModelConfig) {
  const deep = 1 / Math.sqrt(2 * layers); // residual branches start smaller, as in GPT-2
  const matrices = [normal("embedding", [vocab, width], 0.02)];
  const gains: Entry[] = [];
  for (let l = 0; l < layers; l++) {
    matrices.push(
      normal(`layers.${l}.qkv`, [width, (heads + 2 * kvHeads) * headDim], 1 / Math.sqrt(width)),
      normal(`layers.${l}.output`, [heads * headDim, width], deep / Math.sqrt(heads * headDim)),
      normal(`layers.${l}.gateUp`, [width, 2 * feedForward], 1 / Math.sqrt(width)),
      normal(`layers.${l}.down`, [feedForward, width], deep / Math.sqrt(feedForward)),
    );
    gains.push(normal(`layers.${l}.attentionNorm`, [width], 0), normal(`layers.${l}.feedForwardNorm`, [width], 0));
  }
  if (!tied) matrices.push(normal("head", [width, vocab], 0.02));
  gains.push(normal("norm", [width], 0));
  return { matrices, gains };
}

/** Matrices first, which weight decay is for. */
export function laidOut(matrices: readonly Entry[], rest: readonly Entry[]): ParameterLayout {
  let [offset, count, decayed] = [0, 0, 0];
  const specs = [...matrices, ...rest].map((entry, i): ParameterSpec => {
    if (i === matrices.length) decayed = offset;
    const spec = { ...entry, offset };
    offset += aligned(lengthOf(entry.shape));
    count += lengthOf(entry.shape);
    return spec;
  });
  return { specs, length: offset, decayed: rest.length ? decayed : offset, count };
}
