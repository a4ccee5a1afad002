// Numbers, durations and tokens as a person reads them, in the language of the page.

import { languageOf, t } from "../text/text";
import type { Estimate } from "../types";

const formats = new Map<string, Intl.NumberFormat>();

/** Making a format costs far more than using it, so each is made once for a language. */
function numberIn(options: Intl.NumberFormatOptions & { readonly key: string }): Intl.NumberFormat {
  const language = languageOf();
  const key = `${language}/${options.key}`;
  let format = formats.get(key);
  if (!format) formats.set(key, (format = new Intl.NumberFormat(language, options)));
  return format;
}

/** @returns the number without its sign, with exactly so many decimals. */
export const fixed = (value: number, digits: number): string =>
  numberIn({
    key: `fixed${digits}`,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    useGrouping: "min2",
  }).format(Math.abs(value));

const significant = (value: number, digits: number): string =>
  numberIn({ key: `significant${digits}`, maximumSignificantDigits: digits, useGrouping: "min2" }).format(
    Math.abs(value),
  );

/** A true minus sign; a plus where asked for; neither before a zero. */
export const withSign = (value: number, text: string, signed: boolean): string => {
  const isZero = !/[1-9]/.test(text);
  return (value < 0 && !isZero ? "−" : signed && !isZero ? "+" : "") + text;
};

/** SI prefixes rather than a language's words: they fit on an axis, and FLOPs are counted in G and T. */
const PREFIXES = ["", "k", "M", "G", "T", "P", "E"] as const;

/** 1234567 -> 1.23M */
export function formatCompact(value: number): string {
  const size = Math.abs(value);
  let power = size >= 1000 ? Math.min(PREFIXES.length - 1, Math.floor(Math.log10(size) / 3)) : 0;
  if (power + 1 < PREFIXES.length && Number((size / 1000 ** power).toPrecision(3)) >= 1000) power++; // 999,999 is 1M
  return withSign(value, significant(size / 1000 ** power, 3) + PREFIXES[power]!, false);
}

/** 1234567 -> 1,234,567 */
export const formatWhole = (value: number): string =>
  withSign(value, numberIn({ key: "whole", maximumFractionDigits: 0 }).format(Math.abs(value)), false);

/** Three decimals below ten, with a true minus sign; `signed` writes a plus as well. */
export function formatValue(value: number, signed = false): string {
  if (!Number.isFinite(value)) return "–";
  const size = Math.abs(value);
  return withSign(value, fixed(value, size >= 100 ? 0 : size >= 10 ? 1 : 3), signed);
}

/** Three digits that count, however small: +0.00125 */
export const formatSigned = (value: number): string => withSign(value, significant(value, 3), true);

/** 0.00003 -> 3e-5; from a hundredth on as it is. */
export function formatRate(rate: number): string {
  if (rate >= 0.01) return significant(rate, 6);
  const [mantissa, power] = rate.toExponential().split("e");
  return `${significant(Number(mantissa), 12)}e${power}`;
}

export const formatInterval = ({ low, high }: Estimate, signed = false): string =>
  t("interval", { low: formatValue(low, signed), high: formatValue(high, signed) });

export function formatPercent(fraction: number): string {
  const format = numberIn({ key: "percent", style: "percent", maximumFractionDigits: 0 });
  return fraction > 0 && fraction < 0.01 ? `<${format.format(0.01)}` : format.format(fraction);
}

/** `0.38%`: two digits that count. */
export const formatSmallShare = (fraction: number): string =>
  numberIn({ key: "small share", style: "percent", maximumSignificantDigits: 2 }).format(fraction);

/** A, B and C */
export const formatList = (items: readonly string[]): string =>
  new Intl.ListFormat(languageOf(), { type: "conjunction" }).format(items);

/** +0.198 [+0.102, +0.294] */
export const formatEstimate = ({ mean, low, high }: Estimate): string =>
  t("estimate", { mean: formatValue(mean, true), low: formatValue(low, true), high: formatValue(high, true) });

/** Rounded so that it does not flicker: seconds by fives under a minute, then minutes. */
export function formatTimeLeft(seconds: number | null): string {
  if (seconds === null) return t("time-left-unknown");
  if (seconds < 8) return t("time-left-moment");
  if (seconds < 58) return t("time-left-seconds", { seconds: Math.max(10, Math.round(seconds / 5) * 5) });
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return t("time-left-minutes", { minutes });
  return t("time-left-hours", { hours: fixed(minutes / 60, 1) });
}

/** Makes tokens that are only white space visible. */
export const showToken = (text: string): string =>
  text === "" ? "∅" : text.replaceAll(" ", "␣").replaceAll("\n", "↵").replaceAll("\t", "⇥");

/** How a screen reader should say a token. */
export const sayToken = (text: string): string =>
  text === ""
    ? t("token-empty")
    : text === " "
      ? t("token-space")
      : text === "\n"
        ? t("token-new-line")
        : text === "\t"
          ? t("token-tab")
          : text;
