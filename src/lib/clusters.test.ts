// Complete linkage: known groups, against a search by its definition, and what is refused.

import * as fc from "fast-check";
import { expect, test } from "vitest";

import { completeLinkage } from "./clusters";

const at = (degrees: number) => [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];

test("those that point one way are one group, whatever their length", () => {
  expect(completeLinkage([at(0), at(90), at(3).map((v) => 7 * v), at(92)], 0.9)).toEqual([0, 1, 0, 1]);
  expect(completeLinkage([], 0.5)).toEqual([]);
  expect(completeLinkage([[0, 0], at(10), [0, 0]], 0.5)).toEqual([0, 1, 0]);
  expect(completeLinkage(Array.from({ length: 40 }, () => Float32Array.of(0.1, 0.7, -0.3)), 1)).toEqual(Array.from({ length: 40 }, () => 0)); // prettier-ignore
});

test("a chain of neighbours is not one group: every two of a group are alike", () => {
  // Each is 19° or 21° from the next; cos 30° is 0.87.
  expect(completeLinkage([at(0), at(19), at(40), at(59)], 0.87)).toEqual([0, 0, 1, 1]);
});

test("every two of a group are alike, and no two groups could be joined", () => {
  const vector = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(
      fc.array(vector, { maxLength: 14 }),
      fc.double({ min: 0.1, max: 0.99, noNaN: true }),
      (vectors, threshold) => {
        const groups = completeLinkage(vectors, threshold);
        const cosine = (a: number[], b: number[]) => {
          const size = Math.hypot(...a) * Math.hypot(...b);
          const both = Math.hypot(...a) === 0 && Math.hypot(...b) === 0;
          return size === 0 ? Number(both) : a.reduce((sum, x, i) => sum + (x / Math.hypot(...a)) * (b[i]! / Math.hypot(...b)), 0); // prettier-ignore
        };
        const least = (i: number, j: number) => {
          const [a, b] = [i, j].map((group) => vectors.filter((_, v) => groups[v] === group));
          return Math.min(...a!.flatMap((x) => b!.map((y) => cosine(x, y))));
        };
        const count = Math.max(-1, ...groups) + 1;
        for (let i = 0; i < count; i++)
          for (let j = 0; j < count; j++)
            if (i === j) expect(least(i, i)).toBeGreaterThanOrEqual(threshold - 1e-5);
            else expect(least(i, j)).toBeLessThan(threshold + 1e-5);
      },
    ),
    { numRuns: 300 },
  );
});

test("too many, or no cosine", () => {
  expect(() =>
    completeLinkage(
      Array.from({ length: 129 }, () => [1]),
      0.5,
    ),
  ).toThrow("got 129 vectors, want at most 128");
  for (const threshold of [NaN, 1.5, -2]) expect(() => completeLinkage([[1]], threshold)).toThrow("got threshold");
});
