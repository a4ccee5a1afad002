// Numbers and days as the page's language writes them.

import { languageOf } from "./text";

const formats = new Map<string, Intl.NumberFormat>();

/** 0.00003 -> 0.00003, or 0,00003: all digits that count, and no groups. */
export function formatPlain(value: number): string {
  const language = languageOf();
  const options = { maximumSignificantDigits: 12, useGrouping: false } as const;
  const format = formats.get(language) ?? new Intl.NumberFormat(language, options);
  formats.set(language, format);
  return Number.isFinite(value) ? format.format(value) : String(value);
}

/** A number that somebody typed, with a point or a comma before its decimals; NaN if it is none. */
export function parseNumber(text: string): number {
  const plain = text.trim().replace("−", "-");
  return plain === "" ? NaN : Number(plain.includes(".") ? plain : plain.replace(",", "."));
}

/** `2026-11-21T10:00:00Z` -> Nov 21, 2026, or 21.11.2026 */
export const formatDay = (iso: string): string =>
  new Intl.DateTimeFormat(languageOf(), { dateStyle: "medium" }).format(new Date(iso));
