// How verdicts follow from intervals: each outcome, claims of several parts, matched comparisons, missing runs.

import { describe, expect, test } from "vitest";

import type { Experiment } from "../types";
import { judgeContrasts, type Contrast } from "./judge";
import { madeUp, type MadeUp } from "./parts/madeUp";
import { rewards } from "./parts/rewards";

const arms = rewards.arms.filter(({ id }) => ["psr", "nsr"].includes(id));
const experiment: Experiment = { ...rewards, arms, evaluation: { ...rewards.evaluation, points: 3 } };
const readings = { higher: "more.", lower: "less.", equal: "the same.", unclear: "unclear." };
const contrast = (metric: Contrast["metric"], claim?: Contrast["claim"], matched = false): Contrast => ({
  ...{ name: `${metric} ${claim}`, arm: "psr", against: "nsr", metric, matched, readings },
  ...(claim && { claim }),
});
const judge = (contrasts: Contrast[], ends: Record<string, MadeUp>) =>
  judgeContrasts(experiment, madeUp(experiment, ends), contrasts, 0.05, ["a caveat"]);

describe("a claim of one part", () => {
  test.each([
    [0.8, "reproduced", "more."],
    [0.2, "reversed", "less."],
    [0.5, "null", "the same."],
  ])("psr at %d against .5 is %s", (right, outcome, reading) => {
    const verdict = judge([contrast("passAt1", "higher")], { psr: { right } });
    expect(verdict).toMatchObject({ outcome, contrasts: [{ reading }] });
    expect(verdict.headline).toContain("5 seeds");
    expect(verdict.caveats).toContain("a caveat");
  });
  test("without a claim the first contrast is one, and says higher", () => {
    expect(judge([contrast("passAt1"), contrast("passAt64")], { psr: { right: 0.8 } }).outcome).toBe("reproduced");
    expect(judge([contrast("passAt1"), contrast("passAt64")], { psr: { right: 0.2 } }).outcome).toBe("reversed");
  });
  test("of equality: a tie reproduces it, a difference reverses it", () => {
    expect(judge([contrast("passAt1", "equal")], {}).outcome).toBe("reproduced");
    expect(judge([contrast("passAt1", "equal")], { psr: { right: 0.52 } }).outcome).toBe("reproduced"); // inside the margin
    expect(judge([contrast("passAt1", "equal")], { psr: { right: 0.8 } }).outcome).toBe("reversed");
  });
});

test("a claim of equality whose interval is too wide is open, not null", () => {
  const wide = [contrast("passAt1", "equal")];
  const evaluations = madeUp(experiment, {}).map((one) => {
    const extra = one.arm === "psr" ? (one.seed - 3) * 16 : 0; // seeds that differ much, around the same mean
    return {
      ...one,
      rows: one.rows.map((row) => ({ ...row, correct: Math.max(0, Math.min(row.n, row.correct + extra)) })),
    };
  });
  expect(judgeContrasts(experiment, evaluations, wide, 0.05, []).outcome).toBe("inconclusive");
});

describe("a claim of two parts: a better first try, a shorter reach", () => {
  const both = [contrast("passAt1", "higher"), contrast("passAt64", "lower")];
  test.each([
    [{ right: 0.7, reached: 0.8 }, "reproduced"],
    [{ right: 0.7 }, "inconclusive"], // half of it: the first try is better, the reach the same
    [{ right: 0.3, reached: 0.8 }, "reversed"],
    [{}, "null"],
  ])("%j is %s", (psr, outcome) => {
    expect(judge(both, { psr }).outcome).toBe(outcome);
  });
});

test("at matched progress two arms on one curve are equal, though one is further along it", () => {
  const ends = { psr: { right: 0.8, reached: 0.9 }, nsr: { right: 0.65, reached: 0.95 } };
  const apart = judge([contrast("passAt64", "equal")], { psr: ends.psr, nsr: { right: 0.65, reached: 1 } });
  expect(apart.outcome).toBe("reversed");
  const verdict = judge([contrast("passAt64", "equal", true)], ends);
  expect(verdict.outcome).toBe("reproduced");
  expect(verdict.headline).toContain("where both have a pass@1 of 0.65");
});

test("missing arms or runs leave the claim open", () => {
  const known = madeUp(experiment, { psr: { right: 0.9 } });
  const without = known.filter(({ arm }) => arm !== "nsr");
  expect(judgeContrasts(experiment, without, [contrast("passAt1", "higher")], 0.05, []).outcome).toBe("inconclusive");
  const fewer = { ...experiment, arms: experiment.arms.filter(({ id }) => id !== "nsr") };
  expect(judgeContrasts(fewer, known, [contrast("passAt1", "higher")], 0.05, []).outcome).toBe("inconclusive");
});
