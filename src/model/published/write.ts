// Writes a model in the layout that models of the Llama family are published in.

import { BYTES, writeSafetensors, type SafeTensor } from "../../lib/safetensors";
import { baseLayout, lengthOf, type ModelConfig } from "../config";
import type { Fields } from "./json";
import { placesOf, type Place } from "./names";
import { readText } from "./readPublished";
import { INDEX_FILE, TEXT_FILES, type FileSource } from "./source";

export interface PublishedFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What weights are written as. */
export type WrittenDtype = "F32" | "F16";

export interface WriteOptions {
  readonly dtype?: WrittenDtype; // @default "F32"
  /** Largest file of weights, in bytes; a tensor that is larger has a file to itself. @default 1 GiB */
  readonly shard?: number;
  /** `config.json` of the model that this one came from: what is not about its weights is kept. */
  readonly original?: Fields;
}

const SHARD = 2 ** 30;
const TORCH = { F32: "float32", F16: "float16" } as const;

/** `config.json` as Hugging Face's `LlamaConfig` reads it. */
export function publishedConfig(config: ModelConfig, dtype: WrittenDtype, original?: Fields): Fields {
  const types = { torch_dtype: TORCH[dtype], dtype: TORCH[dtype] };
  if (original) return { ...original, ...types };
  const { ropeScaling: scaling, eos = 1 } = config;
  return {
    architectures: ["LlamaForCausalLM"],
    model_type: "llama",
    ...{ vocab_size: config.vocab, hidden_size: config.width, intermediate_size: config.feedForward },
    ...{ num_hidden_layers: config.layers, num_attention_heads: config.heads, num_key_value_heads: config.kvHeads },
    ...{ head_dim: config.headDim, max_position_embeddings: config.context, rms_norm_eps: config.epsilon },
    rope_theta: config.ropeBase,
    rope_scaling: scaling
      ? {
          rope_type: scaling.kind,
          factor: scaling.factor,
          ...(scaling.kind === "llama3" && {
            low_freq_factor: scaling.lowFreqFactor,
            high_freq_factor: scaling.highFreqFactor,
            original_max_position_embeddings: scaling.originalContext,
          }),
        }
      : null,
    ...{ tie_word_embeddings: config.tied, attention_bias: false, mlp_bias: false, hidden_act: "silu" },
    eos_token_id: eos,
    ...types,
  };
}

/** Part of a flat buffer as a published tensor. */
function tensorOf(place: Place, weights: Float32Array, at: ReadonlyMap<string, At>): SafeTensor {
  const { shape, column, isTransposed } = place;
  const { offset, columns } = at.get(place.target)!;
  if (!isTransposed) return { shape, data: weights.subarray(offset, offset + lengthOf(shape)) };
  const [outputs, inputs] = shape as [number, number];
  const data = new Float32Array(outputs * inputs);
  for (let i = 0; i < inputs; i++) {
    const from = offset + i * columns + column;
    for (let j = 0; j < outputs; j++) data[j * inputs + i] = weights[from + j]!;
  }
  return { shape, data };
}

interface At {
  readonly offset: number;
  readonly columns: number;
}

/**
 * `config.json`, then file after file of weights, then their index where there are several: only one of them is held at a
 * time. A value head is left out: no published model has one.
 *
 * @param weights flat, in the order of `baseLayout(config)`: of an adapted model, those of `mergedWeights`
 * @throws {RangeError} if the buffer is not of its size, or at a weight that an f16 does not hold
 */
export function* writePublished(
  config: ModelConfig,
  weights: Float32Array,
  { dtype = "F32", shard = SHARD, original }: WriteOptions = {},
): Generator<PublishedFile> {
  const { specs, length } = baseLayout(config);
  if (weights.length < length) throw new RangeError(`writePublished: got ${weights.length} values, want ${length}`);
  const json = (value: object) => new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
  yield { name: "config.json", bytes: json(publishedConfig(config, dtype, original)) };

  const at = new Map(specs.map(({ name, shape, offset }) => [name, { offset, columns: shape.at(-1)! }]));
  const sizeOf = ({ shape }: Place) => lengthOf(shape) * BYTES[dtype];
  const parts: Place[][] = [[]];
  let size = 0;
  for (const place of placesOf(config)) {
    if (parts.at(-1)!.length > 0 && size + sizeOf(place) > shard) [size] = [0, parts.push([])];
    size += sizeOf(place);
    parts.at(-1)!.push(place);
  }
  const digits = (i: number) => String(i).padStart(5, "0");
  const nameOf = (i: number) =>
    parts.length === 1 ? "model.safetensors" : `model-${digits(i + 1)}-of-${digits(parts.length)}.safetensors`;
  for (const [i, places] of parts.entries()) {
    const tensors = new Map(places.map((place) => [place.name, tensorOf(place, weights, at)]));
    yield { name: nameOf(i), bytes: writeSafetensors({ tensors, metadata: { format: "pt" } }, dtype) };
  }
  if (parts.length === 1) return;
  const map = Object.fromEntries(parts.flatMap((places, i) => places.map(({ name }) => [name, nameOf(i)])));
  const total = parts.flat().reduce((sum, place) => sum + sizeOf(place), 0);
  yield { name: INDEX_FILE, bytes: json({ metadata: { total_size: total }, weight_map: map }) };
}

/** The tokenizer and what else goes with a model unchanged, byte for byte. */
export async function copiedTexts(source: FileSource): Promise<PublishedFile[]> {
  const files: PublishedFile[] = [];
  for (const name of TEXT_FILES) {
    const bytes = name === "config.json" ? undefined : await readText(source, name);
    if (bytes) files.push({ name, bytes });
  }
  return files;
}
