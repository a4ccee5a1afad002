// The sample's answers are right, its wrong ones wrong in the step that their critiques name, and no text stands twice.

import { expect, test } from "vitest";

import { conclusionOf } from "./prompts";
import { SAMPLE_PROBLEMS, SAMPLE_VERIFIER, sampleRows } from "./sample";
import { createTextTask } from "./textTask";
import { readAnswer } from "./verify";

const rows = sampleRows();
const EQUATION = /(-?\d+) ([-+*/]) (-?\d+) = (-?\d+)/;
const words = (text: string) => text.split(/\s+/).length;

/** The steps of a text, and whether each comes to what it says: worked out here, not there. */
function stepsOf(text: string) {
  return text.split("\n").flatMap((line) => {
    const found = /^Step \d+/.test(line) ? EQUATION.exec(line) : null;
    if (!found) return [];
    const [left, right, result] = [found[1], found[3], found[4]].map(Number) as [number, number, number];
    const by = { "+": left + right, "-": left - right, "*": left * right, "/": left / right }[found[2]!];
    return [{ left, right, result, holds: by === result }];
  });
}

test("500 different questions, the same ones every time, other ones with another seed", () => {
  expect(new Set(rows.map(({ question }) => question)).size).toBe(SAMPLE_PROBLEMS);
  expect(sampleRows()).toEqual(rows);
  expect(sampleRows(50, 2)).not.toEqual(sampleRows(50, 1));
  expect(sampleRows(50)).toEqual(rows.slice(0, sampleRows(50).length));
});

test("every solution is right step by step, from numbers of the question and what was found before", () => {
  for (const { question, solution, answer } of rows) {
    const steps = stepsOf(solution!);
    expect(steps.length).toBeGreaterThanOrEqual(1);
    expect(steps.length).toBeLessThanOrEqual(3);
    expect(steps.every(({ holds }) => holds)).toBe(true);
    expect(String(steps.at(-1)!.result)).toBe(answer);
    expect(readAnswer(SAMPLE_VERIFIER, solution!)).toBe(answer);
    const known = new Set([...question.matchAll(/\d+/g)].map(Number)).add(2); // twice: there and back
    for (const { left, right, result } of steps) {
      expect([known.has(left), known.has(right)]).toEqual([true, true]);
      known.add(result);
    }
  }
  expect(new Set(rows.map(({ solution }) => stepsOf(solution!).length))).toEqual(new Set([1, 2, 3]));
});

test("right responses are right, wrong ones wrong, and critiques say so", () => {
  for (const { response, correct, critique, answer } of rows) {
    expect(readAnswer(SAMPLE_VERIFIER, response!) === answer).toBe(correct);
    expect(conclusionOf(critique!)).toBe(correct);
    expect(critique!.endsWith(`\n\nConclusion: ${correct ? "right" : "wrong"} [END]`)).toBe(true);
    expect(critique).toContain(`The answer is ${answer}`);
  }
  const wrong = rows.filter(({ correct }) => !correct).length;
  expect(wrong / rows.length).toBeGreaterThan(0.5);
  expect(new Set(rows.filter(({ correct }) => !correct).map(({ question }) => question)).size).toBe(SAMPLE_PROBLEMS);
});

test("a critique names the first step that differs from the solution", () => {
  const kinds = new Set<string>();
  for (const { response, critique, solution, correct } of rows) {
    if (correct) {
      expect(critique).not.toContain("wrong");
      continue;
    }
    const [own, right] = [stepsOf(response!), stepsOf(solution!)];
    const differs = right.findIndex((step, i) => JSON.stringify(step) !== JSON.stringify(own[i]));
    expect(critique).toContain(`Step ${differs + 1} is wrong:`);
    expect(critique!.match(/is wrong/g)).toHaveLength(1);
    expect(stepsOf(critique!).every(({ holds }) => holds)).toBe(true); // what it calls right is
    kinds.add(/leaves out|wanted, not|the number is|is \d+, not/.exec(critique!)![0].replace(/\d+/, "0"));
  }
  expect(kinds.size).toBe(4);
});

test("no row stands twice, and no text is longer than 120 words", () => {
  expect(new Set(rows.map((row) => JSON.stringify(row))).size).toBe(rows.length);
  for (const { question, solution, response, critique } of rows)
    for (const text of [question, solution, response, critique]) expect(words(text!)).toBeLessThanOrEqual(120);
});

test("is a task with enough questions of each kind", () => {
  const dataset = {
    ...{ id: "data-0", title: "Sample", rows: rows.length, problems: 500, responses: rows.length, critiques: 0 },
    ...{ verifier: SAMPLE_VERIFIER, origin: "sample", createdAt: "" },
  };
  const { sizes } = createTextTask(dataset, rows, { context: 1000, maxTokens: 200 });
  expect(sizes.train + sizes.validation + sizes.id).toBe(SAMPLE_PROBLEMS);
  expect(Math.min(sizes.validation, sizes.id)).toBeGreaterThanOrEqual(30);
});
