// Times and sizes as a person says them.

import { t } from "../text/text";
import type { Span } from "../types";

const UNITS = [
  { id: "s", seconds: 1, steps: [1, 5, 10] },
  { id: "min", seconds: 60, steps: [1, 1, 5] },
  { id: "h", seconds: 3600, steps: [0.5, 1, 5] },
] as const;

/** In one unit, in whole steps that are no finer than what is known. */
function inUnit({ low, high, middle }: Span) {
  const unit = UNITS.findLast(({ seconds }) => middle >= 1.5 * seconds) ?? UNITS[0];
  const [fine, medium, coarse] = unit.steps;
  const rounded = (value: number) => {
    const amount = value / unit.seconds;
    const step = amount < 10 ? fine : amount < 30 ? medium : coarse;
    return Math.round(amount / step) * step;
  };
  return { id: unit.id, low: rounded(low), high: Math.max(rounded(high), unit.steps[0]) };
}

/** `about 2–4 min`; under two seconds, `a moment`. */
export function saySpan(span: Span): string {
  const { id, low, high } = inUnit(span);
  if (span.high < 2) return t("quantity-moment");
  const amount = low > 0 && low < high ? `${low}–${high}` : String(high);
  return low > 0 ? t(`quantity-${id}`, { amount }) : t(`quantity-under-${id}`, { amount });
}

/** `4 min`, of a time that is known. */
export function saySeconds(seconds: number): string {
  const { id, high } = inUnit({ low: seconds, middle: seconds, high: seconds });
  return t(`quantity-exact-${id}`, { amount: String(high) });
}

/** Two digits that count. */
export function sayBytes(bytes: number): string {
  const isLarge = bytes >= 995e6;
  const amount = Number((bytes / (isLarge ? 1e9 : 1e6)).toPrecision(2));
  return t(isLarge ? "quantity-gb" : "quantity-mb", { amount: String(amount) });
}
