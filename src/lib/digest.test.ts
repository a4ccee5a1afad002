// Digests with numbers worked out by hand.

import { expect, test } from "vitest";

import type { Digest, Estimate } from "../types";
import { compareDigest, digestOf } from "./digest";

const estimate = (mean: number, low: number, high: number): Estimate => ({ mean, low, high });
const digest = (contrasts: Record<string, Estimate>): Digest => ({
  outcome: "reproduced",
  seeds: 5,
  device: "wasm",
  contrasts: Object.entries(contrasts).map(([name, advantage]) => ({ name, advantage })),
});

test("numbers are rounded to four digits that count; what is no number is left out", () => {
  const contrasts = [
    { name: "a", advantage: estimate(0.198312, -0.000123456, 12345.6), reading: "r" },
    { name: "b", advantage: estimate(-0, 0, 0), reading: "r" },
    { name: "c", advantage: estimate(NaN, 0, 1), reading: "r" },
  ];
  const made = digestOf({ outcome: "null", contrasts }, 3, "webgpu");
  expect(made).toEqual({
    outcome: "null",
    seeds: 3,
    device: "webgpu",
    contrasts: [
      { name: "a", advantage: estimate(0.1983, -0.0001235, 12350) },
      { name: "b", advantage: estimate(0, 0, 0) },
    ],
  });
  expect(Object.is(made.contrasts[1]!.advantage.mean, 0)).toBe(true);
});

test("equal to the last digit is exact", () => {
  const one = digest({ a: estimate(0.2, 0.1, 0.3), b: estimate(0, 0, 0) });
  expect(compareDigest(one, one)).toMatchObject({
    agreement: "exact",
    rows: [
      { name: "a", agreement: "exact", difference: 0 },
      { name: "b", agreement: "exact", difference: 0, allowed: 0 },
    ],
  });
});

test("half-widths 0.3 and 0.4 allow a difference of 0.5, and no more", () => {
  const theirs = digest({ a: estimate(0, -0.3, 0.3) });
  const at = (mean: number) => compareDigest(theirs, digest({ a: estimate(mean, mean - 0.4, mean + 0.4) }));
  expect(at(0.499)).toMatchObject({ agreement: "agrees", rows: [{ agreement: "agrees" }] });
  expect(at(0.499).rows[0]!.allowed).toBeCloseTo(0.5, 12);
  expect(at(-0.499).agreement).toBe("agrees");
  expect(at(0.501)).toMatchObject({ agreement: "differs", rows: [{ agreement: "differs" }] });
  expect(at(-0.501).rows[0]!.difference).toBeCloseTo(-0.501, 12);
});

test("one row that differs makes the whole differ, and is named", () => {
  const theirs = digest({ a: estimate(0.2, 0.1, 0.3), b: estimate(0.5, 0.45, 0.55) });
  const ours = digest({ a: estimate(0.21, 0.1, 0.32), b: estimate(0.2, 0.15, 0.25) });
  const { agreement, rows } = compareDigest(theirs, ours);
  expect(agreement).toBe("differs");
  expect(rows.map((row) => [row.name, row.agreement])).toEqual([
    ["a", "agrees"],
    ["b", "differs"],
  ]);
});

test("another interval around the same mean agrees, but is not exact", () => {
  const ours = digest({ a: estimate(0.2, 0.11, 0.3) });
  expect(compareDigest(digest({ a: estimate(0.2, 0.1, 0.3) }), ours).agreement).toBe("agrees");
});

test("a contrast that one side lacks differs; two empty digests say nothing", () => {
  const [some, none] = [digest({ a: estimate(0, 0, 0) }), digest({})];
  const missing = { agreement: "differs", difference: null, allowed: null };
  expect(compareDigest(some, none).rows).toMatchObject([{ ...missing, ours: null }]);
  expect(compareDigest(none, some).rows).toMatchObject([{ ...missing, theirs: null }]);
  expect(compareDigest(none, none).agreement).toBe("differs");
});
