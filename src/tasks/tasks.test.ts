// The contract every task keeps. A new task is tested by being registered.

import { describe, expect, test } from "vitest";

import { createRng } from "../lib/rng";
import { createTokenizer } from "../model/tokenizer";
import type { Level, Split } from "../types";
import * as registry from "./index";
import { distinctProblems, type Task } from "./task";

const tasks: Record<string, Task> = registry;
const EACH = 60; // problems per split
const SPLITS: Split[] = ["train", "validation", "id", "trainHard", "validationHard", "hard", "ood"];
const LEVELS: Level[] = ["verdict", "location", "kind", "step", "full"];
const HOSTILE = [
  "",
  " ",
  "\0",
  "1".repeat(10_000),
  "A".repeat(10_000),
  "#",
  "##",
  ";;;",
  ",,,",
  "BNbBNb",
  "0 1 2 3 4 5 6 7 8 9",
  "#0#1#2",
  "=#",
  "0,0*0+0",
  "💥",
  "#10",
];

describe.each(Object.entries(tasks))("%s", (_name, task) => {
  const problems = SPLITS.flatMap((split) => distinctProblems(task, split, EACH, "test"));
  const tokenizer = createTokenizer(task.alphabet);
  const tokens = (...texts: string[]) => tokenizer.encode(texts.join("")).length + 1;

  test("the same stream gives the same problem, and an id its problem back", () => {
    expect(distinctProblems(task, "id", 5, "test")).toEqual(distinctProblems(task, "id", 5, "test"));
    for (const problem of problems) expect(task.parse(problem.id)).toEqual(problem);
    for (const id of HOSTILE) expect(() => task.parse(id)).toThrow(RangeError);
  });

  test("splits share no problem", () => {
    const seen = new Map<string, Split>();
    for (const split of SPLITS)
      for (const { id } of distinctProblems(task, split, 400, "other")) {
        expect(seen.get(id) ?? split, id).toBe(split);
        seen.set(id, split);
      }
  });

  test("its own solution is right, step by step, unless it did not end", () => {
    for (const problem of problems) {
      const verdict = task.verify(problem, problem.solution);
      expect(verdict).toMatchObject({ reward: 1, firstWrongStep: null, answer: problem.answer });
      expect(verdict.steps.length).toBeGreaterThan(0);
      expect(verdict.steps.every(({ right }) => right)).toBe(true);
      expect(task.verify(problem, problem.solution, false).reward).toBe(0);
      const { prompt, completion } = task.answerOnly(problem);
      expect(prompt).toBe(problem.prompt);
      expect(task.verify(problem, completion).answer).toBe(problem.answer);
    }
  });

  test("every solution is right and has a canonical form, which is right and its own", () => {
    for (const problem of problems) {
      const all = task.solutions?.(problem) ?? [problem.solution];
      expect(all).toContain(problem.solution);
      expect(new Set(all).size).toBe(all.length);
      for (const solution of all) {
        expect(task.verify(problem, solution)).toMatchObject({ reward: 1, firstWrongStep: null });
        const form = task.canonical?.(problem, solution) ?? solution;
        expect(task.canonical?.(problem, form) ?? form).toBe(form);
      }
    }
  });

  test.each(HOSTILE)("a hostile completion is wrong, and does not throw: %j", (completion) => {
    for (const problem of problems) {
      expect(task.verify(problem, completion).reward).toBe(0);
      expect(task.critique(problem, completion, createRng(1), 0)).toBeNull();
      expect(task.recover(problem, completion, createRng(1))).toBeNull();
      expect(() => task.canonical?.(problem, completion)).not.toThrow();
    }
  });

  test("a solution with a character lost, doubled or replaced gets a verdict, and not by echoing the prompt", () => {
    const rng = createRng("corrupted");
    for (const problem of problems) {
      expect(task.verify(problem, problem.prompt).reward).toBe(0);
      expect(task.verify(problem, problem.prompt + problem.solution).firstWrongStep).toBe(0);
      const form = (text: string) => task.canonical?.(problem, text) ?? text;
      const forms = (task.solutions?.(problem) ?? [problem.solution]).map(form);
      const at = rng.int(0, problem.solution.length - 1);
      const [before, after] = [problem.solution.slice(0, at), problem.solution.slice(at + 1)];
      for (const middle of ["", problem.solution[at]!.repeat(2), rng.pick([...task.alphabet])]) {
        const { reward, firstWrongStep, steps } = task.verify(problem, before + middle + after);
        if (steps.some(({ right }) => !right)) expect(firstWrongStep).toBe(steps.findIndex(({ right }) => !right));
        if (reward === 1 && firstWrongStep === null) expect(forms).toContain(form(before + middle + after));
      }
    }
  });

  test("marks lie inside the completion, in order", () => {
    for (const problem of problems) {
      const response = task.respond(createRng(problem.id), problem, 0.5);
      let last = 0;
      for (const { start, end, note } of task.verify(problem, response).steps) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeLessThanOrEqual(response.length);
        expect(note).not.toBe("");
        last = end;
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
      expect(critique.completion.endsWith(problem.answer) || /Y$/i.test(critique.completion)).toBe(true);
      const recovery = task.recover(problem, response, rng);
      if (recovery) expect(tokens(recovery.prompt, recovery.completion)).toBeLessThanOrEqual(task.context);
    }
    expect(wrong / problems.length).toBeGreaterThan(0.6);
    const errors = problems.map((problem) => task.critique(problem, problem.solution, rng, 0.5)!.corrupted);
    expect(errors.filter(Boolean).length / errors.length).toBeGreaterThan(0.6);
  });

  test("a critique says at every level whether the response is right, and more at each", () => {
    const rng = createRng("levels");
    for (const problem of problems)
      for (const response of [problem.solution, task.respond(rng, problem, 0.5)]) {
        const right = task.verify(problem, response).firstWrongStep === null;
        const critiques = LEVELS.map((level) => task.critique(problem, response, createRng(1), 0, level)!);
        const texts = critiques.map(({ completion }) => completion);
        expect(texts.at(-1)).toBe(task.critique(problem, response, createRng(1), 0)!.completion);
        for (const [i, text] of texts.entries()) {
          if (i > 0) expect(text.length).toBeGreaterThanOrEqual(texts[i - 1]!.length);
          if (i < 4) expect(text).toMatch(right ? /^#?Y$/i : /^#?N/i);
        }
        if (!right) expect(texts[1]).toContain(`${task.verify(problem, response).firstWrongStep! + 1}`);
        for (const { prompt, corrupted } of critiques) {
          expect(prompt).toBe(task.critiquePrompt(problem, response));
          expect(corrupted).toBe(false);
        }
      }
  });

  test("a retry is right, and without its mistakes and their marks it is a solution", () => {
    const rng = createRng("retry");
    let some = 0;
    for (const problem of problems) {
      const { prompt, completion, mistakes } = task.retry(problem, rng, 0.5);
      some += Number(mistakes.length > 0);
      expect(prompt).toBe(problem.prompt);
      expect(task.verify(problem, completion)).toMatchObject({ reward: 1, firstWrongStep: null });
      expect(task.verify(problem, completion, false).reward).toBe(0);
      expect(tokens(prompt, completion)).toBeLessThanOrEqual(task.context);
      let [kept, at] = ["", 0];
      for (const [start, end] of mistakes) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThan(completion.length);
        kept += completion.slice(at, start);
        at = end + 1;
      }
      kept += completion.slice(at);
      expect(task.solutions?.(problem) ?? [problem.solution]).toContain(kept);
      const form = (text: string) => task.canonical?.(problem, text) ?? text;
      expect(form(completion)).toBe(form(kept));
      const never = task.retry(problem, rng, 0);
      expect(never.mistakes).toEqual([]);
      expect(task.solutions?.(problem) ?? [problem.solution]).toContain(never.completion);
      const always = task.retry(problem, rng, 1);
      expect(always.mistakes.length).toBe(task.verify(problem, always.completion).steps.length);
    }
    expect(some / problems.length).toBeGreaterThan(0.6);
  });

  test("everything fits the alphabet and the context", () => {
    const rng = createRng("fits");
    for (const [i, problem] of problems.entries()) {
      const response = task.respond(rng, problem, 0.5);
      const critique = task.critique(problem, response, rng, 0.3)!;
      const mixture = [task.pretraining, task.teaching ?? task.pretraining].map((draw) =>
        draw.call(task, rng, i / problems.length),
      );
      for (const { prompt, completion } of [critique, task.answerOnly(problem), ...mixture])
        expect(tokens(prompt, completion)).toBeLessThanOrEqual(task.context);
      const refine = task.refinePrompt(problem, response, critique.completion);
      expect(refine.startsWith(critique.prompt)).toBe(true);
      expect(tokens(refine)).toBeLessThanOrEqual(task.context);
      if (i < 3 * EACH) expect(tokens(refine, problem.solution)).toBeLessThanOrEqual(task.context); // the easy band
      const hinted = task.hinted?.(problem, problem.solution) ?? problem.prompt;
      expect(tokens(hinted, problem.solution)).toBeLessThanOrEqual(task.context);
      expect(tokens(problem.solution)).toBeLessThanOrEqual(task.maxTokens);
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
  const { verify, answerOnly } = registry.chain;
  expect(verify(problem, "3-8=5;5+5=9;9*2=2;2+4=4#4")).toMatchObject({ reward: 1, firstWrongStep: 1 });
  expect(verify(problem, answerOnly(problem).completion).reward).toBe(1);
});

test("chain: attempts that are taken back are not judged", () => {
  const { parse, verify } = registry.chain;
  const problem = parse("3-8+5*2+4");
  const verdict = verify(problem, "3-8=4N3-8=9N3-8=5;5+5=0;0*2=0;0+4=3N0+4=4#4");
  expect(verdict).toMatchObject({ reward: 1, firstWrongStep: null, reason: "right" });
  expect(verdict.steps.map(({ start, end }) => [start, end])).toEqual([
    [12, 17],
    [18, 23],
    [24, 29],
    [36, 41],
  ]);
  for (const wrong of ["3-8=5N", "3-8N3-8=5", "N3-8=5", "3-8=4N3-8=6"])
    expect(verify(problem, `${wrong};5+5=0;0*2=0;0+4=4#4`).firstWrongStep).toBe(0);
});
