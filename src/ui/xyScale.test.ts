// Charts of two estimates: everything that is drawn lies inside the limits, ticks are round, names keep apart.

import { expect, test } from "vitest";
import { placeLabels } from "./placeLabels";
import type { ChartData, Series } from "./view";
import { ticksOf, xyLimits, xyScale } from "./xyScale";

const about = (mean: number) => ({ mean, low: mean - 0.05, high: mean + 0.05 });
const point = (x: number, y: number): Series["points"][number] => ({
  at: { step: 0, tokens: 0, lossTokens: 0, flops: 0 },
  x: about(x),
  estimate: about(y),
  seeds: 3,
});
const chart = (kind: ChartData["kind"], series: Series[]): ChartData => ({
  id: kind,
  title: kind,
  unit: "fraction",
  help: "",
  kind,
  better: "higher",
  zeroLine: kind === "plane",
  series,
});
const trajectory = chart("trajectory", [
  { arm: "a", points: [point(0.2, 0.9), point(0.5, 0.98)] },
  { arm: "b", points: [point(0.2, 0.9), point(0.3, 0.5)] },
  { arm: "c", control: { title: "Start" }, points: [point(0.1, 0.95)] },
]);

test("limits hold every mean and the last intervals; a fraction stays within 0-1; hidden arms do not count", () => {
  const { x, y } = xyLimits(trajectory, new Set());
  expect(x[0]).toBeLessThanOrEqual(0.1);
  expect(x[1]).toBeGreaterThanOrEqual(0.55);
  expect(y[0]).toBeLessThanOrEqual(0.45);
  expect(y[1]).toBe(1);
  expect(xyLimits(trajectory, new Set(["b"])).y[0]).toBeGreaterThan(0.8);
  expect(xyLimits(chart("trajectory", []), new Set())).toEqual({ x: [0, 1], y: [0, 1] });
});

test("wide intervals do not hide the way of a trajectory, and are whole in the plane", () => {
  const wide = { ...point(0.4, 0.5), x: { mean: 0.4, low: 0, high: 1 } };
  const series: Series[] = [{ arm: "a", points: [point(0.3, 0.5), wide] }];
  const [low, high] = xyLimits(chart("trajectory", series), new Set()).x;
  expect([low > 0.2, high < 0.5]).toEqual([true, true]);
  expect(xyLimits(chart("plane", series), new Set()).x[1]).toBeGreaterThan(1);
});

test("zero lies in the plane", () => {
  const scale = xyScale(chart("plane", [{ arm: "a", points: [point(0.3, -0.2)] }]), new Set(), {
    left: 40,
    top: 10,
    right: 400,
    bottom: 250,
  });
  expect(scale.x(0)).toBeGreaterThan(40);
  expect(scale.y(0)).toBeGreaterThan(10);
  expect(scale.x(0.3)).toBeGreaterThan(scale.x(0));
  expect(scale.y(-0.2)).toBeGreaterThan(scale.y(0)); // down
});

test("ticks are round and inside", () => {
  expect(ticksOf([0, 1], 5)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
  expect(ticksOf([-0.13, 0.08], 4)).toEqual([-0.1, 0]);
  expect(ticksOf([0.301, 0.302], 4).every((tick) => tick >= 0.301 && tick <= 0.302)).toBe(true);
});

test("names keep apart and inside", () => {
  const frame = { left: 0, top: 0, right: 300, bottom: 200 };
  const points = [
    { x: 100, y: 100, width: 60 },
    { x: 104, y: 102, width: 60 },
    { x: 295, y: 5, width: 60 },
  ];
  const placed = placeLabels(points, frame);
  const [first, second, third] = placed as [(typeof placed)[0], (typeof placed)[0], (typeof placed)[0]];
  expect(first.anchor === second.anchor && Math.abs(first.y - second.y) < 13).toBe(false);
  expect(third.anchor).toBe("end");
  expect(third.y).toBeGreaterThan(8);
});
