// What is said of rows before they are kept is what a task makes of them.

import { expect, test } from "vitest";

import type { DataRow, Dataset } from "../types";
import { sampleRows, SAMPLE_VERIFIER } from "./sample";
import { summarise } from "./summary";
import { createTextTask } from "./textTask";

test("as many questions of each share as the task has", () => {
  const rows: DataRow[] = [
    ...sampleRows(80),
    { question: "Open?", response: "No.", critique: "Conclusion: wrong [END]" },
  ];
  const dataset: Dataset = {
    ...{ id: "data-0", title: "t", rows: 0, problems: 0, responses: 0, critiques: 0, origin: "", createdAt: "" },
    verifier: SAMPLE_VERIFIER,
  };
  const summary = summarise(rows, SAMPLE_VERIFIER);
  expect(createTextTask(dataset, rows, { context: 100, maxTokens: 50 }).sizes).toMatchObject(summary.shares);
  expect(summary).toMatchObject({ rows: rows.length, questions: 81, solved: 80, fault: null });
  expect(summary.critiques).toBe(rows.length);
});

test("how often the verifier agrees with the data, and what it reads first", () => {
  const rows: DataRow[] = [
    { question: "a", answer: "4", solution: "so 4" },
    { question: "b", answer: "5", solution: "5, not 6" },
    { question: "c", answer: "7", response: "8", correct: false },
    { question: "d", answer: "7", response: "8", correct: true },
    { question: "e", solution: "9" },
  ];
  expect(summarise(rows, SAMPLE_VERIFIER)).toMatchObject({
    tried: 4,
    agreed: 2,
    example: { text: "so 4", answer: "4" },
  });
  expect(summarise(rows, { kind: "exact" })).toMatchObject({ tried: 4, agreed: 1 });
  expect(summarise(rows, { kind: "pattern", pattern: "(" }).fault).toMatch(/regular expression/);
  expect(summarise([{ question: "a", answer: "4" }], SAMPLE_VERIFIER)).toMatchObject({
    tried: 0,
    example: null,
    solved: 1,
  });
});
