// Resampling: every variant keeps exactly the group, and each keeps what it says.

import { describe, expect, test } from "vitest";

import type { Rollout } from "../signal";
import { KEEP, penaltyOf, resample } from "./resample";
import { noise, rollout } from "./worked";

/** 16 rollouts of which `right` are right, with 0, 1/4, 2/4, 3/4, ... of their steps wrong, and other draws for each seed. */
const oversampled = (right: number, seed = 0, N = 16): Rollout[] =>
  Array.from({ length: N }, (_, i) =>
    rollout(i, Number(i < right), 3, { errors: (i % 4) / 4, draw: noise(seed * 31 + i) }),
  );
const split = (kept: readonly Rollout[]) => ({
  right: kept.filter(({ reward }) => reward > 0),
  wrong: kept.filter(({ reward }) => reward === 0),
});
const ids = (rollouts: readonly Rollout[]) => rollouts.map(({ completion }) => completion[0]! / 100);

describe.each(Object.entries(KEEP))("%s", (_, variant) => {
  test.each([2, 3, 7, 8])("keeps exactly a group of %d, whatever is right, each once and in order", (group) => {
    for (let right = 0; right <= 2 * group; right++) {
      const kept = ids(resample(oversampled(right, 1, 2 * group), group, variant));
      expect(kept.length).toBe(group);
      expect(kept).toEqual([...new Set(kept)].toSorted((a, b) => a - b));
    }
  });
  test("keeps all of a group that is not too large", () => {
    const rollouts = oversampled(3);
    expect(resample(rollouts, 16, variant)).toBe(rollouts);
  });
});

test("a completion without an end has a penalty of 1 more", () => {
  expect(penaltyOf(rollout(0, 0, 3, { errors: 0.25, finished: false }))).toBe(1.25);
});

test.each([
  // wrong of 16, kept by the paper: floor of half; by the code: half to even, but two of each where there are
  [9, 4, 4], // 4.5 is rounded to 4
  [11, 5, 6], // 5.5 to 6
  [3, 1, 2],
  [1, 0, 1],
  [15, 7, 7],
  [14, 7, 6],
  [16, 8, 8],
  [0, 0, 0],
])("of %d wrong ones the paper keeps %d, the code %d", (wrong, paper, code) => {
  const count = (variant: number) => split(resample(oversampled(16 - wrong), 8, variant)).wrong.length;
  expect([count(KEEP.paper), count(KEEP.code), count(KEEP.dirtiest)]).toEqual([paper, code, paper]);
});

test("the code keeps the cleanest of both, the opposite the dirtiest right ones", () => {
  const rollouts = oversampled(8); // errors 0, 1/4, 1/2, 3/4 twice among the right and twice among the wrong
  const errors = (kept: readonly Rollout[]) => kept.map((one) => one.errors).toSorted((a, b) => a - b);
  const code = split(resample(rollouts, 8, KEEP.code));
  expect(errors(code.right)).toEqual([0, 0, 0.25, 0.25]);
  expect(errors(code.wrong)).toEqual([0, 0, 0.25, 0.25]);
  expect(errors(split(resample(rollouts, 8, KEEP.dirtiest)).right)).toEqual([0.5, 0.5, 0.75, 0.75]);
});

/** The same rollouts with other draws. */
const redrawn = (rollouts: readonly Rollout[], seed: number): Rollout[] =>
  rollouts.map((one, i) => ({ ...one, draw: noise(seed * 31 + i) }));

/** How often each of 16 is kept, over many draws. */
function frequencies(rollouts: readonly Rollout[], variant: number, runs = 4000): number[] {
  const counts = Array.from({ length: 16 }, () => 0);
  for (let seed = 0; seed < runs; seed++)
    for (const id of ids(resample(redrawn(rollouts, seed), 8, variant))) counts[id]! += 1 / runs;
  return counts;
}

test("wrong ones are kept uniformly by the paper and by the opposite; any by uniform", () => {
  for (const variant of [KEEP.paper, KEEP.dirtiest, KEEP.uniform])
    for (const share of frequencies(oversampled(8), variant).slice(8)) expect(Math.abs(share - 0.5)).toBeLessThan(0.04); // 5 standard errors
});

test("the paper keeps right ones with chances as 1 / penalty", () => {
  // one of two right ones, with penalties 1/4 and 3/4: the first is kept in 3 of 4 cases
  const rollouts = Array.from({ length: 4 }, (_, i) => rollout(i, Number(i < 2), 3, { errors: i === 0 ? 0.25 : 0.75 }));
  let first = 0;
  for (let seed = 0; seed < 4000; seed++)
    first += Number(ids(resample(redrawn(rollouts, seed), 2, KEEP.paper)).includes(0)) / 4000;
  expect(Math.abs(first - 0.75)).toBeLessThan(0.035); // 5 standard errors
});

test("clean right ones go first, and uniformly among themselves", () => {
  const clean = oversampled(8).map((one, i) => ({ ...one, errors: i < 6 ? 0 : 0.5 }));
  const shares = frequencies(clean, KEEP.paper).slice(0, 8);
  for (const share of shares.slice(0, 6)) expect(Math.abs(share - 4 / 6)).toBeLessThan(0.04);
  expect(shares.slice(6)).toEqual([0, 0]);
});
