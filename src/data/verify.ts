// Reads the final answer of a text, and compares it with the one that is known. Pure and total.

import type { TextVerifier } from "../types";
import { lastNumberOf } from "./numbers";
import { createPattern, type Pattern } from "./pattern";

const MAX_LENGTH = 20_000;
const MAX_PATTERN_LENGTH = 4000;

/** What follows the mark that GSM8K puts before its answers, and what stands in the last box; null without either. */
export function markedAnswer(text: string): string | null {
  const hashes = text.lastIndexOf("####");
  const box = Math.max(text.lastIndexOf("\\boxed{"), text.lastIndexOf("\\fbox{"));
  if (hashes > box) return /^[^\n]*/.exec(text.slice(hashes + 4).trimStart())![0].trim() || null;
  if (box < 0) return null;
  const start = text.indexOf("{", box) + 1;
  let depth = 1;
  for (let at = start; at < text.length; at++) {
    if (text[at] === "{") depth++;
    if (text[at] === "}" && --depth === 0) return text.slice(start, at).trim() || null;
  }
  return null; // never closed
}

/** The letter of a choice. A letter that could be a word (`A dog`) counts only where it is marked as a choice. */
function choiceOf(text: string): string | null {
  const marked = markedAnswer(text);
  const alone = /^\W*(?:\\text\{\s*\(?)?([A-Z])\b(?!\p{L})/u.exec(marked ?? "");
  if (alone) return alone[1]!;
  const named = /\b(?:answer|option|choice)\b[^\p{L}\n]{0,8}(?:is\b[^\p{L}\n]{0,8})?([A-Z])\b(?!['’]\p{L}| \p{Ll})/giu;
  const found = [...text.matchAll(named)].filter(([, letter]) => /[A-Z]/.test(letter!)).at(-1);
  if (found) return found[1]!;
  const inBrackets = [...text.matchAll(/[([]([A-Z])[)\]]/g)].at(-1);
  if (inBrackets) return inBrackets[1]!;
  const line = text.trim().split("\n").at(-1)!.trim();
  return /^\**([A-Z])(?:[.):]\**(?:\s|$)|\**\.?$)/.exec(line)?.[1] ?? null;
}

/** Compiling one takes longer than most of what it is asked. */
const patterns = new Map<string, Pattern>();
function patternOf(source: string): Pattern | null {
  const known = patterns.get(source);
  if (known) return known;
  try {
    const made = createPattern(source);
    if (patterns.size > 20) patterns.clear();
    patterns.set(source, made);
    return made;
  } catch {
    return null;
  }
}

/** Why answers cannot be read with it, for a person; null if they can. */
export function faultOf(verifier: TextVerifier): string | null {
  if (verifier.kind !== "pattern") return null;
  try {
    createPattern(verifier.pattern);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

/**
 * The final answer in the one form that all ways to write it share: two answers are the same if these are. Of a number,
 * after `####` or in a box where there is one. Of a text too long, its end is read: 20,000 characters, of a pattern 4,000.
 */
export function readAnswer(verifier: TextVerifier, text: string): string | null {
  const end = text.slice(-MAX_LENGTH);
  switch (verifier.kind) {
    case "lastNumber": {
      const marked = markedAnswer(end);
      return (marked === null ? null : lastNumberOf(marked)) ?? lastNumberOf(end);
    }
    case "exact":
      return end.trim() || null;
    case "choice":
      return choiceOf(end);
    case "pattern": {
      const found = patternOf(verifier.pattern)?.last(end.slice(-MAX_PATTERN_LENGTH));
      return found ? (found.group ?? found.match).trim() || null : null;
    }
  }
}

/** A row's own answer in that form. It is the answer already: where it cannot be read as a completion, it stands for itself. */
export const normalAnswer = (verifier: TextVerifier, answer: string): string | null => {
  const text = answer.trim();
  const choice = verifier.kind === "choice" ? /^\W*([A-Za-z])\W*$/.exec(text)?.[1]?.toUpperCase() : undefined;
  return choice ?? readAnswer(verifier, text) ?? (text || null);
};
