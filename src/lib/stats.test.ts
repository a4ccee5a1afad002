// Statistics against closed forms, exhaustive counts and simulation.

import { expect, test } from "vitest";

import { createRng, normalPair, pcg4d } from "./rng";
import { estimate, interval, mean, passAtK, quantile, studentT, subtract } from "./stats";

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

test("pass@k is exact for large n: against binomials in whole numbers", () => {
  const choose = (n: number, k: number): bigint => {
    let product = 1n;
    for (let i = 0; i < k; i++) product = (product * BigInt(n - i)) / BigInt(i + 1);
    return k > n ? 0n : product;
  };
  const scale = 10n ** 18n;
  for (const [n, c, k] of [
    [64, 1, 64],
    [64, 3, 32],
    [64, 63, 2],
    [256, 5, 128],
    [1000, 17, 64],
  ] as const) {
    const miss = Number((scale * choose(n - c, k)) / choose(n, k)) / 1e18;
    expect(passAtK(n, c, k)).toBeCloseTo(1 - miss, 12);
  }
});

test("Student's t, against tables", () => {
  const known = [
    [1, 12.7062],
    [1.5, 6.0167],
    [2, 4.3027],
    [5, 2.5706],
    [10, 2.2281],
    [30, 2.0423],
    [1000, 1.9623],
  ] as const;
  for (const [df, t] of known) expect(studentT(df)).toBeCloseTo(t, 3);
  expect(studentT(0.2)).toBe(studentT(1));
  expect(studentT(1e9)).toBe(studentT(1000));
});

/** Share of simulated experiments whose interval holds the truth. Success of a completion is logistic in what varies. */
function coverage(seeds: number, { problems, ofSeed, completions, paired }: Setting, trials: number): number {
  const rng = createRng("coverage", seeds, problems, ofSeed, completions);
  const spare: number[] = [];
  const normal = () => spare.pop() ?? (spare.push(...normalPair(rng)), spare.pop()!);
  const arm = (hardness: readonly number[]) =>
    Array.from({ length: seeds }, () => {
      const drift = ofSeed * normal();
      return hardness.map((h) => {
        const p = 1 / (1 + Math.exp(-(h + drift + 0.5 * normal())));
        return mean(Array.from({ length: completions }, () => Number(rng.next() < p)));
      });
    });
  let covered = 0;
  for (let trial = 0; trial < trials; trial++) {
    const hardness = Array.from({ length: problems }, () => 2 * normal()); // even: the truth is 1/2
    const grid = paired ? subtract(arm(hardness), arm(hardness)) : arm(hardness);
    const { low, high } = estimate(grid);
    covered += Number(low <= (paired ? 0 : 0.5) && (paired ? 0 : 0.5) <= high);
  }
  return covered / trials;
}

interface Setting {
  readonly problems: number;
  readonly ofSeed: number; // standard deviation between seeds, logits; between problems it is 2
  readonly completions: number;
  readonly paired: boolean; // a difference of two arms on the same problems
}

test.each([
  { problems: 150, ofSeed: 0.05, completions: 8, paired: false },
  { problems: 150, ofSeed: 0.4, completions: 8, paired: false },
  { problems: 150, ofSeed: 0.15, completions: 8, paired: true },
  { problems: 300, ofSeed: 0.3, completions: 1, paired: true },
])(
  "the interval covers the truth in at least 93% of experiments with 5 or 8 seeds, 91% with 3: %o",
  (setting) => {
    expect(coverage(3, setting, 500)).toBeGreaterThan(0.91);
    expect(coverage(5, setting, 500)).toBeGreaterThan(0.93);
    expect(coverage(8, setting, 300)).toBeGreaterThan(0.93);
  },
  30_000,
);

test("an interval is Student's where one source of chance is all there is, and pools the degrees of freedom of two", () => {
  const { low, high } = estimate([[0, 1, 2]]);
  expect(low).toBeCloseTo(1 - 4.3027 * Math.sqrt(1 / 3), 3);
  expect(high).toBeCloseTo(1 + 4.3027 * Math.sqrt(1 / 3), 3);
  const equal = interval(0, [
    { variance: 1, df: 5 },
    { variance: 1, df: 5 },
  ]);
  expect(equal.high).toBeCloseTo(studentT(10) * Math.SQRT2, 12);
  expect(interval(3, [{ variance: 0, df: 0 }])).toEqual({ mean: 3, low: 3, high: 3 });
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
  expect(estimate([[0.25, 0.25]])).toEqual({ mean: 0.25, low: 0.25, high: 0.25 });
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
