// The addition that is learnt: its problems, its batches, and when learning stops.

import { expect, test } from "vitest";

import { ADDITION, additionBatch, encodeProblem, exactMatch, splitProblems, timeToExactMatch } from "./addition";
import type { Contender } from "./contender";

/** Of the tokens, as people write it: the sum's digits come ones first. */
const textOf = (tokens: Int32Array) => [...tokens].map((token) => "··0123456789+="[token]).join("");

/** Knows sums. `wrong` of its answers end in a wrong digit. */
const calculator = (wrong: number): Contender => ({
  title: "calculator",
  complete: async (prompts) =>
    prompts.map((prompt, i) => {
      const [a, b] = textOf(prompt).slice(0, -1).split("+").map(Number) as [number, number];
      const answer = encodeProblem(a * 100 + b).slice(6);
      if (i < wrong) answer[2] = 5 - answer[2]!;
      return answer;
    }),
  close: async () => {},
});

test("a problem and its sum, ones first", () => {
  expect(textOf(encodeProblem(1234))).toBe("12+34=640");
  expect(textOf(encodeProblem(9999))).toBe("99+99=891");
  expect(textOf(encodeProblem(0))).toBe("00+00=000");
});

test("training and test share no problem and leave none out", () => {
  const { train, test } = splitProblems();
  expect(test.length).toBe(ADDITION.testProblems);
  expect(new Set([...train, ...test]).size).toBe(10_000);
});

test("a batch depends on seed and step, holds training problems only, and weighs answers alone", () => {
  const { train, test } = splitProblems();
  const batch = additionBatch(train, 1, 0);
  expect(additionBatch(train, 1, 0)).toEqual(batch);
  expect(additionBatch(train, 2, 0)).not.toEqual(batch);
  expect(additionBatch(train, 1, 1)).not.toEqual(batch);
  const held = new Set(test.map((problem) => textOf(encodeProblem(problem))));
  expect(batch.filter(({ tokens }) => held.has(textOf(tokens)))).toEqual([]);
  const sum = batch.reduce((total, { weights }) => total + weights.reduce((a, b) => a + b, 0), 0);
  expect(sum).toBeCloseTo(1, 4);
  expect([...batch[0]!.weights.subarray(0, 6)]).toEqual([0, 0, 0, 0, 0, 0]);
});

test("an answer is right if all of it is", async () => {
  const { test } = splitProblems();
  expect(await exactMatch(calculator(0), test)).toBe(1);
  expect(await exactMatch(calculator(128), test)).toBe(0.75);
});

test("learning stops at the goal, or where it is hopeless", async () => {
  const parts = [0.1, 0.5, 0.96, 1];
  const seen: number[] = [];
  const next = async () => ({ exactMatch: parts.shift()!, seconds: 2 });
  const learning = await timeToExactMatch(next, ({ steps }) => seen.push(steps));
  expect(learning).toEqual({ seconds: 6, steps: 150, reached: true, curve: [0.1, 0.5, 0.96] });
  expect(seen).toEqual([50, 100, 150]);
  const never = await timeToExactMatch(async () => ({ exactMatch: 0, seconds: 1 }));
  expect([never.reached, never.steps]).toEqual([false, ADDITION.mostSteps]);
});
