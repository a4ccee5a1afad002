// The shape of a student: a Llama-family decoder, its parameters in one flat buffer, and their initial values.

import { createRng, normalPair } from "../lib/rng";
import { aligned } from "../engine/program";
import type { Lora, Precision } from "../types";
import { adaptersOf } from "./adapters";
import { checkConfig } from "./checkConfig";

/** How rotary frequencies are stretched for a longer context than a model was first trained on: see `ropeTable`. */
export type RopeScaling =
  | { readonly kind: "linear"; readonly factor: number }
  | {
      readonly kind: "llama3";
      readonly factor: number;
      readonly lowFreqFactor: number;
      readonly highFreqFactor: number;
      readonly originalContext: number; // tokens
    };

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
  readonly ropeScaling?: RopeScaling; // @default none
  readonly lora?: Lora; // only adapters are trained, on a frozen base; @default all weights are
  readonly precision?: Precision; // of the layers' frozen matrices, with lora; @default "f32"
}

/** One weight in the flat buffer. Matrices are stored `[inputs, outputs]`. */
export interface ParameterSpec {
  readonly name: string;
  readonly shape: readonly number[];
  readonly offset: number;
  readonly deviation: number; // of the normal it starts from; 0 means it starts at `start`
  readonly start: number;
  readonly spread?: number; // instead: of the uniform it starts from, between -spread and spread
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

export const lengthOf = (shape: readonly number[]): number => shape.reduce((a, b) => a * b, 1);

type Entry = Omit<ParameterSpec, "offset">;

/**
 * What is trained: all weights, or with `lora` the adapters, `layers.<l>.<target>.A` `[inputs, rank]` and `.B` `[rank, outputs]`.
 * A value head comes after all else, so that a flat buffer without one is the beginning of a flat buffer with one. It starts
 * at 0, is never decayed, and has no bias: it reads what was normed, which holds a near-constant direction wherever one helps.
 */
export function parameterLayout(config: ModelConfig): ParameterLayout {
  checkConfig(config);
  const values: Entry[] = config.valueHead ? [zeros("value", [config.width, 1])] : [];
  if (config.lora) return laidOut(adapterEntries(config, config.lora), values);
  const { matrices, gains } = modelEntries(config);
  return laidOut(matrices, [...gains, ...values]);
}

/** What is frozen beside adapters: the weights of the same model without `lora` and without a value head. */
export function baseLayout(config: ModelConfig): ParameterLayout {
  checkConfig(config);
  const { matrices, gains } = modelEntries(config);
  return laidOut(matrices, gains);
}

/** Numbers that a forward pass multiplies by: trained ones and frozen ones, padding not counted. */
export const sizeOfModel = (config: ModelConfig): number =>
  parameterLayout(config).count + (config.lora ? baseLayout(config).count : 0);

const normal = (name: string, shape: number[], deviation: number): Entry => ({ name, shape, deviation, start: 1 });
const zeros = (name: string, shape: number[]): Entry => ({ name, shape, deviation: 0, start: 0 });

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

/** A starts as in PEFT, Kaiming's uniform with a = sqrt(5), B at 0: the model starts as its base. */
const adapterEntries = (config: ModelConfig, { rank }: Lora): Entry[] =>
  Array.from({ length: config.layers }, (_, l) =>
    adaptersOf(config).flatMap(({ target, inputs, outputs }): Entry[] => [
      { ...zeros(`layers.${l}.${target}.A`, [inputs, rank]), spread: 1 / Math.sqrt(inputs) },
      zeros(`layers.${l}.${target}.B`, [rank, outputs]),
    ]),
  ).flat();

/** Matrices first, which weight decay is for. */
function laidOut(matrices: readonly Entry[], rest: readonly Entry[]): ParameterLayout {
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

/** Fresh parameters, `[length]`: the same seed gives the same bits. */
export function initialParameters(config: ModelConfig, seed: number): Float32Array<ArrayBuffer> {
  const { specs, length } = parameterLayout(config);
  const flat = new Float32Array(length);
  for (const { name, shape, offset, deviation, start, spread } of specs) {
    const size = lengthOf(shape);
    const rng = createRng(seed, "initial", name);
    if (spread !== undefined) {
      for (let i = 0; i < size; i++) flat[offset + i] = (2 * rng.next() - 1) * spread;
      continue;
    }
    for (let i = 0; i < size; i += 2) {
      const [a, b] = normalPair(rng);
      flat[offset + i] = deviation ? a * deviation : start;
      if (i + 1 < size) flat[offset + i + 1] = deviation ? b * deviation : start;
    }
  }
  return flat;
}
