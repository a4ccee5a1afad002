// Layouts are recognised, rows come out as they should, and what is written in a layout is read as the same rows again.

import fc from "fast-check";
import { describe, expect, test } from "vitest";

import type { DataRow, Dataset } from "../types";
import { mapRows, type Layout } from "./mapping";
import { readTable } from "./read";
import { recognise } from "./recognise";
import { sampleRows } from "./sample";
import { sourceOfFile, type RawRow } from "./source";
import { WRITERS, writeData, type WrittenLayout } from "./write";

const dataset: Dataset = {
  ...{ id: "data-0", title: "My data.jsonl", rows: 0, problems: 0, responses: 0, critiques: 0 },
  ...{ verifier: { kind: "lastNumber" }, origin: "test", createdAt: "" },
};

function importRows(raw: readonly RawRow[]) {
  const columns = [...new Set(raw.flatMap((row) => Object.keys(row)))];
  const mapping = recognise(columns, raw.slice(0, 50));
  return { layout: mapping.layout, ...mapRows(mapping, raw) };
}

const user = (content: string) => ({ role: "user", content });
const assistant = (content: string) => ({ role: "assistant", content });

describe("recognises", () => {
  test.each<[string, Layout, RawRow, DataRow[]]>([
    [
      "CritiqueFineTuning",
      "cft",
      {
        instruction: "You are a science expert. …",
        input: "Question:\nWhat is 2+2?\nThink.\n\nSolution:\nIt is 5.\n\nSure.",
        output: "No, 4.\n\nConclusion: wrong [END]",
      },
      [
        {
          question: "What is 2+2?\nThink.",
          response: "It is 5.\n\nSure.",
          critique: "No, 4.\n\nConclusion: wrong [END]",
          correct: false,
        },
      ],
    ],
    [
      "a question, a response and a critique by name",
      "named",
      { question: "q", response: "r", critique: "Fine. **Conclusion**: right [END]" },
      [{ question: "q", response: "r", critique: "Fine. **Conclusion**: right [END]", correct: true }],
    ],
    ["TRL, prompt and completion", "completion", { prompt: "q", completion: "s" }, [{ question: "q", solution: "s" }]],
    [
      "TRL, conversations",
      "completion",
      { prompt: [{ role: "system", content: "Be kind." }, user("q")], completion: [assistant("s")] },
      [{ question: "Be kind.\n\nq", solution: "s" }],
    ],
    [
      "TRL, preference",
      "preference",
      { prompt: "q", chosen: "right", rejected: "wrong" },
      [
        { question: "q", solution: "right", response: "right", correct: true },
        { question: "q", response: "wrong", correct: false },
      ],
    ],
    [
      "TRL, preference with an implicit prompt in conversations",
      "preference",
      { chosen: [user("q"), assistant("right")], rejected: [user("q"), assistant("wrong")] },
      [
        { question: "q", solution: "right", response: "right", correct: true },
        { question: "q", response: "wrong", correct: false },
      ],
    ],
    [
      "TRL, preference with an implicit prompt in texts",
      "preference",
      { chosen: "Human: q\n\nAssistant: right", rejected: "Human: q\n\nAssistant: wrong" },
      [
        { question: "Human: q\n\nAssistant:", solution: "right", response: "right", correct: true },
        { question: "Human: q\n\nAssistant:", response: "wrong", correct: false },
      ],
    ],
    [
      "TRL, KTO",
      "kto",
      { prompt: "q", completion: "r", label: false },
      [{ question: "q", response: "r", correct: false }],
    ],
    [
      "GSM8K",
      "gsm8k",
      { question: "q", answer: "2 + 2 = 4\n#### 4" },
      [{ question: "q", solution: "2 + 2 = 4\n#### 4", answer: "4" }],
    ],
    [
      "MATH",
      "math",
      { problem: "q", solution: String.raw`So \boxed{\frac{1}{2}}.`, level: "Level 1", type: "Algebra" },
      [{ question: "q", solution: String.raw`So \boxed{\frac{1}{2}}.`, answer: String.raw`\frac{1}{2}` }],
    ],
    [
      "MATH with its answer",
      "math",
      { problem: "q", solution: "s", answer: "7" },
      [{ question: "q", solution: "s", answer: "7" }],
    ],
    [
      "multiple choice by index",
      "choice",
      { question: "q", choices: ["x", "y", "z"], answer: 2 },
      [{ question: "q\n(A) x\n(B) y\n(C) z", answer: "C" }],
    ],
    [
      "multiple choice by label",
      "choice",
      { question: "q", choices: { text: ["x", "y"], label: ["1", "2"] }, answerKey: "2" },
      [{ question: "q\n(A) x\n(B) y", answer: "B" }],
    ],
    [
      "multiple choice by text",
      "choice",
      { question: "q", choices: ["x", "y"], answer: "y" },
      [{ question: "q\n(A) x\n(B) y", answer: "B" }],
    ],
    ["conversations", "messages", { messages: [user("q"), assistant("s")] }, [{ question: "q", solution: "s" }]],
    [
      "longer conversations",
      "messages",
      {
        conversations: [
          { from: "human", value: "a" },
          { from: "gpt", value: "b" },
          { from: "human", value: "c" },
          { from: "gpt", value: "d" },
        ],
      },
      [{ question: "human: a\n\ngpt: b\n\nhuman: c", solution: "d" }],
    ],
    [
      "this project's examples",
      "errataExamples",
      {
        ...{ id: "s/0", setId: "s", task: "chain", problem: "3-8", response: "3-8=5#5", author: "student", reward: 1 },
        ...{ firstWrongStep: null, critique: null, level: "none", corrupted: false },
      },
      [{ question: "3-8", response: "3-8=5#5", correct: true }],
    ],
    [
      "other names",
      "own",
      { Aufgabe: "q", Ergebnis: "4", Kritik: "k", Antwort: "r" },
      [{ question: "q", response: "r", critique: "k", answer: "4" }],
    ],
  ])("%s", (_, layout, row, rows) => {
    expect(importRows([row])).toMatchObject({ layout, rows, skipped: {} });
    expect(importRows([row]).rows).toEqual(rows);
  });

  test("nothing in columns that say nothing", () => {
    expect(recognise(["a", "b"], [{ a: 1, b: 2 }])).toEqual({ layout: "own", columns: {} });
  });
});

test("rows that give nothing are counted by why", () => {
  const raw = [
    { question: "q" },
    { question: " ", answer: "4" },
    { answer: "4" },
    { question: "q", answer: "4" },
    { question: "q".repeat(40_000), answer: "4" },
    { question: { a: 1 }, answer: "4" },
  ];
  expect(importRows(raw)).toMatchObject({
    rows: [{ question: "q", answer: "4" }],
    skipped: { nothingElse: 1, noQuestion: 3, tooLong: 1 },
  });
  const choices = [{ question: "q", choices: ["x", "y"], answer: 7 }];
  expect(importRows(choices)).toMatchObject({ rows: [], skipped: { noChoice: 1 } });
});

test("any cells are mapped without a throw", () => {
  const cell = fc.oneof(
    fc.string(),
    fc.jsonValue(),
    fc.constant([user("q"), assistant("a")]),
    fc.constant("Question:\nq\n\nSolution:\nr"),
  );
  const names = [
    "question",
    "answer",
    "input",
    "output",
    "prompt",
    "completion",
    "chosen",
    "rejected",
    "choices",
    "critique",
    "messages",
  ];
  fc.assert(
    fc.property(fc.array(fc.dictionary(fc.constantFrom(...names), cell), { minLength: 1, maxLength: 5 }), (raw) => {
      const { rows, skipped } = importRows(raw);
      expect(rows.length + Object.values(skipped).reduce((sum, n) => sum + n, 0)).toBeGreaterThanOrEqual(raw.length);
      for (const { question } of rows) expect(question.trim()).not.toBe("");
    }),
    { numRuns: 1000 },
  );
});

describe("what is written is read as the same rows", () => {
  const text = fc.string({ unit: fc.constantFrom(..."abcé \n\t\",;'#:\\{}0123") }).map((one) => one.trim());
  const some = text.filter((one) => one !== "");
  /** Texts that a layout can tell from its own marks. */
  const plainText = some.filter((one) => !/####|boxed|Solution:|Question:/.test(one));
  const optional = { answer: some, solution: plainText, correct: fc.boolean() };

  async function again(layout: WrittenLayout, rows: readonly DataRow[]): Promise<DataRow[]> {
    const { name, text: content } = writeData(layout, dataset, rows);
    const table = await readTable(sourceOfFile(new File([content], name)));
    return mapRows(recognise(table.columns, table.rows.slice(0, 50)), table.rows).rows;
  }
  const check = (layout: WrittenLayout, row: fc.Arbitrary<DataRow>) =>
    fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(row, {
          minLength: 1,
          maxLength: 8,
          selector: ({ question }) => question.replace(/\s+/g, " ").toLowerCase(),
        }),
        async (rows) => {
          expect(await again(layout, rows)).toEqual(rows);
        },
      ),
      { numRuns: 300 },
    );

  test("by name, and as CSV", async () => {
    const row = fc
      .record(
        { question: some, ...optional, response: some },
        { requiredKeys: ["question", "response", "correct", "answer"] },
      )
      .map((one) => one as DataRow);
    await check("named", row);
    await check("csv", row);
  });

  test("critiques", async () => {
    const row = fc
      .record({ question: plainText, response: plainText, critique: plainText, correct: fc.boolean() })
      .map(({ critique, correct, ...rest }): DataRow => ({
        ...rest,
        critique: `${critique}\n\nConclusion: ${correct ? "right" : "wrong"} [END]`,
        correct,
      }));
    await check("cft", row);
  });

  test("solutions, and solutions with their answers", async () => {
    await check("completion", fc.record({ question: some, solution: plainText }));
    const solved = fc.tuple(plainText, plainText, fc.nat(1e6)).map(([question, solution, answer]): DataRow => ({
      question,
      solution: `${solution}\n#### ${answer}`,
      answer: String(answer),
    }));
    await check("gsm8k", solved);
    await check("math", solved);
  });

  test("right and wrong responses", async () => {
    const pair = fc.tuple(some, some, some).filter(([, right, wrong]) => right !== wrong);
    const pairs = fc.uniqueArray(pair, {
      minLength: 1,
      maxLength: 6,
      selector: ([question]) => question.replace(/\s+/g, " ").toLowerCase(),
    });
    await fc.assert(
      fc.asyncProperty(pairs, async (found) => {
        const rows = found.flatMap(([question, right, wrong]): DataRow[] => [
          { question, solution: right, response: right, correct: true },
          { question, response: wrong, correct: false },
        ]);
        expect(await again("preference", rows)).toEqual(rows);
        const responses = rows.map(({ question, response, correct }) => ({ question, response, correct }));
        expect(await again("kto", rows)).toEqual(responses);
      }),
      { numRuns: 300 },
    );
  });

  test("the sample, in every layout: questions and what is right stay", async () => {
    const rows = sampleRows(40);
    for (const layout of Object.keys(WRITERS) as WrittenLayout[]) {
      const found = await again(layout, rows);
      expect(new Set(found.map(({ question }) => question))).toEqual(new Set(rows.map(({ question }) => question)));
    }
    expect(await again("csv", rows)).toEqual(rows.map(({ ...row }) => row));
  });

  test("a layout for which the data have nothing is refused by name", () => {
    expect(() => writeData("cft", dataset, [{ question: "q", answer: "4" }])).toThrow(/no row for the layout 'cft'/);
    expect(writeData("csv", dataset, [{ question: "q", answer: "4" }]).name).toBe("my-data-csv.csv");
  });
});
