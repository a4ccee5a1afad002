// A person's model with what was learnt, for what takes it away: merged into its weights, published again, or as adapters.

import { zipSync } from "fflate";

import { byteOf, INT8_GROUP, int8Groups, packInt8 } from "../engine/pack";
import { halfOf, valueOfHalf } from "../lib/half";
import { isPacked } from "../model/base";
import { baseLayout, type ModelConfig } from "../model/config";
import { mergedWeights } from "../model/merge";
import { writePeft } from "../model/published/peft";
import { parseFields } from "../model/published/json";
import { readText, type PublishedModel } from "../model/published/readPublished";
import type { FileSource } from "../model/published/source";
import { streamWeights } from "../model/published/streamWeights";
import { copiedTexts, writePublished, type PublishedFile } from "../model/published/write";

/** The model that an experiment begins from, where a person brought it. */
export interface Brought {
  readonly model: PublishedModel;
  readonly source: FileSource;
}

/**
 * All weights of a student, adapters merged, in the order of `baseLayout(config)`. Frozen weights are as the student had
 * them: where they were kept in fewer bits, these are what its adapters learnt to correct.
 *
 * @param parameters what was trained, in the order of `parameterLayout(config)`
 */
export async function mergedOf(
  { model, source }: Brought,
  config: ModelConfig,
  parameters: Float32Array<ArrayBuffer>,
): Promise<Float32Array<ArrayBuffer>> {
  if (!config.lora) return parameters;
  const { specs, length } = baseLayout(config);
  const places = new Map(specs.map((spec) => [spec.name, spec]));
  const base = new Float32Array(length);
  await streamWeights(model, source, (name, offset, data) => {
    const { offset: at, shape } = places.get(name)!;
    base.set(isPacked(name) ? asPacked(config, data, shape.at(-1)!) : data, at + offset);
  });
  return mergedWeights(config, base, parameters);
}

/** Whole rows as they come back from how the frozen weights are kept. */
function asPacked({ precision }: ModelConfig, data: Float32Array, columns: number): Float32Array {
  if (precision === "f16") return data.map((value) => valueOfHalf(halfOf(value)));
  if (precision !== "int8") return data;
  const { words, scales } = packInt8(data, columns);
  const groups = int8Groups(columns);
  return data.map((_, i) => {
    const [row, column] = [Math.floor(i / columns), i % columns];
    return byteOf(words, columns, row, column) * scales[row * groups + Math.floor(column / INT8_GROUP)]!;
  });
}

/** The model as it was published, with other weights: `config.json`, weights, tokenizer, in a zip. */
export async function publishAgain(
  { source }: Brought,
  config: ModelConfig,
  weights: Float32Array,
): Promise<Uint8Array<ArrayBuffer>> {
  const { lora: _, precision: __, ...plain } = config;
  const json = await readText(source, "config.json");
  const original = json && parseFields("config.json", json);
  return zipped([...writePublished(plain, weights, { ...(original && { original }) }), ...(await copiedTexts(source))]);
}

/** The adapters alone, in the layout of PEFT, in a zip. @throws {RangeError} if all weights were trained */
export const adaptersAlone = ({ source }: Brought, config: ModelConfig, parameters: Float32Array) =>
  zipped(writePeft(config, parameters, source.title));

/** Stored as they are: weights do not get smaller. */
function zipped(files: readonly PublishedFile[]): Uint8Array<ArrayBuffer> {
  const entries = files.map(({ name, bytes }) => [name, bytes] as const);
  return zipSync(Object.fromEntries(entries), { level: 0, mtime: "1980-01-02" });
}
