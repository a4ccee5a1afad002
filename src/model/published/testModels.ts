// For tests: models of the fixtures folder as sources, and sources with something wrong with them.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { readSafetensors } from "../../lib/safetensors";
import { readPublished } from "./readPublished";
import { memorySource, type FileSource } from "./source";
import { readWeights, type StreamLimits } from "./streamWeights";

const FIXTURES = join(import.meta.dirname, "fixtures");
const fixturePath = (model: string, file: string): string => join(FIXTURES, model, file);

/** Beside the model: what the oracle computed. */
const ORACLE = ["logits.safetensors", "lora.safetensors"];

/** Files of a fixture by name. */
export const filesOf = (model: string, folder = FIXTURES): Map<string, Uint8Array<ArrayBuffer>> =>
  new Map(
    readdirSync(join(folder, model))
      .filter((name) => !ORACLE.includes(name))
      .map((name) => [name, new Uint8Array(readFileSync(join(folder, model, name)))]),
  );

/** A fixture with some of its files changed; null takes one away. */
export function fixture(
  model: string,
  changes: Readonly<Record<string, Uint8Array | string | object | null>> = {},
): FileSource {
  const files = filesOf(model);
  for (const [name, content] of Object.entries(changes)) {
    if (content === null) files.delete(name);
    else if (content instanceof Uint8Array) files.set(name, new Uint8Array(content));
    else files.set(name, new TextEncoder().encode(typeof content === "string" ? content : JSON.stringify(content)));
  }
  return memorySource(model, files);
}

export const jsonOf = (model: string, file: string): Record<string, unknown> =>
  JSON.parse(readFileSync(fixturePath(model, file), "utf8")) as Record<string, unknown>;

/** A safetensors file with its header changed, its tensors' bytes as they were or cut. */
export function withHeader(
  file: Uint8Array,
  change: (header: Record<string, Record<string, unknown>>) => unknown,
  cut = 0,
): Uint8Array<ArrayBuffer> {
  const start = 8 + Number(new DataView(file.buffer, file.byteOffset).getBigUint64(0, true));
  const header = JSON.parse(new TextDecoder().decode(file.subarray(8, start))) as Record<
    string,
    Record<string, unknown>
  >;
  change(header);
  const json = new TextEncoder().encode(JSON.stringify(header));
  const out = new Uint8Array(8 + json.length + file.length - start - cut);
  new DataView(out.buffer).setBigUint64(0, BigInt(json.length), true);
  out.set(json, 8);
  out.set(file.subarray(start, file.length - cut), 8 + json.length);
  return out;
}

/** All weights of a model, `[P]`. */
export const flatWeights = async (source: FileSource, limits?: StreamLimits): Promise<Float32Array<ArrayBuffer>> =>
  readWeights(await readPublished(source), source, limits ? { limits } : {});

/** Tensors of the oracle beside a model. */
export const oracleOf = (model: string, file: string) =>
  new Map([...readSafetensors(readFileSync(fixturePath(model, file))).tensors].map(([name, { data }]) => [name, data]));
