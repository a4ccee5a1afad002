// The shape of a student: a Llama-family decoder, its parameters in one flat buffer, and their initial values.

import { createRng, normalPair } from "../lib/rng";
import type { Lora, Precision } from "../types";
import { adaptersOf } from "./adapters";
import { checkConfig } from "./checkConfig";
import { laidOut, lengthOf, valueEntries, wholeLayout, zeros, type Entry } from "./wholeLayout";

export { lengthOf } from "./wholeLayout";

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

/**
 * What is trained: all weights, or with `lora` the adapters, `layers.<l>.<target>.A` `[inputs, rank]` and `.B` `[rank, outputs]`,
 * and a value head after all else.
 *
 * @throws {RangeError} if the sizes do not fit each other, or `lora` and `ropeScaling` make no sense, saying which
 */
export function parameterLayout(config: ModelConfig): ParameterLayout {
  checkConfig(config);
  return config.lora ? laidOut(adapterEntries(config, config.lora), valueEntries(config)) : wholeLayout(config);
}

/** What is frozen beside adapters: the weights of the same model without `lora` and without a value head. */
export function baseLayout(config: ModelConfig): ParameterLayout {
  checkConfig(config);
  return wholeLayout({ ...config, valueHead: false });
}

/** Numbers that a forward pass multiplies by: trained ones and frozen ones, padding not counted. */
export const sizeOfModel = (config: ModelConfig): number =>
  parameterLayout(config).count + (config.lora ? baseLayout(config).count : 0);

/** A starts as in PEFT, Kaiming's uniform with a = sqrt(5), B at 0: the model starts as its base. */
const adapterEntries = (config: ModelConfig, { rank }: Lora): Entry[] =>
  Array.from({ length: config.layers }, (_, l) =>
    adaptersOf(config).flatMap(({ target, inputs, outputs }): Entry[] => [
      { ...zeros(`layers.${l}.${target}.A`, [inputs, rank]), spread: 1 / Math.sqrt(inputs) },
      zeros(`layers.${l}.${target}.B`, [rank, outputs]),
    ]),
  ).flat();

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
