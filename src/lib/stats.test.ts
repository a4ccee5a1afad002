// Statistics against closed forms, exhaustive counts and simulation.

import { expect, test } from "vitest";

import { createRng, pcg4d } from "./rng";
import { estimate, mean, passAtK, quantile, subtract } from "./stats";

/** Share of all k-subsets of n completions, the first c of them correct, that hold a correct one. */
function countedPassAtK(n: number, c: number, k: number): number {
  let [hits, all] = [0, 0];
  for (let set = 0; set < 2 ** n; set++) {
    const members = Array.from({ length: n }, (_, i) => (set >> i) & 1);
    if (members.reduce((a, b) => a + b, 0) !== k) continue;
    all++;
    hits += Number(members.slice(0, c).some((member) => member === 1));
  }
  return hits / all;
}

test("pass@k is the share of k-subsets with a correct completion", () => {
  for (const n of [1, 4, 7])
    for (let c = 0; c <= n; c++)
      for (let k = 1; k <= n; k++) expect(passAtK(n, c, k)).toBeCloseTo(countedPassAtK(n, c, k), 12);
  expect(() => passAtK(4, 2, 5)).toThrow("k 5");
  expect(() => passAtK(4, 5, 1)).toThrow("c 5");
});

test("pass@k is unbiased: its mean over binomial draws is 1 - (1 - p)^k", () => {
  const [n, p, k] = [8, 0.3, 4];
  const choose = (m: number) => Array.from({ length: m }, (_, i) => (n - i) / (i + 1)).reduce((a, b) => a * b, 1);
  let expected = 0;
  for (let c = 0; c <= n; c++) expected += choose(c) * p ** c * (1 - p) ** (n - c) * passAtK(n, c, k);
  expect(expected).toBeCloseTo(1 - (1 - p) ** k, 12);
});

test("the bootstrap interval covers the truth at least 90% of the time with three seeds, 93% with ten", () => {
  const cover = (seeds: number) => {
    const rng = createRng("coverage", seeds);
    let covered = 0;
    const trials = 200;
    for (let trial = 0; trial < trials; trial++) {
      const hardness = Array.from({ length: 60 }, () => rng.next());
      const grid = Array.from({ length: seeds }, () => hardness.map((h) => Number(rng.next() < h)));
      const { low, high } = estimate(grid, 300);
      covered += Number(low <= 0.5 && 0.5 <= high);
    }
    return covered / trials;
  };
  expect(cover(3)).toBeGreaterThan(0.9);
  expect(cover(10)).toBeGreaterThan(0.93);
});

test("an estimate is deterministic, ordered, and exact where nothing varies", () => {
  const grid = [
    [1, 0, 1, 1],
    [0, 0, 1, 1],
  ];
  expect(estimate(grid)).toEqual(estimate(grid));
  const { mean: middle, low, high } = estimate(grid);
  expect(middle).toBe(5 / 8);
  expect(low).toBeLessThan(middle);
  expect(high).toBeGreaterThan(middle);
  expect(estimate([[0.3, 0.3]])).toEqual({ mean: 0.3, low: 0.3, high: 0.3 });
  expect(() => estimate([[1], [1, 2]])).toThrow("1, 2");
  expect(() => estimate([])).toThrow("want equal");
});

test("paired differences keep seeds and problems together", () => {
  expect(subtract([[3, 1]], [[1, 1]])).toEqual([[2, 0]]);
  expect(() => subtract([[1]], [[1], [2]])).toThrow("1 and 2 seeds");
  expect(mean([1, 2, 6])).toBe(3);
  expect(quantile([0, 1, 2, 3], 0.5)).toBe(1.5);
});

test("random streams: named, repeatable, and even", () => {
  const draw = (...name: (string | number)[]) => Array.from({ length: 5 }, () => createRng(...name).next());
  expect(draw("a", 1)).toEqual(draw("a", 1));
  expect(draw("a", 1)).not.toEqual(draw("a", 2));
  const rng = createRng("even");
  const counts = Array.from({ length: 10 }, () => 0);
  for (let i = 0; i < 10_000; i++) counts[rng.int(0, 9)]!++;
  for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150);
  expect(() => rng.pick([])).toThrow("no items");
  const words = new Set(Array.from({ length: 1000 }, (_, i) => pcg4d(1, 2, 3, i)));
  expect(words.size).toBe(1000);
});
