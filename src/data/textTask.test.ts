// A person's data keep the contract of tasks, as far as words can; what they say themselves is believed.

import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { createRng } from "../lib/rng";
import { createTokenizer } from "../model/tokenizer";
import { distinctProblems } from "../tasks/task";
import { episodesOf } from "../train/batches";
import type { DataRow, Dataset, Split, TextVerifier } from "../types";
import { questionKey } from "./textProblems";
import { createTextTask, examplesOf } from "./textTask";
import { readAnswer } from "./verify";

const SPLITS: Split[] = ["train", "validation", "id", "trainHard", "validationHard", "hard", "ood"];
const LIMITS = { context: 2000, maxTokens: 400 };

const datasetOf = (verifier: TextVerifier, title = "test"): Dataset => ({
  ...{ id: "data-0123456789ab", title, rows: 0, problems: 0, responses: 0, critiques: 0, verifier },
  ...{ origin: "test", createdAt: "2026-11-21T00:00:00.000Z" },
});

/** Sums: a solution, a right and a wrong response with critiques. */
const sums: DataRow[] = Array.from({ length: 300 }, (_, i) => {
  const [a, b] = [i, (7 * i) % 90];
  const row = {
    question: `What is ${a} plus ${b}?`,
    answer: `${a + b}`,
    solution: `${a} + ${b} = ${a + b}\n#### ${a + b}`,
  };
  const wrong = `${a} + ${b} = ${a + b + 1}\n#### ${a + b + 1}`;
  return [
    { ...row, response: wrong, critique: `It is ${a + b}. Conclusion: wrong [END]` },
    { ...row, response: `It is ${a + b}.`, critique: "Conclusion: right [END]" },
  ];
}).flat();
const dataset = datasetOf({ kind: "lastNumber" });
const task = createTextTask(dataset, sums, LIMITS);

describe("the contract of tasks", () => {
  const problems = SPLITS.flatMap((split) => distinctProblems(task, split, 20, "test"));

  test("the same stream gives the same problem, and an id its problem back", () => {
    expect(distinctProblems(task, "id", 5, "test")).toEqual(distinctProblems(task, "id", 5, "test"));
    for (const problem of problems) expect(task.parse(problem.id)).toEqual(problem);
    for (const id of ["", "What is 1 plus 7?", "\0"]) expect(() => task.parse(id)).toThrow(RangeError);
    const renamed = createTextTask(datasetOf({ kind: "lastNumber" }, "another title"), sums, LIMITS);
    expect(distinctProblems(renamed, "id", 5, "test").map(({ id }) => id)).toEqual(
      distinctProblems(task, "id", 5, "test").map(({ id }) => id),
    );
  });

  test("train, validation and id share no question; together they are all there are", () => {
    const all = (["train", "validation", "id"] as const).map((split) =>
      distinctProblems(task, split, task.sizes[split], "all").map(({ id }) => id),
    );
    expect(new Set(all.flat()).size).toBe(300);
    expect(all.flat().length).toBe(300);
    expect(task.sizes.train).toBeGreaterThan(200);
    expect(task.sizes.id).toBeGreaterThan(15);
  });

  test("asked for more than there are, it gives all; where there are none, it says how many there are", () => {
    expect(distinctProblems(task, "id", task.sizes.id + 1, "x")).toHaveLength(task.sizes.id);
    expect(distinctProblems(task, "ood", 5, "x")).toEqual([]);
    const few = sums.slice(0, 2);
    expect(() => SPLITS.forEach((split) => createTextTask(dataset, few, LIMITS).generate(createRng(1), split))).toThrow(
      /of 1 questions in all, want more/,
    );
    const unknown = [{ question: "Why?", response: "Because." }];
    expect(() => createTextTask(dataset, unknown, LIMITS)).toThrow(/got 1 questions, none with a right answer/);
  });

  test("its own solutions are right, unless they did not end", () => {
    for (const problem of problems) {
      expect(task.solutions!(problem)).toContain(problem.solution);
      for (const solution of task.solutions!(problem))
        expect(task.verify(problem, solution)).toMatchObject({
          reward: 1,
          firstWrongStep: null,
          answer: problem.answer,
        });
      expect(task.verify(problem, problem.solution, false)).toMatchObject({ reward: 0, reason: "did not end" });
      const { prompt, completion } = task.answerOnly(problem);
      expect([prompt, completion]).toEqual([problem.prompt, `#### ${problem.answer}`]);
      expect(task.verify(problem, completion)).toMatchObject({ reward: 1, answer: problem.answer });
    }
  });

  test("any text gets a verdict", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(() => task.verify(problems[0]!, text)).not.toThrow();
        expect(task.critique(problems[0]!, text, createRng(1), 0)).toBeNull();
        expect(task.recover(problems[0]!, text, createRng(1))).toBeNull();
      }),
    );
  });

  test("noise chooses wrong responses, and their critiques are the imported ones", () => {
    const rng = createRng("noise");
    for (const problem of problems) {
      const [wrong, right] = [task.respond(rng, problem, 1), task.respond(rng, problem, 0)];
      expect(task.verify(problem, wrong).reward).toBe(0);
      expect(task.verify(problem, right).reward).toBe(1);
      const critique = task.critique(problem, wrong, rng, 0)!;
      expect(critique.completion).toMatch(/Conclusion: wrong \[END\]$/);
      expect(critique.prompt).toBe(task.critiquePrompt(problem, wrong));
      expect(critique.prompt).toContain(`Question:\n${sums.find(({ response }) => response === wrong)!.question}`);
      expect(task.refinePrompt(problem, wrong, critique.completion).startsWith(critique.prompt)).toBe(true);
      expect(task.hinted!(problem, problem.solution)).toContain(`A right solution:\n${problem.solution}`);
    }
  });

  test("a retry is right, with a wrong response taken back before the solution", () => {
    for (const problem of problems) {
      const { completion, mistakes, prompt } = task.retry(problem, createRng(1), 1);
      expect(prompt).toBe(problem.prompt);
      expect(task.verify(problem, completion).reward).toBe(1);
      const [[start, end]] = mistakes as [[number, number]];
      expect(task.verify(problem, completion.slice(start, end)).reward).toBe(0);
      expect(completion.endsWith(problem.solution)).toBe(true);
      const never = task.retry(problem, createRng(1), 0);
      expect(never).toEqual({ prompt, completion: problem.solution, mistakes: [] });
    }
  });

  test("everything is written in its alphabet", () => {
    const tokenizer = createTokenizer(task.alphabet);
    for (const problem of problems) {
      const wrong = task.respond(createRng(1), problem, 1);
      const texts = [
        problem.prompt,
        task.critiquePrompt(problem, wrong),
        task.retry(problem, createRng(1), 1).completion,
      ];
      for (const text of [...texts, task.answerOnly(problem).completion, task.hinted!(problem, wrong)])
        expect(tokenizer.decode(tokenizer.encode(text))).toBe(text);
    }
  });
});

describe("what the data say themselves is believed", () => {
  test("a response stated to be right is, whatever the verifier reads; a chosen one is a solution", () => {
    const rows = Array.from({ length: 40 }, (_, i): DataRow[] => [
      { question: `Essay ${i}`, solution: "Good words", response: "Good words", correct: true },
      { question: `Essay ${i}`, response: "Bad words", correct: false },
    ]).flat();
    const own = createTextTask(dataset, rows, LIMITS);
    const problem = own.generate(createRng(1), "train");
    expect(own.verify(problem, "Good words").reward).toBe(1);
    expect(own.verify(problem, "Bad words")).toMatchObject({ reward: 0, reason: "wrong, as the data say" });
    expect(own.verify(problem, "Other words 7").reason).toBe("the data do not say what is right");
    expect(own.respond(createRng(1), problem, 1)).toBe("Bad words");
  });

  test("without an answer of its own, that of a right solution counts", () => {
    const rows = [{ question: "q", response: "so 12", correct: true }];
    const all = Array.from({ length: 30 }, (_, i) => rows.map((row) => ({ ...row, question: `q${i}` }))).flat();
    const problem = createTextTask(dataset, all, LIMITS).generate(createRng(1), "train");
    expect(problem).toMatchObject({ solution: "so 12", answer: "12" });
  });

  test("an answer alone is a solution without steps; an index that no verifier reads is not", () => {
    const rows = (answer: string) => Array.from({ length: 30 }, (_, i) => ({ question: `q${i}`, answer }));
    expect(createTextTask(dataset, rows("1,200"), LIMITS).generate(createRng(1), "train").solution).toBe("1200");
    expect(() => createTextTask(dataset, rows("none"), LIMITS)).toThrow(/none with a right answer/);
  });
});

test.each<[TextVerifier, string, string]>([
  [{ kind: "lastNumber" }, "1 + 1 = 2", "2"],
  [{ kind: "lastNumber" }, String.raw`so \boxed{\frac{1}{2}}`, String.raw`\boxed{\frac{1}{2}}`],
  [{ kind: "exact" }, "Paris", "Paris"],
  [{ kind: "choice" }, "Since it floats, the answer is (C).", "C"],
  [{ kind: "pattern", pattern: String.raw`Result: (\w+)` }, "First a.\nResult: blue", "Result: blue"],
])("%j: the answer of %j alone is %j", (verifier, solution, want) => {
  const rows = Array.from({ length: 30 }, (_, i) => ({ question: `q${i}`, solution }));
  const own = createTextTask(datasetOf(verifier), rows, LIMITS);
  const problem = own.generate(createRng(1), "train");
  expect(own.answerOnly(problem).completion).toBe(want);
  expect(own.verify(problem, want)).toMatchObject({ reward: 1, answer: readAnswer(verifier, solution) });
  expect(own.verify(problem, solution).reward).toBe(1);
});

test("questions that differ in space and case only are one problem", () => {
  const rows = ["What is 2+2?", " what  is 2+2?\n", "WHAT IS 2+2?"].map((question) => ({ question, answer: "4" }));
  const { sizes } = createTextTask(dataset, rows, LIMITS);
  expect(sizes.train + sizes.validation + sizes.id).toBe(1);
  expect(questionKey(" A  b ")).toBe("a b");
});

describe("examples", () => {
  const examples = examplesOf(dataset, sums, { setId: "set" });

  test("are of training questions alone, each response once, marked and with its critique", () => {
    const train = new Set(distinctProblems(task, "train", task.sizes.train, "all").map(({ id }) => id));
    expect(new Set(examples.map(({ problem }) => problem))).toEqual(train);
    expect(examples.length).toBe(3 * train.size);
    expect(new Set(examples.map(({ id }) => id)).size).toBe(examples.length);
    for (const { problem, response, reward, critique, level, author } of examples) {
      expect(reward).toBe(task.verify(task.parse(problem), response).reward);
      expect(author).toBe("imported");
      expect(level).toBe(critique === null ? "none" : "full");
      if (critique) expect(critique.includes("wrong")).toBe(reward === 0);
    }
    const [one] = train;
    const some = examplesOf(dataset, sums, { setId: "set", problems: new Set([one!]) });
    expect(some.map(({ problem }) => problem)).toEqual([one, one, one]);
  });

  test("train: a critique on its own text, an imitation on a solution; a question without a right answer on critiques alone", () => {
    const open = { question: "Is 300 + 1 odd? Say why.", response: "No.", critique: "Conclusion: wrong [END]" };
    const rows = [...sums, ...Array.from({ length: 40 }, (_, i) => ({ ...open, question: `${open.question} ${i}` }))];
    const own = createTextTask(dataset, rows, LIMITS);
    const tokenizer = createTokenizer(own.alphabet);
    const all = examplesOf(dataset, rows, { setId: "set" });
    const needs = [
      "demonstration",
      "variant",
      "answer",
      "critique",
      "placebo",
      "refinement",
      "retry",
      "contrast",
    ] as const;
    const episodes = episodesOf(own, tokenizer, all, 1, needs);
    const ofOpen = episodes.filter((_, i) => all[i]!.problem.startsWith("Is 300"));
    expect(ofOpen.length).toBeGreaterThan(20);
    for (const episode of ofOpen) expect(Object.keys(episode).sort()).toEqual(["critique", "placebo"]);
    const at = all.findIndex(({ critique }) => critique !== null);
    expect(tokenizer.decode(episodes[at]!.critique!.completion)).toBe(all[at]!.critique);
    expect(tokenizer.decode(episodes[at]!.demonstration!.completion)).toBe(own.parse(all[at]!.problem).solution);
    expect(episodes.some(({ contrast }) => contrast)).toBe(true);
  });
});
