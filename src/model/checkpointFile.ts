// A starting checkpoint as a file: the weights of a student with its shape, alphabet and recipe in the metadata.

import { sha256Hex } from "../lib/hash";
import { parameterLayout, type ModelConfig } from "./config";
import { readSafetensors, writeSafetensors } from "../lib/safetensors";

export interface StartCheckpoint {
  readonly task: string;
  readonly config: ModelConfig;
  readonly alphabet: string;
  /** Flat, `[P]`. */
  readonly parameters: Float32Array<ArrayBuffer>;
  /** How it was made: command, seed, steps, tokens, FLOPs, seconds, commit. */
  readonly recipe: Readonly<Record<string, string | number>>;
}

const FORMAT = "errata-checkpoint/1";

/** The file, and the hash of the weights that its metadata carries. */
export async function writeCheckpoint(checkpoint: StartCheckpoint): Promise<Uint8Array<ArrayBuffer>> {
  const { task, config, alphabet, parameters, recipe } = checkpoint;
  const tensors = new Map(
    parameterLayout(config).specs.map(({ name, shape, offset }) => {
      const size = shape.reduce((a, b) => a * b, 1);
      return [name, { shape, data: parameters.slice(offset, offset + size) }] as const;
    }),
  );
  const sha256 = await sha256Hex(...[...tensors.values()].map(({ data }) => data));
  const json = { config: JSON.stringify(config), recipe: JSON.stringify(recipe) };
  return writeSafetensors({ tensors, metadata: { format: FORMAT, task, alphabet, sha256, ...json } });
}

/** @throws {RangeError} if it is not a checkpoint of this format, misses a weight, or its weights do not match their hash */
export async function readCheckpoint(bytes: Uint8Array): Promise<StartCheckpoint & { readonly sha256: string }> {
  const { tensors, metadata } = readSafetensors(bytes);
  const { format, task = "", alphabet = "", sha256 = "", config: configJson = "{}", recipe = "{}" } = metadata;
  if (format !== FORMAT) throw new RangeError(`checkpoint: got format '${format}', want '${FORMAT}'`);
  const got = await sha256Hex(...[...tensors.values()].map(({ data }) => data));
  if (got !== sha256)
    throw new RangeError(`checkpoint: weights hash to ${got}, the file says ${sha256}: it is damaged`);
  const config = JSON.parse(configJson) as ModelConfig;
  const { specs, length } = parameterLayout(config);
  const parameters = new Float32Array(length);
  for (const { name, shape, offset } of specs) {
    const tensor = tensors.get(name);
    if (!tensor || tensor.shape.join() !== shape.join())
      throw new RangeError(
        `checkpoint: '${name}' is [${tensor?.shape.join(", ") ?? "missing"}], want [${shape.join(", ")}]`,
      );
    parameters.set(tensor.data, offset);
  }
  return { task, config, alphabet, parameters, recipe: JSON.parse(recipe) as StartCheckpoint["recipe"], sha256 };
}
