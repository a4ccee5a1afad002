// Agreement before timing: what counts as the same computation.

import { expect, test } from "vitest";

import { lossesAgree, referenceOf, valuesAgree } from "./agreement";

const curve = (factors: readonly number[]) => factors.map((factor, step) => [(4 - 0.1 * step) * factor]);

test("the first loss is compared strictly, later ones within 1%", () => {
  const want = curve([1, 1, 1]);
  expect(lossesAgree(curve([1.00005, 1.009, 0.991]), want)).toEqual({ agrees: true, calls: 3 });
  expect(lossesAgree(curve([1.0002, 1, 1]), want)).toMatchObject({ agrees: false });
  expect(lossesAgree(curve([1, 1, 1.02]), want)).toMatchObject({ agrees: false });
});

test("as many steps as both have taken", () => {
  expect(lossesAgree(curve([1, 1]), curve([1, 1, 1, 1]))).toEqual({ agrees: true, calls: 2 });
});

test("a loss that is no number disagrees", () => {
  expect(lossesAgree([[Number.NaN]], curve([1]))).toMatchObject({ agrees: false });
});

test("tokens have to be the same, one by one, and as many", () => {
  expect(valuesAgree([[1, 2, 3]], [[1, 2, 3]])).toEqual({ agrees: true, calls: 1 });
  expect(valuesAgree([[1, 9, 3]], [[1, 2, 3]])).toEqual({ agrees: false, why: "9 at place 1, want 2" });
  expect(valuesAgree([[1, 2]], [[1, 2, 3]])).toMatchObject({ agrees: false });
});

test("the reference is who got furthest, of equals the first", () => {
  const [slow, first, second] = [{ outputs: curve([1]) }, { outputs: curve([1, 1]) }, { outputs: curve([1, 1]) }];
  expect(referenceOf([slow, first, second])).toBe(first);
  expect(referenceOf([])).toBeUndefined();
});
