// The tokenizer of a published model, with its chat template where it has one.

import { Tokenizer as Library } from "@huggingface/tokenizers";

import type { Tokenizer } from "../tokenizer";
import { createChatTemplate, type ChatTemplate } from "./chatTemplate";
import type { Fields } from "./json";
import { showPiece } from "./pieces";
import { PublishedError } from "./source";
import { checkTokenizer } from "./tokenizerFile";

export interface PublishedTokenizer extends Tokenizer {
  /** Tokens that have a text; an embedding may have more rows. */
  readonly tokens: number;
  /** Whether prompts are put as a turn of a conversation. */
  readonly hasTemplate: boolean;
}

export interface TokenizerFiles {
  /** `tokenizer.json` and `tokenizer_config.json`, parsed. */
  readonly tokenizer: Fields;
  readonly config: Fields;
  /** `chat_template.jinja`; comes before the one in `config`. */
  readonly template?: string;
  /** Rows of the embedding, V. */
  readonly vocab: number;
  /** Ids that end a text, as the model's own files name them. */
  readonly ends: readonly number[];
}

const FILE = "tokenizer.json";
const MAX_TEXT = 1_000_000; // characters
const SPECIAL = ["bos_token", "eos_token", "unk_token", "pad_token"];

/**
 * `encode` adds no special token; `encodePrompt` writes the chat template around one turn of the person, or, where there is
 * none, adds what the tokenizer itself adds. `decode` leaves special tokens out and changes no space.
 *
 * @throws {PublishedError} if a file is not as `checkTokenizer` wants it, the library cannot run it, its chat template
 * cannot be read or run, or nothing says which token ends a text
 */
export function createPublishedTokenizer(files: TokenizerFiles): PublishedTokenizer {
  const { vocab, config } = files;
  const { json, added, tokens, isByteLevel } = checkTokenizer(files.tokenizer, vocab);
  const library = attempt(FILE, () => new Library(json, config));
  const names = specialTokens(config);
  const eos = endOf(names["eos_token"], library, files.ends);
  const special = new Set([eos, ...files.ends, ...added.filter((one) => one.special).map(({ id }) => id)]);
  const template = templateOf(files, names);

  const encodeWith = (text: string, withSpecial: boolean): Int32Array => {
    if (text.length > MAX_TEXT)
      throw new RangeError(`tokenizer: got ${text.length} characters, want at most ${MAX_TEXT}`);
    const ids = library.encode(text, { add_special_tokens: withSpecial }).ids as readonly (number | undefined)[];
    const at = ids.indexOf(undefined);
    if (at >= 0) throw new RangeError(`tokenizer: it has no token for a part of '${text.slice(0, 40)}'`);
    return Int32Array.from(ids as number[]);
  };
  const textOf = (ids: readonly number[]): string =>
    ids.length === 0
      ? ""
      : library.decode([...ids], { skip_special_tokens: false, clean_up_tokenization_spaces: false });

  function encodePrompt(text: string): Int32Array {
    if (template) return encodeWith(template(text), false);
    const ids = encodeWith(text, true);
    return ids.at(-1) === eos ? ids.subarray(0, -1) : ids; // the end is what comes after the completion
  }

  const tokenizer: PublishedTokenizer = {
    vocab,
    eos,
    tokens,
    hasTemplate: template !== null,
    encode: (text) => encodeWith(text, false),
    encodePrompt,
    decode(ids) {
      let [text, run]: [string, number[]] = ["", []];
      for (const id of Array.from(ids)) {
        if (special.has(id)) continue;
        if (library.id_to_token(id) !== undefined) run.push(id);
        else [text, run] = [`${text}${textOf(run)}\ufffd`, []];
      }
      return text + textOf(run);
    },
    show(id) {
      if (id === eos) return "⏎";
      const piece = library.id_to_token(id);
      if (piece === undefined) return "\ufffd";
      return added.some((one) => one.id === id) ? piece : showPiece(piece, isByteLevel);
    },
  };
  attempt(FILE, () => tokenizer.decode(tokenizer.encode("Is 12 + 7 = 19?\n")));
  if (template) attempt("chat_template", () => encodePrompt("Is 12 + 7 = 19?"));
  return tokenizer;
}

/** What a library throws at a file that it cannot run, as a refusal of that file. */
function attempt<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof PublishedError) throw error;
    throw new PublishedError(file, `it cannot be used: ${(error as Error).message}`, { cause: error });
  }
}

/** `"<s>"`, or `{"content": "<s>", ...}`. */
function specialTokens(config: Fields): Readonly<Record<string, string>> {
  const contentOf = (value: unknown): unknown =>
    typeof value === "object" && value !== null ? (value as Fields)["content"] : value;
  return Object.fromEntries(
    SPECIAL.flatMap((name) => {
      const content = contentOf(config[name]);
      return typeof content === "string" ? [[name, content]] : [];
    }),
  );
}

/** A chat model has several ends: the tokenizer's own is the one that ends a turn. */
function endOf(name: string | undefined, library: Library, ends: readonly number[]): number {
  const own = name === undefined ? undefined : library.token_to_id(name);
  const eos = own !== undefined && (ends.length === 0 || ends.includes(own)) ? own : ends[0];
  if (eos === undefined)
    throw new PublishedError("config.json", "got no eos_token_id, want the token that ends a text");
  return eos;
}

/** One template, or a list of named ones. */
function templateOf(
  { template, config }: TokenizerFiles,
  names: Readonly<Record<string, string>>,
): ChatTemplate | null {
  const given = template ?? config["chat_template"];
  const listed = Array.isArray(given)
    ? (given as Fields[]).find((one) => one?.["name"] === "default")?.["template"]
    : given;
  return typeof listed === "string" ? attempt("chat_template", () => createChatTemplate(listed, names)) : null;
}
