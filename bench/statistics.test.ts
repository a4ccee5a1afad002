// The statistics of the benchmarks: medians, ratios of rounds that took turns, and their intervals.

import { describe, expect, test } from "vitest";

import { median, medianInterval, ratioInterval } from "./statistics";

test("the median of an even number of values lies between the middle two", () => {
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(() => median([])).toThrow(RangeError);
});

describe("medianInterval", () => {
  test("holds the median, is as wide as the spread, and is the same every time", () => {
    const values = [10, 12, 11, 13, 9];
    const interval = medianInterval(values);
    expect(interval.median).toBe(11);
    expect(interval.low).toBeGreaterThanOrEqual(9);
    expect(interval.high).toBeLessThanOrEqual(13);
    expect(interval.low).toBeLessThan(interval.high!);
    expect(medianInterval(values)).toEqual(interval);
  });

  test("one round says nothing about the spread", () => {
    expect(medianInterval([7])).toEqual({ median: 7, low: null, high: null });
  });

  test("covers the true median about as often as it says", () => {
    let [covered, state] = [0, 1];
    const uniform = () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
    const trials = 200;
    for (let i = 0; i < trials; i++) {
      const { low, high } = medianInterval(Array.from({ length: 5 }, uniform));
      if (low! <= 0.5 && 0.5 <= high!) covered++;
    }
    expect(covered / trials).toBeGreaterThan(0.9);
  });
});

describe("ratioInterval", () => {
  test("a busy moment that falls on both leaves the ratio alone", () => {
    const baseline = [100, 50, 98, 30, 101]; // two rounds were disturbed
    const {
      median: ratio,
      low,
      high,
    } = ratioInterval(
      baseline.map((rate) => 3 * rate),
      baseline,
    );
    expect([ratio, low, high].map((value) => value!.toFixed(6))).toEqual(["3.000000", "3.000000", "3.000000"]);
  });

  test("of unequal numbers of rounds, those that both have count", () => {
    expect(ratioInterval([20], [10, 1, 1])).toEqual({ median: 2, low: null, high: null });
  });

  test("the inverse ratio has the inverse interval", () => {
    const [a, b] = [
      [5, 6, 7, 5, 6],
      [2, 3, 2, 2, 3],
    ];
    const [there, back] = [ratioInterval(a, b), ratioInterval(b, a)];
    expect(there.median * back.median).toBeCloseTo(1, 12);
    expect(there.low! * back.high!).toBeCloseTo(1, 1);
  });
});
