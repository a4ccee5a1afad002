// Paths, names and readings: what is drawn is where it should be, apart from each other, and nothing is invented.

import { expect, test } from "vitest";
import { ghostsOf } from "./ghosts";
import { linePath, markersPath, ribbonPath } from "./path";
import { placeLabels } from "./placeLabels";
import { nearestIndex, readingsAt, stopsOf } from "./readings";
import { chartOf, pointAt } from "./fixtures";
import { xsOf } from "./xs";
import { stackLabels, wrapName } from "./stackLabels";

const spot = (x: number, y: number) => ({ x, y, low: y + 5, high: y - 5 });

test("a line visits its points, a ribbon goes along the lower ends and back along the upper ones", () => {
  expect(linePath([])).toBe("");
  expect(linePath([spot(0, 10), spot(5.04, 20)])).toBe("M0 10L5 20");
  expect(ribbonPath([spot(0, 10)])).toBe("");
  expect(ribbonPath([spot(0, 10), spot(5, 20)])).toBe("M0 15L5 25L5 15L0 5Z");
});

test("many markers are thinned, and the last is always there", () => {
  const spots = Array.from({ length: 61 }, (_, i) => spot(i, 0));
  const starts = markersPath(spots, "circle", 0).match(/M\S+/g)!;
  expect(starts.length).toBeLessThanOrEqual(16);
  expect(starts.at(-1)).toBe("M60");
});

test("names at line ends keep their order, do not overlap, and stay inside", () => {
  const wanted = [50, 52, 10, 96, 51].map((y) => ({ y, height: 12 }));
  const placed = stackLabels(wanted, 0, 100)!;
  const order = [2, 0, 4, 1, 3].map((i) => placed[i]!);
  for (const [i, y] of order.entries()) if (i > 0) expect(y - order[i - 1]!).toBeGreaterThanOrEqual(12 - 1e-9);
  expect(placed[2]).toBe(10); // nothing pushes it
  expect(placed[3]).toBe(94);
  expect((placed[0]! + placed[1]! + placed[4]!) / 3).toBeCloseTo(51);
  expect(stackLabels(wanted, 0, 50)).toBeNull();
});

test("a long name takes two lines, a very long one is cut", () => {
  expect(wrapName("Punish wrong")).toEqual(["Punish wrong"]);
  expect(wrapName("GRPO, last value checked only")).toEqual(["GRPO, last value checked", "only"]);
  expect(wrapName("one two three four five six seven eight nine ten eleven")[1]).toMatch(/…$/);
});

test("names of points keep apart and inside, and one without room is left out", () => {
  const frame = { left: 0, top: 0, right: 300, bottom: 200 };
  const points = [
    { x: 100, y: 100, width: 60 },
    { x: 104, y: 102, width: 60 },
    { x: 295, y: 5, width: 60 },
  ];
  const [first, second, third] = placeLabels(points, frame);
  expect(first!.anchor === second!.anchor && Math.abs(first!.y - second!.y) < 12).toBe(false);
  expect(third!.anchor).toBe("end");
  expect(third!.y).toBeGreaterThan(8);
  const crowd = Array.from({ length: 60 }, (_, i) => ({ x: (i % 6) * 8, y: 40 + Math.floor(i / 6) * 8, width: 90 }));
  expect(placeLabels(crowd, { left: 0, top: 0, right: 120, bottom: 120 })).toContain(null);
});

const chart = chartOf("progress", [
  { arm: "a", points: [pointAt(0, 0.2), pointAt(10, 0.3), pointAt(20, 0.4)] },
  { arm: "b", points: [pointAt(0, 0.2), pointAt(12, 0.5)] },
]);

test("each arm is read at its nearest point, the highest first, and not where it was never measured", () => {
  const xs = xsOf(chart, "step");
  const without = (...arms: string[]) => {
    const hidden = new Set(arms);
    return { chart, xs, hidden, stops: stopsOf(chart, xs, hidden) };
  };
  expect(without().stops).toEqual([0, 10, 12, 20]);
  expect(without("b").stops).toEqual([0, 10, 20]);
  const at = (x: number) => readingsAt(without(), x).map(({ arm, point }) => [arm, point.estimate.mean]);
  expect(at(10)).toEqual([
    ["b", 0.5],
    ["a", 0.3],
  ]);
  expect(at(20)).toEqual([["a", 0.4]]);
  expect(readingsAt(without("a"), 10).map(({ arm }) => arm)).toEqual(["b"]);
  expect(nearestIndex([], 3)).toBe(-1);
});

test("a recorded line stays until the live one has come as far, and goes with arms that are no more", () => {
  const live = chartOf("progress", [
    { arm: "a", points: [pointAt(0, 0.2), pointAt(10, 0.3)] },
    { arm: "b", points: [] },
  ]);
  const recorded = { ...chart, series: [...chart.series, { arm: "gone", points: [pointAt(0, 0.1)] }] };
  const ghosts = ghostsOf(live, recorded, "step");
  expect(ghosts.map(({ series, xs }) => [series.arm, ...xs])).toEqual([
    ["a", 20],
    ["b", 0, 12],
  ]);
  expect(ghostsOf(recorded, recorded, "step")).toEqual([]);
  expect(ghostsOf(live, null, "step")).toEqual([]);
  const curve = (step: number, k: number) => ({ ...pointAt(step, 0.5), k });
  const curves = (step: number) => chartOf("passAtK", [{ arm: "a", points: [curve(step, 1), curve(step, 2)] }]);
  expect(ghostsOf(curves(5), curves(20), "step")[0]?.series.points).toHaveLength(2);
  expect(ghostsOf(curves(20), curves(20), "step")).toEqual([]);
});
