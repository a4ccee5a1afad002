// Numbers as each language writes them.

import { afterEach, expect, test } from "vitest";

import { speak } from "../text/text";
import * as format from "./format";

afterEach(() => speak("en"));

const estimate = { mean: 0.198, low: -0.102, high: 0.2944 };
const written = () => [
  format.formatEstimate(estimate),
  format.formatInterval(estimate, true),
  ...[0.5, 0.004, 0].map(format.formatPercent),
  ...[1_234_567, 999_999, 300_000, 12.5].map(format.formatCompact),
  ...[3e-5, 1.5e-4, 0.05, 1].map(format.formatRate),
  ...[1500, -1_234_567].map(format.formatWhole),
  ...[-0.0004, 12.34, 1234.5, NaN].map((value) => format.formatValue(value)),
  format.formatSigned(0.00125),
  format.formatList(["A", "B", "C"]),
  format.formatTimeLeft(9000),
];

test("English", () => {
  expect(written()).toEqual([
    ...["+0.198 [−0.102, +0.294]", "−0.102 to +0.294", "50%", "<1%", "0%"],
    ...["1.23M", "1M", "300k", "12.5", "3e-5", "1.5e-4", "0.05", "1", "1,500", "−1,234,567"],
    ...["0.000", "12.3", "1235", "–", "+0.00125", "A, B, and C", "about 2.5 h left"],
  ]);
});

test("German: a comma before decimals, so a semicolon between numbers; a hard space before %", async () => {
  await speak("de");
  expect(written()).toEqual([
    ...["+0,198 [−0,102; +0,294]", "−0,102 bis +0,294", "50\u00a0%", "<1\u00a0%", "0\u00a0%"],
    ...["1,23M", "1M", "300k", "12,5", "3e-5", "1,5e-4", "0,05", "1", "1.500", "−1.234.567"],
    ...["0,000", "12,3", "1235", "–", "+0,00125", "A, B und C", "noch etwa 2,5 h"],
  ]);
});
