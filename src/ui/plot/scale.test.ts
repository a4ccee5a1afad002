// Scales lead there and back, ticks are round and inside, limits hold what is drawn and grow without jumping.

import { expect, test } from "vitest";
import { boundsOf, growLimits, limitsOf } from "./limits";
import { chartOf, pointAt, pointOf } from "./fixtures";
import { createScale, type Limits } from "./scale";
import { powerTicks, tickLabels, ticksOf } from "./ticks";
import { xsOf } from "./xs";

const wanted = { axis: "tokens", kScale: "log", hidden: new Set<string>(), budget: null } as const;

test("a value leads to a pixel and back, upside down and by its logarithm", () => {
  const y = createScale([0, 1], [200, 0]);
  expect([y.at(0), y.at(0.25), y.at(1)]).toEqual([200, 150, 0]);
  expect(y.back(150)).toBeCloseTo(0.25);
  const k = createScale([1, 64], [0, 60], true);
  expect([1, 2, 8, 64].map((value) => k.at(value))).toEqual([0, 10, 30, 60]);
  expect(k.back(30)).toBeCloseTo(8);
});

test("ticks are round and inside", () => {
  expect(ticksOf([0, 1], 5)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
  expect(ticksOf([-0.13, 0.08], 4)).toEqual([-0.1, 0]);
  expect(ticksOf([0.301, 0.302], 4).every((tick) => tick >= 0.301 && tick <= 0.302)).toBe(true);
  expect(powerTicks([0.9, 70], 10)).toEqual([1, 2, 4, 8, 16, 32, 64]);
  expect(powerTicks([0.9, 70], 4)).toEqual([1, 4, 16, 64]);
});

test("labels of one axis have the same decimals, a true minus, and thousands by a prefix", () => {
  expect(tickLabels([-0.1, -0.05, 0, 0.05])).toEqual(["−0.10", "−0.05", "0", "0.05"]);
  expect(tickLabels([-0.1, 0, 0.1], true)).toEqual(["−0.1", "0", "+0.1"]);
  expect(tickLabels([0, 50_000, 100_000])).toEqual(["0", "50k", "100k"]);
  expect(tickLabels([0, 2e11, 4e11])).toEqual(["0", "200G", "400G"]);
});

test("limits hold the intervals of the arms that are shown; a fraction stays within 0-1", () => {
  const series = [
    { arm: "a", points: [pointAt(0, 0.2), pointAt(20, 0.4)] },
    { arm: "b", points: [pointAt(10, 0.95)] },
  ];
  const chart = chartOf("progress", series);
  const { x, y } = limitsOf({ ...wanted, chart });
  expect([x, y[1]]).toEqual([[0, 200], 1]);
  expect(limitsOf({ ...wanted, chart, budget: { axis: "tokens", amount: 500 } }).x).toEqual([0, 500]);
  expect(limitsOf({ ...wanted, chart, hidden: new Set(["b"]) }).y[1]).toBeLessThan(0.6);
  expect(limitsOf({ ...wanted, chart: chartOf("progress", []) })).toEqual({ x: [0, 1], y: [0, 1] });
  const zero = limitsOf({ ...wanted, chart: { ...chart, zeroLine: true } }).y;
  expect(zero[0]).toBeLessThan(0);
});

test("of two estimates, wide intervals do not hide the way, and are whole in the plane", () => {
  const wide = { ...pointOf(0.4, 0.5), x: { mean: 0.4, low: 0, high: 1 } };
  const series = [{ arm: "b", points: [pointOf(0.3, 0.5), wide] }];
  const [low, high] = limitsOf({ ...wanted, chart: chartOf("trajectory", series) }).x;
  expect([low > 0.2, high < 0.5]).toEqual([true, true]);
  expect(limitsOf({ ...wanted, chart: chartOf("plane", series) }).x[1]).toBeGreaterThan(1);
});

test("limits grow by more than they must, never shrink, and keep within bounds", () => {
  const before: Limits = [0, 0.5];
  expect(growLimits(before, [0.1, 0.4], [0, 1])).toBe(before);
  const grown = growLimits(before, [0.1, 0.6], [0, 1]);
  expect(grown[0]).toBe(0);
  expect(grown[1]).toBeGreaterThan(0.6);
  expect(growLimits(grown, [0.1, 0.65], [0, 1])).toBe(grown); // a little more does not move it again
  expect(growLimits(grown, [0, 0.99], [0, 1])[1]).toBe(1);
  expect(growLimits([-0.1, 0.1], [-0.2, 0.05], [-Infinity, Infinity])[0]).toBeLessThan(-0.2);
  expect(boundsOf(chartOf("progress", [], { unit: "nats" }))).toEqual([-Infinity, Infinity]);
});

test("an arm that spends nothing lies where the others are at the same evaluation", () => {
  const chart = chartOf("progress", [
    { arm: "a", points: [pointAt(0, 0.1), pointAt(10, 0.2)] },
    { arm: "b", points: [pointAt(0, 0.1), pointAt(30, 0.2)] },
    { arm: "c", points: [pointAt(0, 0.3), pointAt(0, 0.3)] },
  ]);
  expect(xsOf(chart, "step")[2]).toEqual([0, 20]);
  expect(xsOf({ ...chart, series: chart.series.slice(2) }, "step")).toEqual([[0, 0]]);
});
