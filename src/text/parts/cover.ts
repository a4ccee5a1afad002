// For tests: which texts a catalogue does not have, and which of its entries no text is made of.

import * as content from "../de/content";
import { createContent } from "../content";

type Part = keyof typeof content;

const parts: Readonly<Record<Part, Readonly<Record<string, string>>>> = content;

/**
 * @param texts every English text of a registry
 * @param own the files of the catalogue that are about this registry alone
 * @returns what is not translated, and the entries of `own` that were not needed for any text
 */
export function coverOf(texts: Iterable<string>, own: readonly Part[]) {
  const used = new Set<string>();
  const all: Record<string, string> = Object.assign({}, ...Object.values(parts));
  const find = createContent("de", all, (english) => used.add(english));
  const untranslated = [...new Set(texts)].filter((text) => text !== "" && find(text) === undefined);
  const stale = own.flatMap((part) => Object.keys(parts[part])).filter((english) => !used.has(english));
  return { untranslated, stale, used };
}

export const COMPLETE = { untranslated: [], stale: [] };
