// A link's payload: a whole experiment, and a digest of results, as text that fits behind the # of an address.

import * as v from "valibot";

import type { Digest, Experiment } from "../types";
import { checked, count, finite, name, parseJson, textUpTo } from "./checked";
import { LinkError } from "./errors";
import { experimentSchema } from "./experimentSchema";

/** What a link says. Nothing of it is trusted to exist on this page: `readLink` in `src/main` looks. */
export interface LinkContent {
  /** An export name of `src/lessons` there, or null for an experiment of one's own. */
  readonly lesson: string | null;
  readonly experiment: Experiment;
  readonly digest?: Digest;
}

/** The first character; another one is another format. */
const VERSION = "1";
const MAX_LENGTH = 16_000; // characters
const MAX_BYTES = 64 * 1024; // of JSON
const MAX_DEPTH = 8;
const MAX_ARMS = 24;
const MAX_SEEDS = 64;

const estimateSchema = v.strictObject({ mean: finite, low: finite, high: finite });

const digestSchema = v.strictObject({
  outcome: v.picklist(["reproduced", "reversed", "null", "inconclusive"]),
  seeds: v.pipe(count, v.maxValue(1024)),
  device: v.picklist(["wasm", "webgpu"]),
  contrasts: v.pipe(v.array(v.strictObject({ name: textUpTo(160), advantage: estimateSchema })), v.maxLength(MAX_ARMS)),
}) satisfies v.GenericSchema<unknown, Digest>;

const linkSchema = v.strictObject({
  lesson: v.nullable(name),
  experiment: v.pipe(
    experimentSchema,
    v.check(({ arms }) => arms.length <= MAX_ARMS, `at most ${MAX_ARMS} arms in a link`),
    v.check(({ seeds }) => seeds.length <= MAX_SEEDS, `at most ${MAX_SEEDS} seeds in a link`),
  ),
  digest: v.exactOptional(digestSchema),
}) satisfies v.GenericSchema<unknown, LinkContent>;

/**
 * @returns characters that need no escaping in an address; `decodeLink` gives the content back
 * @throws {LinkError} `refused` if the content is more than a link carries, `long` if it does not become short enough
 */
export async function encodeLink(content: LinkContent): Promise<string> {
  const json = JSON.stringify(readContent(content));
  const bytes = new TextEncoder().encode(json);
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  const text = VERSION + toBase64Url(new Uint8Array(await new Response(packed).arrayBuffer()));
  if (bytes.length > MAX_BYTES || text.length > MAX_LENGTH)
    throw new LinkError("long", `it would have ${text.length} characters, want at most ${MAX_LENGTH}`);
  return text;
}

/**
 * Structure, types and ranges are checked; nothing is run, fetched or stored.
 *
 * @throws {LinkError} and nothing else, whatever the text
 */
export async function decodeLink(text: string): Promise<LinkContent> {
  if (text === "") throw new LinkError("damaged", "it is empty");
  if (text.length > MAX_LENGTH)
    throw new LinkError("long", `it has ${text.length} characters, want at most ${MAX_LENGTH}`);
  if (!/^[\w-]+$/.test(text)) throw new LinkError("damaged", "it has characters that no link has");
  if (text[0] !== VERSION) throw new LinkError("newer", `it is of version '${text[0]}', want '${VERSION}'`);
  const json = await inflate(fromBase64Url(text.slice(1)));
  try {
    return readContent(parseJson(json, MAX_DEPTH));
  } catch (error) {
    if (error instanceof RangeError) throw new LinkError("refused", error.message, { cause: error });
    throw error;
  }
}

function readContent(value: unknown): LinkContent {
  try {
    return checked(linkSchema, value);
  } catch (error) {
    if (error instanceof RangeError) throw new LinkError("refused", error.message, { cause: error });
    throw error;
  }
}

/** Stops at the byte that is one too many: what a link inflates to is not known before. */
async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const reader = stream.getReader();
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let [text, length] = ["", 0];
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return text + decoder.decode();
      length += value.length;
      if (length > MAX_BYTES) break;
      text += decoder.decode(value, { stream: true });
    }
  } catch (error) {
    throw new LinkError("damaged", "a part of it is missing or changed", { cause: error });
  }
  void reader.cancel().catch(() => {});
  throw new LinkError("long", `it unpacks to more than ${MAX_BYTES} bytes`);
}

const toBase64Url = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  try {
    const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    return Uint8Array.from(binary, (character) => character.charCodeAt(0));
  } catch (error) {
    throw new LinkError("damaged", "a part of it is missing or changed", { cause: error });
  }
}
