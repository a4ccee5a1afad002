// The interval of a share against published ones.

import { expect, test } from "vitest";

import { wilson } from "./wilson";

test("a share's interval: the published numbers, within 0 and 1, and never without width", () => {
  // Newcombe 1998, https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8<857::AID-SIM777>3.0.CO;2-E, table I, method 3.
  for (const [count, total, low, high] of [
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ] as const) {
    const found = wilson(count, total);
    expect([found.low.toFixed(4), found.high.toFixed(4)]).toEqual([low.toFixed(4), high.toFixed(4)]);
    expect(found.mean).toBe(count / total);
  }
  expect(wilson(5, 5)).toMatchObject({ mean: 1, high: 1 });
  expect(wilson(5, 5).low).toBeLessThan(0.6);
  for (const [count, total] of [
    [0, 0],
    [3, 2],
    [-1, 2],
    [NaN, 2],
  ] as const)
    expect(() => wilson(count, total)).toThrow(RangeError);
});
