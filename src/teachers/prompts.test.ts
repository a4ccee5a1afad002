// What a language model is asked, what it is asked about, and how its critiques are read and graded.

import fc from "fast-check";
import { describe, expect, test } from "vitest";

import * as tasks from "../tasks";
import type { Task } from "../tasks/task";
import { FILTERS, gradeWriting, matches, summarise, type Graded } from "./grade";
import { itemsOfRows, itemsOfTask } from "./items";
import { CRITIQUE_SCHEMA, messagesFor, MODES, type Item } from "./prompts";
import { readCritique } from "./readCritique";

const ITEM: Item = { index: 0, question: "What is 2 + 2?", response: "It is 5." };

describe("prompts", () => {
  test("a critique is asked for in the paper's words", () => {
    const [system, user] = messagesFor("critique", ITEM);
    expect(system!.content).toContain("Finally, conclude your judgement with 'Conclusion: right/wrong [END]'.");
    expect(user).toEqual({ role: "user", content: "Question:\nWhat is 2 + 2?\n\nSolution:\nIt is 5." });
  });

  test("steps are numbered where they are known, and the first wrong one is asked for", () => {
    const [system, user] = messagesFor("critique", { ...ITEM, response: "1+1=2;2+2=5", steps: ["1+1=2", "2+2=5"] });
    expect(system!.content).toContain("First wrong step: N");
    expect(user!.content).toContain("1. 1+1=2\n2. 2+2=5\nIn full: 1+1=2;2+2=5");
    expect(messagesFor("critique", ITEM, true)[0]!.content).toContain("JSON");
    expect(() => JSON.parse(CRITIQUE_SCHEMA) as unknown).not.toThrow();
  });

  test("every mode but the answer is about a response, and says so", () => {
    for (const mode of MODES) {
      const ask = () => messagesFor(mode, { index: 7, question: "q" });
      if (mode === "answer") expect(ask()[1]!.content).toBe("Question:\nq");
      else expect(ask).toThrow(/item 7 without a response/);
    }
    expect(messagesFor("lesson", ITEM)[0]!.content).toContain("one sentence");
  });
});

describe("reading a critique", () => {
  test.each([
    ["Step 2 is wrong.\nFirst wrong step: 2\nConclusion: wrong [END]", "wrong", 1],
    ["Fine.\n\n**Conclusion:** right [END]", "right", null],
    ["conclusion - WRONG", "wrong", null],
    ["Conclusion: The student's solution is **not correct**. [END]", "wrong", null],
    ["In conclusion, the answer is incorrect.", "wrong", null],
    ["Conclusion: not wrong", "right", null],
    ["I would conclude: Conclusion: right/wrong [END]", null, null],
    ["Conclusion: right. Wait, step 3 has an error.\nConclusion: wrong [END]", "wrong", 2],
    ["Steps 1 to 3 are fine, step 4: 2+2=5 is incorrect.\nConclusion: wrong", "wrong", 3],
    ["Step 1 has no error. Step 2 contains a mistake.\nConclusion: wrong", "wrong", 1],
    ["First wrong step: none\nConclusion: right [END]", "right", null],
    ["First wrong step: 0\nConclusion: wrong", "wrong", null],
    ["<think>Conclusion: right</think>\nConclusion: wrong [END]", "wrong", null],
    ["It is all right, I guess.", null, null],
    ["", null, null],
  ] as const)("%s", (text, verdict, firstWrongStep) => {
    expect(readCritique(text)).toMatchObject({ verdict, firstWrongStep });
  });

  test("JSON, in a fence or not, becomes the paper's format", () => {
    const answer = {
      steps: [
        { step: 1, right: true, note: "" },
        { step: 2, right: false, note: "2+2 is 4" },
      ],
      first_wrong_step: 2,
      conclusion: "wrong",
    };
    const text = "Step 1: right.\nStep 2: wrong. 2+2 is 4\nFirst wrong step: 2\nConclusion: wrong [END]";
    for (const written of [JSON.stringify(answer), `\`\`\`json\n${JSON.stringify(answer, null, 2)}\n\`\`\``]) {
      expect(readCritique(written)).toEqual({ verdict: "wrong", firstWrongStep: 1, text });
      expect(readCritique(text)).toMatchObject({ verdict: "wrong", firstWrongStep: 1 });
    }
    const odd = '{"steps": 3, "first_wrong_step": "two", "conclusion": ["wrong"]}';
    expect(readCritique(odd)).toEqual({ verdict: null, firstWrongStep: null, text: "" });
    expect(readCritique(JSON.stringify(answer).slice(0, -9)).verdict).toBeNull(); // cut off
  });

  test("no text throws, and long ones take no time of note", () => {
    const words = fc.constantFrom(
      "conclusion",
      ": ",
      "right",
      "wrong",
      "/",
      "first wrong step",
      "step ",
      "3",
      "{",
      "}",
      "*",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words).map((list) => list.join("")),
        ),
        (text) => {
          const { verdict, firstWrongStep } = readCritique(text);
          expect(["right", "wrong", null]).toContain(verdict);
          if (firstWrongStep !== null) expect(firstWrongStep).toBeGreaterThanOrEqual(0);
        },
      ),
    );
    for (const part of ["conclusion the ", "step 1 ", "first wrong step ", "{", "conclusion:::: "])
      expect(readCritique(part.repeat(100_000)).verdict).toBeNull();
  });
});

describe("items", () => {
  test.each(Object.entries<Task>(tasks))("%s: the same again, graded by the task itself", (_, task) => {
    const wanted = { mode: "critique", count: 12, seed: 3, noise: 0.4 } as const;
    const items = itemsOfTask(task, wanted);
    expect(itemsOfTask(task, wanted)).toEqual(items);
    expect(itemsOfTask(task, { ...wanted, count: 5 })).toEqual(items.slice(0, 5));
    expect(itemsOfTask(task, { ...wanted, seed: 4 })).not.toEqual(items);
    for (const { problem, response, oracle } of items) {
      const verdict = task.verify(task.parse(problem!), response!);
      expect(oracle).toEqual({ right: verdict.reward === 1, firstWrongStep: verdict.firstWrongStep });
    }
    expect(new Set(items.map(({ oracle }) => oracle!.right)).size).toBe(2);
    expect(itemsOfTask(task, { ...wanted, mode: "answer" })[0]).not.toHaveProperty("response");
  });

  test("rows: those with a response, or each question once", () => {
    const rows = Array.from({ length: 30 }, (_, i) => ({
      question: `q${i % 10}`,
      ...(i % 3 > 0 && { response: `r${i}`, correct: i % 2 === 0 }),
    }));
    const isRight = ({ correct }: { correct?: boolean }) => correct ?? null;
    const asked = { mode: "critique", count: 8, seed: 1 } as const;
    const items = itemsOfRows(rows, asked, isRight);
    expect(items).toHaveLength(8);
    expect(items.every(({ response, oracle }) => oracle!.right === (Number(response!.slice(1)) % 2 === 0))).toBe(true);
    expect(itemsOfRows(rows, asked, isRight)).toEqual(items);
    expect(itemsOfRows(rows, asked, () => null)[0]).not.toHaveProperty("oracle");
    const answers = itemsOfRows(rows, { ...asked, mode: "answer", count: 99 }, isRight);
    expect(new Set(answers.map(({ question }) => question)).size).toBe(10);
    expect(answers).toHaveLength(10);
  });
});

describe("grading", () => {
  const wrong: Item = { ...ITEM, steps: ["a", "b"], oracle: { right: false, firstWrongStep: 1 } };
  const right: Item = { ...ITEM, steps: ["a", "b"], oracle: { right: true, firstWrongStep: null } };
  const grade = (item: Item, text: string) => gradeWriting("critique", item, text, () => null);

  test("verdict and step, each against the oracle", () => {
    expect(grade(wrong, "First wrong step: 2\nConclusion: wrong")).toEqual({ verdictRight: true, stepRight: true });
    expect(grade(wrong, "First wrong step: 1\nConclusion: wrong")).toEqual({ verdictRight: true, stepRight: false });
    expect(grade(wrong, "Conclusion: right")).toEqual({ verdictRight: false, stepRight: false });
    expect(grade(right, "Conclusion: wrong")).toEqual({ verdictRight: false, stepRight: null });
    expect(grade(right, "hm")).toEqual({ verdictRight: null, stepRight: null });
    expect(grade(ITEM, "Conclusion: right")).toBeUndefined();
    expect(grade({ ...ITEM, oracle: { right: false, firstWrongStep: null } }, "Conclusion: wrong")).toEqual({
      verdictRight: true,
      stepRight: null,
    });
  });

  test("answers and rewrites by whether they solve the problem, lessons not at all", () => {
    const solves = (_: Item, text: string) => text === "4";
    expect(gradeWriting("answer", ITEM, "4", solves)).toEqual({ verdictRight: true, stepRight: null });
    expect(gradeWriting("rewrite", ITEM, "5", solves)).toEqual({ verdictRight: false, stepRight: null });
    expect(gradeWriting("answer", ITEM, "4", () => null)).toBeUndefined();
    expect(gradeWriting("lesson", wrong, "4", solves)).toBeUndefined();
  });

  test("a summary counts misses, false alarms, what cannot be read and what failed", () => {
    const of = (item: Item, text: string): Graded => ({ oracle: item.oracle!, grade: grade(item, text)! });
    const rows: Graded[] = [
      of(wrong, "First wrong step: 2\nConclusion: wrong"),
      of(wrong, "Conclusion: wrong"),
      of(wrong, "Conclusion: right"),
      of(right, "Conclusion: right"),
      of(right, "Conclusion: wrong"),
      of(right, "?"),
      { error: "cut" },
      {},
    ];
    const found = summarise(rows);
    expect(found).toMatchObject({
      verdict: { count: 3, of: 5, mean: 0.6 },
      step: { count: 1, of: 3 },
      unreadable: { count: 1, of: 6 },
      misses: { count: 1, of: 3 },
      falseAlarms: { count: 1, of: 2 },
      always: 0.6,
      failed: 1,
    });
    expect(found.verdict!.low).toBeGreaterThan(0.2);
    expect(found.verdict!.high).toBeLessThan(0.9);
    expect(FILTERS.map((filter) => rows.filter((row) => matches(row, filter)).length)).toEqual([8, 3, 2, 1, 1]);
    expect(summarise([])).toMatchObject({ verdict: null, step: null, unreadable: null, always: null });
  });
});
