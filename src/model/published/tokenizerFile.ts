// `tokenizer.json` of somebody else, checked before the library that runs it sees it.

import { createFields, type Fields } from "./json";
import { PublishedError, short } from "./source";

const FILE = "tokenizer.json";
const MAX_MERGES = 2_000_000;
const MAX_TOKEN = 2000; // characters
const MAX_PATTERN = 4000; // characters

export interface AddedToken {
  readonly id: number;
  readonly content: string;
  readonly special: boolean;
}

export interface CheckedTokenizer {
  /** With everything in it that the library wants to find. */
  readonly json: Fields;
  readonly added: readonly AddedToken[];
  /** Tokens that have an id. */
  readonly tokens: number;
  readonly isByteLevel: boolean;
}

const refuse = (reason: string): never => {
  throw new PublishedError(FILE, reason);
};
const isText = (value: unknown): value is string => typeof value === "string";
const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * @param vocab rows of the model's embedding, V
 * @throws {PublishedError} if it is no byte-pair tokenizer, a token has no row in the embedding, a merge is no pair of
 * texts, or a pattern could take for ever
 */
export function checkTokenizer(fields: Fields, vocab: number): CheckedTokenizer {
  const model = createFields(FILE, fields).object("model");
  if (model.text("type", "BPE") !== "BPE") model.refuse("type", "BPE");
  const pieces = model.get("vocab");
  if (!isFields(pieces)) return refuse("got no vocabulary, want the id of each token");
  const ids = new Set<number>();
  for (const [piece, id] of Object.entries(pieces)) {
    checkId(piece, id, vocab);
    if (ids.has(id as number)) refuse(`two tokens have id ${String(id)}`);
    ids.add(id as number);
  }
  checkMerges(model.get("merges"));
  const added = addedTokens(fields["added_tokens"] ?? [], vocab);
  for (const { id } of added) ids.add(id);
  const steps = ["normalizer", "pre_tokenizer", "post_processor", "decoder"];
  for (const name of steps) checkPatterns(fields[name]);
  const whole = Object.fromEntries(steps.map((name) => [name, fields[name] ?? null]));
  const json = { ...fields, ...whole, added_tokens: fields["added_tokens"] ?? [] };
  // The library tells kinds of models apart by this field.
  return {
    json: { ...json, model: { ...(fields["model"] as Fields), type: "BPE" } },
    added,
    tokens: ids.size,
    isByteLevel: JSON.stringify(fields["decoder"] ?? null).includes('"ByteLevel"'),
  };
}

function checkId(piece: string, id: unknown, vocab: number): void {
  if (piece.length > MAX_TOKEN) refuse(`got a token of ${piece.length} characters, want at most ${MAX_TOKEN}`);
  if (!Number.isSafeInteger(id) || (id as number) < 0)
    refuse(`token '${short(piece)}' has id ${short(JSON.stringify(id))}, want a whole number`);
  if ((id as number) >= vocab)
    refuse(`token '${short(piece)}' has id ${String(id)}, and the embedding has ${vocab} rows by config.json`);
}

/** `"a b"`, or `["a", "b"]`: all of one kind. */
function checkMerges(merges: unknown): void {
  if (!Array.isArray(merges) || merges.length > MAX_MERGES)
    return refuse(`got no list of merges, want one of at most ${MAX_MERGES}`);
  const isPaired = Array.isArray(merges[0]);
  const isMerge = (one: unknown): boolean => {
    const pair: unknown = isPaired ? one : isText(one) ? one.split(" ") : null;
    return Array.isArray(pair) && pair.length === 2 && pair.every((part) => isText(part) && part !== "");
  };
  const at = merges.findIndex((one) => !isMerge(one));
  if (at >= 0) refuse(`merge ${at} is ${short(JSON.stringify(merges[at]))}, want two texts`);
}

function addedTokens(list: unknown, vocab: number): readonly AddedToken[] {
  if (!Array.isArray(list)) return refuse("got no list of added tokens, want one");
  return (list as unknown[]).map((one) => {
    if (!isFields(one) || !isText(one["content"]) || one["content"] === "")
      return refuse(`got an added token ${short(JSON.stringify(one))}, want one with an id and a text`);
    checkId(one["content"], one["id"], vocab);
    return { id: one["id"] as number, content: one["content"], special: one["special"] === true };
  });
}

/** All patterns of a step, however its parts are nested (no deeper than the parser lets through). */
function checkPatterns(step: unknown): void {
  if (Array.isArray(step)) for (const one of step) checkPatterns(one);
  if (!isFields(step)) return;
  for (const [name, inner] of Object.entries(step))
    if (name === "Regex") checkPattern(inner);
    else checkPatterns(inner);
}

/**
 * A repeated group with a choice or a repetition in it, `(a+)+`, can take time that doubles with every character. No
 * tokenizer in use has one, so they are refused rather than timed.
 */
function checkPattern(pattern: unknown): void {
  if (!isText(pattern) || pattern.length > MAX_PATTERN)
    return refuse(`got a pattern that is no text of at most ${MAX_PATTERN} characters`);
  const open: boolean[] = []; // for each open group, whether it can be read in several ways
  const repeatsAt = (i: number) => /^(?:[*+]|\{\d*,?\d*\})/.test(pattern.slice(i, i + 12));
  for (let i = 0; i < pattern.length; i++) {
    const character = pattern[i]!;
    if (character === "\\") i++;
    else if (character === "[") i = endOfClass(pattern, i);
    else if (character === "(") {
      open.push(false);
      if (pattern[i + 1] === "?") i++; // `(?:`, `(?=`: no repetition
    } else if (character === ")") {
      const isLoose = open.pop() ?? false;
      if (isLoose && repeatsAt(i + 1))
        refuse(`pattern '${short(pattern)}' repeats a group with a choice or a repetition in it`);
      if (isLoose && open.length > 0) open[open.length - 1] = true;
    } else if ((character === "?" || character === "|" || repeatsAt(i)) && open.length > 0)
      open[open.length - 1] = true;
  }
}

/** The last character of a class; classes may hold classes. */
function endOfClass(pattern: string, start: number): number {
  let depth = 0;
  for (let i = start; i < pattern.length; i++) {
    if (pattern[i] === "\\") i++;
    else if (pattern[i] === "[") depth++;
    else if (pattern[i] === "]" && --depth === 0) return i;
  }
  return pattern.length;
}
