// The contract every task keeps. A new task is tested by being registered.

import { describe, expect, test } from "vitest";

import { createRng } from "../lib/rng";
import { createTokenizer } from "../model/tokenizer";
import type { Split } from "../types";
import * as registry from "./index";
import { distinctProblems, type Task } from "./task";

const tasks: Record<string, Task> = registry;
const SPLITS: Split[] = ["train", "validation", "id", "ood"];
const HOSTILE = [
  "",
  " ",
  "\0",
  "1".repeat(10_000),
  "#",
  "##",
  ";;;",
  "0 1 2 3 4 5 6 7 8 9",
  "#0#1#2",
  "=#",
  "💥",
  "#10",
];

describe.each(Object.entries(tasks))("%s", (_name, task) => {
  const problems = SPLITS.flatMap((split) => distinctProblems(task, split, 200, "test"));
  const tokenizer = createTokenizer(task.alphabet);

  test("the same stream gives the same problem, and an id its problem back", () => {
    expect(distinctProblems(task, "id", 5, "test")).toEqual(distinctProblems(task, "id", 5, "test"));
    for (const problem of problems) expect(task.parse(problem.id)).toEqual(problem);
  });

  test("splits share no problem", () => {
    const many = SPLITS.map((split) => new Set(distinctProblems(task, split, 1000, "other").map(({ id }) => id)));
    for (const [i, a] of many.entries())
      for (const b of many.slice(i + 1)) expect([...a].filter((id) => b.has(id))).toEqual([]);
  });

  test("its own solution is right, step by step, unless it did not end", () => {
    for (const problem of problems) {
      const verdict = task.verify(problem, problem.solution);
      expect(verdict).toMatchObject({ reward: 1, firstWrongStep: null, answer: problem.answer });
      expect(verdict.steps.length).toBeGreaterThan(0);
      expect(task.verify(problem, problem.solution, false).reward).toBe(0);
      expect(task.verify(problem, task.answerOnly(problem).completion).reward).toBe(1);
    }
  });

  test.each(HOSTILE)("a hostile completion is wrong, and does not throw: %j", (completion) => {
    for (const problem of problems) {
      expect(task.verify(problem, completion).reward).toBe(0);
      expect(task.critique(problem, completion, createRng(1), 0)).toBeNull();
      expect(task.recover(problem, completion, createRng(1))).toBeNull();
    }
  });

  test("echoing the prompt is wrong, and marks lie inside the completion", () => {
    for (const problem of problems) {
      expect(task.verify(problem, problem.prompt).reward).toBe(0);
      const response = task.respond(createRng(problem.id), problem, 0.5);
      for (const { start, end } of task.verify(problem, response).steps) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(response.length);
      }
    }
  });

  test("noise makes wrong responses, and their critiques and recoveries are true", () => {
    const rng = createRng("noise");
    let wrong = 0;
    for (const problem of problems) {
      const response = task.respond(rng, problem, 0.5);
      wrong += Number(task.verify(problem, response).firstWrongStep !== null);
      expect(task.verify(problem, task.respond(rng, problem, 0)).firstWrongStep).toBeNull();
      const critique = task.critique(problem, response, rng, 0)!;
      expect(critique.corrupted).toBe(false);
      expect(critique.completion.endsWith(problem.answer) || critique.completion.endsWith("Y")).toBe(true);
      expect(task.recover(problem, response, rng)).not.toBeNull();
    }
    expect(wrong / problems.length).toBeGreaterThan(0.6);
    const errors = problems.map((problem) => task.critique(problem, problem.solution, rng, 0.5)!.corrupted);
    expect(errors.filter(Boolean).length / errors.length).toBeGreaterThan(0.6);
  });

  test("everything fits the alphabet and the context", () => {
    const rng = createRng("fits");
    for (const [i, problem] of problems.entries()) {
      const critique = task.critique(problem, task.respond(rng, problem, 0.5), rng, 0.3)!;
      const pretraining = task.pretraining(rng, i / problems.length);
      for (const { prompt, completion } of [critique, task.answerOnly(problem), pretraining])
        expect(tokenizer.encode(prompt + completion).length + 1).toBeLessThanOrEqual(task.context);
      expect(tokenizer.encode(problem.solution).length + 1).toBeLessThanOrEqual(task.maxTokens);
    }
  });
});

test("chain: the literal formats", () => {
  const problem = registry.chain.parse("3-8+5*2+4");
  expect(problem).toMatchObject({ prompt: "S3-8+5*2+4:", solution: "3-8=5;5+5=0;0*2=0;0+4=4#4", answer: "4" });
  const critique = registry.chain.critique(problem, "3-8=4;4+5=0;0*2=8;8+4=6#6", createRng(1), 0);
  expect(critique).toEqual({
    prompt: "C3-8+5*2+4:3-8=4;4+5=0;0*2=8;8+4=6#6|",
    completion: "3-8=5N;4+5=9N;0*2=0N;8+4=2N#N1>5+5=0;0*2=0;0+4=4#4",
    corrupted: false,
  });
  expect(registry.chain.verify(problem, "3-8=5;5+5=9;9*2=2;2+4=4#4")).toMatchObject({ reward: 1, firstWrongStep: 1 });
});
