// What the gallery says of lessons: claims that hold, and what this browser knows.

import { expect, test } from "vitest";

import { rightOrWrong } from "../lessons/rightOrWrong";
import { whatNegativesKeep } from "../lessons/whatNegativesKeep";
import { withClaims } from "../lessons/judge";
import type { ExperimentRecord } from "../store/schema";
import type { LessonVerdict } from "../types";
import { contrastViews, hereOf } from "./gallery";

const wide = { mean: 0, low: -1, high: 1 };
const above = { mean: 0.2, low: 0.1, high: 0.3 };
const below = { mean: -0.2, low: -0.3, high: -0.1 };
const nil = { mean: 0, low: -0.01, high: 0.01 };
const [first, second, third] = rightOrWrong.contrasts.map(({ name }) => name) as [string, string, string];

test("an interval holds, fails or is open against its claim, and an unclaimed one is neither", () => {
  const holds = (advantage: typeof wide, name: string) =>
    contrastViews(rightOrWrong, [{ name, advantage }]).map((view) => [view.claim, view.holds]);
  expect([above, below, wide, nil].map((one) => holds(one, first)[0])).toEqual([
    ["higher", "yes"],
    ["higher", "no"],
    ["higher", "open"],
    ["higher", "open"],
  ]);
  expect(holds(below, second)).toEqual([["lower", "yes"]]);
  expect(holds(below, third)).toEqual([[null, null]]);
  const [equal] = withClaims(whatNegativesKeep.contrasts).filter(({ claim }) => claim === "equal");
  const equals = (advantage: typeof wide) =>
    contrastViews(whatNegativesKeep, [{ name: equal!.name, advantage }])[0]!.holds;
  expect([nil, above, below, wide].map(equals)).toEqual(["yes", "no", "no", "open"]);
});

test("claims come first, then enough besides to make three; names that nobody knows are left out", () => {
  const all = (lesson: typeof rightOrWrong) => lesson.contrasts.map(({ name }) => ({ name, advantage: above }));
  const views = contrastViews(rightOrWrong, [...all(rightOrWrong), { name: "another time's", advantage: above }]);
  expect(views.map(({ claim }) => claim)).toEqual(["higher", "lower", null]);
  expect(views.map(({ margin }) => margin)).toEqual([0.05, 0.05, 0.25]);
  expect(contrastViews(whatNegativesKeep, all(whatNegativesKeep)).map(({ claim }) => claim)).toEqual([
    ...["higher", "equal", "higher", "equal"],
  ]);
});

const verdict: LessonVerdict = {
  outcome: "reproduced",
  headline: "",
  contrasts: [{ name: first, advantage: above, reading: "" }],
  caveats: [],
};
const record = (id: string, lesson: string, withVerdict: boolean): ExperimentRecord => ({
  ...{ id, lesson, experiment: rightOrWrong.experiment, createdAt: "2026-01-01" },
  ...(withVerdict && { verdict }),
});

test("here: nothing, begun, done, done with other settings, or run for a lesson that shares the runs", () => {
  const here = (...records: ExperimentRecord[]) => hereOf("rightOrWrong", "own", records);
  expect(here()).toEqual({ state: "none" });
  expect(here(record("own", "rightOrWrong", false))).toEqual({ state: "begun" });
  expect(here(record("other", "rightOrWrong", true), record("own", "rightOrWrong", true))).toMatchObject({
    ...{ state: "done", isChanged: false, experiment: "own", outcome: "reproduced" },
    contrasts: [{ name: first, holds: "yes" }],
  });
  expect(here(record("other", "rightOrWrong", true))).toMatchObject({ state: "done", isChanged: true });
  expect(here(record("own", "whatNegativesKeep", true))).toEqual({ state: "shared" });
  expect(here(record("x", "whatNegativesKeep", true))).toEqual({ state: "none" });
});
