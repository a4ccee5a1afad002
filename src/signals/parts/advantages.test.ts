// Advantages by hand: one success in eight, groups of equal rewards, and generalised advantages of three tokens.

import { expect, test } from "vitest";

import { advantagesOf, BASELINE, generalised, SCALE } from "./advantages";

const oneInEight = [1, 0, 0, 0, 0, 0, 0, 0];
const of = (rewards: readonly number[], baseline: number, scale: number) => advantagesOf(rewards, { baseline, scale });

test.each([
  ["GRPO: sqrt 7 and -1 / sqrt 7", BASELINE.mean, SCALE.std, Math.sqrt(7), -1 / Math.sqrt(7)],
  ["Dr. GRPO: 7/8 and -1/8", BASELINE.mean, SCALE.none, 0.875, -0.125],
  ["RLOO: 1 and -1/7", BASELINE.others, SCALE.none, 1, -1 / 7],
  ["no baseline: the reward", BASELINE.none, SCALE.none, 1, 0],
])("one success in eight, %s", (_, baseline, scale, right, wrong) => {
  const advantages = of(oneInEight, baseline, scale);
  expect(advantages[0]).toBeCloseTo(right, 12);
  for (const advantage of advantages.slice(1)) expect(advantage).toBeCloseTo(wrong, 12);
});

test.each([16, 32])("one success in %d: its advantage grows as sqrt(G - 1)", (G) => {
  const rewards = Array.from({ length: G }, (_, i) => Number(i === 0));
  expect(of(rewards, BASELINE.mean, SCALE.std)[0]).toBeCloseTo(Math.sqrt(G - 1), 12);
});

test("advantages under a baseline add up to 0", () => {
  for (const baseline of [BASELINE.mean, BASELINE.others])
    expect(of([1, 0, 0.1, 1, -1], baseline, SCALE.std).reduce((a, b) => a + b)).toBeCloseTo(0, 12);
});

test("equal rewards teach nothing, though their mean may be rounded", () => {
  const alike = Array.from({ length: 7 }, () => 0.1); // its sum over 7 is not 0.1 in binary
  expect(of(alike, BASELINE.mean, SCALE.std)).toEqual(alike.map(() => 0));
  expect(of(alike, BASELINE.others, SCALE.none)).toEqual(alike.map(() => 0));
  expect(of(alike, BASELINE.none, SCALE.none)).toEqual(alike);
  expect(of([1], BASELINE.others, SCALE.none)).toEqual([0]);
});

test("three tokens by hand: values .2 .4 .7, reward 1, gamma .9, lambda .5", () => {
  // delta: .9*.4-.2 = .16, .9*.7-.4 = .23, 1-.7 = .3; each advantage is delta + .45 * the next
  const { advantages, targets } = generalised([0.2, 0.4, 0.7], 1, { gamma: 0.9, lambda: 0.5 });
  const want = [0.16 + 0.45 * (0.23 + 0.45 * 0.3), 0.23 + 0.45 * 0.3, 0.3]; // .32425, .365, .3
  advantages.forEach((advantage, t) => expect(advantage).toBeCloseTo(want[t]!, 12));
  targets.forEach((target, t) => expect(target).toBeCloseTo(want[t]! + [0.2, 0.4, 0.7][t]!, 12));
  expect(want[0]).toBeCloseTo(0.32425, 12);
});

test("lambda 1 and gamma 1: reward minus value; lambda 0: one step ahead", () => {
  const values = [0.2, 0.4, 0.7];
  const at = (lambda: number) => [...generalised(values, 1, { gamma: 1, lambda }).advantages];
  at(1).forEach((advantage, t) => expect(advantage).toBeCloseTo(1 - values[t]!, 12));
  at(0).forEach((advantage, t) => expect(advantage).toBeCloseTo((values[t + 1] ?? 1) - values[t]!, 12));
});
