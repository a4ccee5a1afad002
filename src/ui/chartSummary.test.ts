// The sentences about a chart, and the numbers in them.

import { expect, test } from "vitest";
import { chartSummary } from "./chartSummary";
import { formatCompact, formatPercent, formatRate, formatSigned, formatValue, formatWhole } from "./format";
import { chartOf, pointAt, pointOf, stylesOf } from "./plot/fixtures";

const styles = stylesOf();
const none = new Set<string>();
const ends = (means: Record<string, number>, half = 0.1) =>
  Object.entries(means).map(([arm, mean]) => ({ arm, points: [pointAt(0, 0.5), pointAt(10, mean, half)] }));

test("who leads, by how much, and whose interval overlaps", () => {
  const chart = chartOf("progress", ends({ a: 0.2, b: 0.6, c: 0.55 }));
  expect(chartSummary(chart, "step", none, styles)).toBe(
    "Accuracy: fraction by optimiser steps. At the end Arm B leads with 0.600 (0.500 to 0.700), 0.050 ahead of Arm C. Its interval overlaps that of Arm C.",
  );
  expect(chartSummary({ ...chart, better: "lower" }, "step", none, styles)).toContain("Arm A leads with the lowest");
  expect(chartSummary(chart, "step", new Set(["b"]), styles)).toContain("Arm C leads with 0.550");
  expect(chartSummary(chart, "step", new Set(["b"]), styles)).toContain("Its interval overlaps no other.");
});

test("an advantage says who may be there by chance", () => {
  const chart = chartOf("progress", ends({ b: 0.3, c: -0.05 }), { zeroLine: true });
  const text = chartSummary(chart, "step", none, styles);
  expect(text).toContain("Arm B leads with +0.300 (+0.200 to +0.400)");
  expect(text).toContain("The interval of Arm C holds zero: chance is enough to explain it.");
});

test("of two estimates, who is highest and who is furthest right; nothing where there is nothing", () => {
  const series = [
    { arm: "b", points: [pointOf(0.2, 0.9)] },
    { arm: "c", points: [pointOf(0.5, 0.7)] },
  ];
  const chart = chartOf("trajectory", series, { title: "y against x", xTitle: "x", yTitle: "y" });
  const text = chartSummary(chart, "step", none, styles);
  expect(text).toMatch(
    /^y against x\. Arm B ends highest, at 0\.900 .*with x at 0\.200\. Arm C ends furthest right, x 0\.500/,
  );
  expect(chartSummary({ ...chart, series: [] }, "step", none, styles)).toBe("y against x. No results yet.");
});

test("numbers have a true minus, a plus where asked for, and neither before zero", () => {
  expect([formatValue(-0.0684), formatValue(0.1981, true), formatValue(-0.0001, true)]).toEqual([
    ...["−0.068", "+0.198", "0.000"],
  ]);
  expect([formatValue(12.34), formatValue(1234.5), formatValue(NaN)]).toEqual(["12.3", "1235", "–"]);
  expect([formatCompact(999_999), formatCompact(841_393), formatCompact(8.268e11), formatCompact(30)]).toEqual([
    ...["1M", "841k", "827G", "30"],
  ]);
  expect([formatWhole(1234567), formatSigned(-0.001254), formatRate(3e-5)]).toEqual(["1,234,567", "−0.00125", "3e-5"]);
  expect([formatPercent(0.004), formatPercent(0.3), formatPercent(0)]).toEqual(["<1%", "30%", "0%"]);
});
