// Axes over settings: every value is inside, ticks are round and inside, logarithmic where asked.

import { expect, test } from "vitest";
import { axisOver, shareOn } from "./settingScale";

test.each([
  [[3e-5, 1e-4, 3e-4, 1e-3], true],
  [[16, 64, 256], true],
  [[0, 0.5, 1], false],
  [[7], false],
  [[7], true],
  [[], false],
])("%j, logarithmic: %s", (values, isLog) => {
  const axis = axisOver(values, 5, isLog);
  for (const value of [...values, ...axis.ticks]) {
    expect(shareOn(axis, value)).toBeGreaterThanOrEqual(0);
    expect(shareOn(axis, value)).toBeLessThanOrEqual(1);
  }
  for (const tick of axis.ticks) expect(Number(tick.toPrecision(2))).toBe(tick);
  if (values.length > 1) expect(axis.ticks.length).toBeGreaterThan(1);
});

test("equal factors are equally far apart on a logarithmic axis", () => {
  const axis = axisOver([1, 100], 5, true);
  const [a, b, c] = [1, 10, 100].map((value) => shareOn(axis, value));
  expect(b! - a!).toBeCloseTo(c! - b!, 9);
});
