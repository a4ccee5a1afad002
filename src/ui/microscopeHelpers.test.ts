// Frames, changed tokens and pushes, as the microscope counts them.

import { expect, test } from "vitest";
import type { Frame, Inspection } from "../types";
import { frameAt, longestOf, momentsOf, turnsOf } from "./frames";
import { pointedIn } from "./pointedToken";
import { doingOf, lengthOf, runsOf, scaleOf } from "./pushes";
import { changedTokens } from "./tokenChanges";

const frame = (point: number, completion: string, reward: number, step = 10 * point): Frame => ({
  ...{ point, at: { step, tokens: 100 * point, lossTokens: 0, flops: 0 }, completion, under: {} },
  tokens: [...completion].map((text) => ({ text, logp: 0, entropy: 0, alternatives: [] })),
  verdict: { reward, reason: "", answer: null, steps: [], firstWrongStep: null },
});
const behind = [frame(0, "1", 0), frame(1, "222", 1)];
const ahead = [frame(0, "1", 0), frame(1, "2", 1, 12), frame(3, "33", 0)];
const inspection = { arms: [behind, ahead].map((frames, i) => ({ arm: String(i), frames })), answers: [] };

test("the slider has every point that any arm has, with what the furthest has spent", () => {
  const moments = momentsOf(inspection as unknown as Inspection);
  expect(moments.map(({ point, at }) => [point, at.step])).toEqual([
    [0, 0],
    [1, 12],
    [3, 30],
  ]);
  expect(frameAt(behind, 3)).toBe(behind[1]);
  expect(frameAt(ahead, 2)).toBe(ahead[1]);
  expect(turnsOf(behind, moments)).toEqual([{ right: false, turns: false }, { right: true, turns: true }, null]);
  expect(turnsOf(ahead, moments).map((mark) => mark?.turns)).toEqual([false, true, true]);
  expect(longestOf(behind)).toBe(behind[1]);
});

test.each([
  ["3-8=5", "3-8=5", []],
  ["3-8=5", "3-8=4", [4]],
  ["", "ab", [0, 1]],
  ["ab", "", []],
  ["5*4=20+8", "5*4=20B+8", [6]],
  ["5*4=20+8=28", "8-4=4*9=36", [0, 1, 4, 5, 6, 8, 9]],
])("from %j to %j", (before, now, want) => {
  const changed = changedTokens([...before], [...now]);
  expect([...changed]).toEqual(want);
});

test("what stays is in the order of what was before", () => {
  for (const [before, now] of [
    ["abcabba", "cbabac"],
    ["1;2;3", "3;2;1"],
  ] as const) {
    const changed = changedTokens([...before], [...now]);
    const kept = [...now].filter((_, i) => !changed.has(i));
    let at = -1;
    for (const token of kept) expect((at = before.indexOf(token, at + 1))).toBeGreaterThanOrEqual(0);
    expect(kept.length).toBe({ abcabba: 4, "1;2;3": 3 }[before]);
  }
});

test("of a token that is pointed at: its chances under every arm, and what signals do to it where all are asked", () => {
  const steps = [{ start: 0, end: 2, right: false, note: "not so" }];
  const one = { ...frame(1, "ab#", 0), under: { a: [1, 0.5, 0.25], b: [0, 0.1, 0.2] } };
  const judged = { ...one, verdict: { ...one.verdict, steps } };
  const pushes = [
    { arm: "a", weights: [0, -0.2, 0], texts: [] },
    { arm: "b", weights: null, texts: [] },
  ];
  const { verdict, under } = judged;
  const answer = {
    tokens: [..."ab#"],
    verdict,
    pushes,
    under: [
      { point: 0, under: {} },
      { point: 1, under },
    ],
  };
  const shown = {
    arms: [
      { arm: "a", frames: [judged] },
      { arm: "b", frames: [judged] },
    ],
    answers: [answer],
  };
  const at = (arm: string | null, index: number) =>
    pointedIn(shown as unknown as Inspection, { arm, index }, { point: 3, answer: 0 }, (id) => `arm ${id}`);
  expect(at("a", 1)).toMatchObject({ text: "b", place: 2, places: 3, title: "arm a", note: "not so", entropy: 0 });
  expect(at("a", 1)!.chances).toEqual([
    { arm: "a", probability: 0.5 },
    { arm: "b", probability: 0.1 },
  ]);
  expect(at(null, 1)!.chances).toEqual([
    { arm: "a", probability: 0.5, push: -0.2 },
    { arm: "b", probability: 0.1, push: null },
  ]);
  expect(at(null, 2)).not.toHaveProperty("note");
  expect(at("a", 7)).toBeNull();
});

test("pushes are counted on the answer, and one scale serves all arms", () => {
  const pushes = (weights: number[] | null, own: number[] = []) => ({
    ...{ arm: "a", weights },
    texts: own.length ? [{ tokens: own.map((weight) => ({ text: "x", weight })), reward: null }] : [],
  });
  const cases = [
    pushes([0.1, 0]),
    pushes([0, -0.2]),
    pushes([0.1, -0.1]),
    pushes([0, 0]),
    pushes(null, [0.4]),
    pushes(null),
  ];
  expect(cases.map(doingOf)).toEqual(["up", "down", "both", "still", "elsewhere", "none"]);
  const scale = scaleOf({ answers: [{ pushes: cases }] } as unknown as Inspection);
  expect(scale).toBe(0.4);
  expect(lengthOf(-0.4, scale)).toBe(1);
  expect(lengthOf(0.1, scale)).toBe(0.5);
  expect(scaleOf({ answers: [] } as unknown as Inspection)).toBeGreaterThan(0);
  expect(runsOf([..."abc"].map((text, i) => ({ text, weight: i - 1 })))).toEqual([
    { sign: "down", text: "a" },
    { sign: "zero", text: "b" },
    { sign: "up", text: "c" },
  ]);
});
