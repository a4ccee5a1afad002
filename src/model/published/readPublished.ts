// What a published model is, from its config and the headers of its weights: checked whole before any weight is read.

import { parameterLayout, type ModelConfig } from "../config";
import type { Dtype } from "../../lib/safetensors";
import { readConfig } from "./configFile";
import { parseFields, type Fields } from "./json";
import { isRedundant, placesOf, type Place } from "./names";
import { findTensors, type Found } from "./shards";
import { PublishedError, sizeOf, TEXT_FILES, type FileSource } from "./source";
import { createPublishedTokenizer, type PublishedTokenizer } from "./tokenizer";

/** All but the tokenizer, which takes longer to make than the rest to read. */
export interface PublishedShape {
  readonly title: string;
  readonly config: ModelConfig;
  /** Numbers that the model has learnt. */
  readonly parameters: number;
  /** Of its weights as they lie in the files, the most frequent first. */
  readonly dtypes: readonly Dtype[];
  /** Of all files that are of use, in bytes. */
  readonly bytes: number;
  /** Names of the files that are of use: text files, index, weights. */
  readonly files: readonly string[];
  readonly weights: readonly (Place & Found)[];
  /** Whether there is a template to put prompts as a turn of a conversation. */
  readonly hasTemplate: boolean;
}

export interface PublishedModel extends PublishedShape {
  readonly tokenizer: PublishedTokenizer;
}

const MAX_TEXT = 64 * 2 ** 20;

/** A text file of a source; undefined where there is none. @throws {PublishedError} if it is too large */
export async function readText(source: FileSource, name: string, abort?: AbortSignal) {
  const size = sizeOf(source, name);
  if (size === undefined) return undefined;
  if (size > MAX_TEXT) throw new PublishedError(name, `got ${size} bytes, want at most ${MAX_TEXT}`);
  return source.read(name, 0, size, abort);
}

async function readJson(source: FileSource, name: string, abort?: AbortSignal): Promise<Fields | undefined> {
  const bytes = await readText(source, name, abort);
  return bytes && parseFields(name, bytes);
}

async function needJson(source: FileSource, name: string, abort?: AbortSignal): Promise<Fields> {
  const fields = await readJson(source, name, abort);
  if (!fields) throw new PublishedError(name, "it is not there");
  return fields;
}

/** Config, headers and tokenizer config, held against each other; the `eos` of the config is what the config says. */
async function readParts(source: FileSource, abort?: AbortSignal) {
  const { model: config, ends } = readConfig(
    await needJson(source, "config.json", abort),
    await readJson(source, "generation_config.json", abort),
  );
  const tensors = await findTensors(source, abort);
  const weights = placesOf(config).map((place) => ({ ...place, ...match(place, tensors) }));
  const known = new Set(weights.map(({ name }) => name));
  for (const { name, file } of tensors.values())
    if (!known.has(name) && !isRedundant(name, config))
      throw new PublishedError(file, `tensor '${name}' is none of a Llama's: the model is of another family`);
  const words = (await readJson(source, "tokenizer_config.json", abort)) ?? {};
  const files = source.files.filter(({ name }) => isOfUse(name, weights));
  const shape: PublishedShape = {
    title: source.title,
    config,
    parameters: parameterLayout(config).count,
    dtypes: dtypesOf(weights),
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    files: files.map(({ name }) => name),
    weights,
    hasTemplate: Boolean(words["chat_template"]) || sizeOf(source, "chat_template.jinja") !== undefined,
  };
  return { shape, words, ends };
}

/** What `readPublished` says of a model that was checked before, without its tokenizer. @throws {PublishedError} as it does */
export const readShape = async (source: FileSource, abort?: AbortSignal): Promise<PublishedShape> =>
  (await readParts(source, abort)).shape;

/**
 * Everything but the weights themselves is read, and held against each other.
 *
 * @throws {PublishedError} naming the file, what was got and what was wanted: an architecture or option that this engine
 * does not have; a tensor that is missing, unknown, of another shape or type, in two files; a file that is cut or too
 * long; a tokenizer with tokens that the embedding has no row for
 */
export async function readPublished(source: FileSource, abort?: AbortSignal): Promise<PublishedModel> {
  const { shape, words, ends } = await readParts(source, abort);
  const template = await readText(source, "chat_template.jinja", abort);
  const tokenizer = createPublishedTokenizer({
    tokenizer: await needJson(source, "tokenizer.json", abort),
    config: words,
    ...(template ? { template: new TextDecoder().decode(template) } : {}),
    vocab: shape.config.vocab,
    ends,
  });
  const config = { ...shape.config, eos: tokenizer.eos };
  return { ...shape, config, hasTemplate: tokenizer.hasTemplate, tokenizer };
}

const isOfUse = (name: string, weights: readonly Found[]): boolean =>
  (TEXT_FILES as readonly string[]).includes(name) ||
  name === "model.safetensors.index.json" ||
  weights.some(({ file }) => file === name);

function match({ name, shape }: Place, tensors: ReadonlyMap<string, Found>): Found {
  const found = tensors.get(name);
  if (!found)
    throw new PublishedError([...tensors.values()][0]?.file ?? "model.safetensors", `tensor '${name}' is missing`);
  if (found.shape.join() !== shape.join())
    throw new PublishedError(
      found.file,
      `tensor '${name}' has shape [${found.shape.join(", ")}], want [${shape.join(", ")}] by config.json`,
    );
  return found;
}

function dtypesOf(weights: readonly Found[]): Dtype[] {
  const bytes = new Map<Dtype, number>();
  for (const { dtype, from, to } of weights) bytes.set(dtype, (bytes.get(dtype) ?? 0) + to - from);
  return [...bytes].sort((a, b) => b[1] - a[1]).map(([dtype]) => dtype);
}
