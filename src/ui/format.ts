// Numbers, durations and tokens as a person reads them.

import type { Estimate } from "../types";

const compact = new Intl.NumberFormat("en", { notation: "compact", maximumSignificantDigits: 3 });
const whole = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });

/** 1234567 -> 1.23M */
export const formatCompact = (value: number): string => compact.format(value).replace("K", "k");

/** 1234567 -> 1,234,567 */
export const formatWhole = (value: number): string => whole.format(value);

/** Three decimals below ten, with a true minus sign; `signed` writes a plus as well. */
export function formatValue(value: number, signed = false): string {
  if (!Number.isFinite(value)) return "–";
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 3;
  const text = Math.abs(value).toFixed(digits);
  const isZero = Number(text) === 0;
  return (value < 0 && !isZero ? "−" : signed && !isZero ? "+" : "") + text;
}

/** Three digits that count, however small: +0.00125 */
export const formatSigned = (value: number): string =>
  `${value < 0 ? "−" : value > 0 ? "+" : ""}${Number(Math.abs(value).toPrecision(3))}`;

/** A tick of an axis. */
export const axisNumber = (value: number): string =>
  Math.abs(value) >= 1000 ? formatCompact(value) : String(Number(value.toPrecision(6))).replace("-", "−");

/** 0.00003 -> 3e-5; from a hundredth on as it is. */
export const formatRate = (rate: number): string => (rate >= 0.01 ? String(rate) : rate.toExponential());

export const formatInterval = ({ low, high }: Estimate, signed = false): string =>
  `${formatValue(low, signed)} to ${formatValue(high, signed)}`;

/** +0.198 [+0.102, +0.294] */
export const formatEstimate = ({ mean, low, high }: Estimate): string =>
  `${formatValue(mean, true)} [${formatValue(low, true)}, ${formatValue(high, true)}]`;

export const formatPercent = (fraction: number): string => {
  const percent = fraction * 100;
  return percent > 0 && percent < 1 ? "<1%" : `${Math.round(percent)}%`;
};

/** Rounded so that it does not flicker: seconds by fives under a minute, then minutes. */
export function formatTimeLeft(seconds: number | null): string {
  if (seconds === null) return "estimating time left";
  if (seconds < 8) return "a few seconds left";
  if (seconds < 58) return `about ${Math.max(10, Math.round(seconds / 5) * 5)} s left`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `about ${minutes} min left`;
  return `about ${(minutes / 60).toFixed(1)} h left`;
}

/** Makes tokens that are only white space visible. */
export const showToken = (text: string): string =>
  text === "" ? "∅" : text.replaceAll(" ", "␣").replaceAll("\n", "↵").replaceAll("\t", "⇥");

/** How a screen reader should say a token. */
export const sayToken = (text: string): string =>
  text === "" ? "empty" : text === " " ? "space" : text === "\n" ? "new line" : text === "\t" ? "tab" : text;

/** `1 run`, `2 runs` */
export const plural = (count: number, noun: string): string => `${formatWhole(count)} ${noun}${count === 1 ? "" : "s"}`;
