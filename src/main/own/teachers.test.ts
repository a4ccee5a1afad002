// What is remembered of a person's choices, what there is to write about, and what is made of it.

import { expect, test } from "vitest";

import { chain } from "../../tasks";
import type { DataRow, Dataset } from "../../types";
import type { KnownJob } from "../../store/writings";
import type { Writing } from "../../store/schema";
import { itemsFor, sourcesOf, type DataAccess } from "./sources";
import { createDraft, FIRST, validPart } from "./teacherDraft";
import { filtered, jobView, openJobView, rowsOf, withWriting } from "./teacherJobs";
import { nameOf, readName, titleOf } from "./teacherOpening";

function memoryStorage(full = false): Storage {
  const kept = new Map<string, string>();
  const setItem = (key: string, value: string) => {
    if (full) throw new DOMException("full", "QuotaExceededError");
    kept.set(key, value);
  };
  return { getItem: (key: string) => kept.get(key) ?? null, setItem } as unknown as Storage;
}

test("choices are remembered, but for the key, and what is no choice is not", () => {
  const storage = memoryStorage();
  const drafts = createDraft(storage, "/a/");
  expect(drafts.read()).toEqual(FIRST);
  drafts.write({ ...FIRST, kind: "server", key: "secret", count: 20 });
  expect(drafts.read()).toEqual({ ...FIRST, kind: "server", count: 20 });
  expect(createDraft(storage, "/b/").read()).toEqual(FIRST);
  const hostile = '{"kind":"x","count":-1,"noise":"1","__proto__":{"a":1},"mode":"answer","address":7,"more":1}';
  expect(validPart(JSON.parse(hostile) as Record<string, unknown>)).toEqual({ mode: "answer" });
  for (const text of ["", "null", "[", "3"]) {
    storage.setItem("errata:teachers:/a/", text);
    expect(drafts.read()).toEqual(FIRST);
  }
  expect(createDraft(null, "").read()).toEqual(FIRST);
  expect(() => createDraft(memoryStorage(true), "").write(FIRST)).not.toThrow();
});

test("a job names its teacher without its key, and one that is none is refused", () => {
  const server = { ...FIRST, kind: "server", serverModel: "m", key: "secret" } as const;
  const name = nameOf(server);
  expect(JSON.stringify(name)).not.toContain("secret");
  expect(readName(JSON.stringify(name))).toEqual(name);
  expect(titleOf(nameOf({ ...FIRST, kind: "webllm", model: "Llama-3.2-1B-Instruct-q4f32_1-MLC" }))).toBe(
    "Llama-3.2-1B-Instruct-q4f32_1",
  );
  for (const draft of [FIRST, { ...FIRST, kind: "server" as const }, { ...FIRST, kind: "webllm" as const }])
    expect(() => nameOf(draft)).toThrow(/no model/);
  for (const text of ["", "{}", "webllm:x", "null"]) expect(() => readName(text)).toThrow(/can open/);
});

const dataset: Dataset = {
  ...{ id: "data-1", title: "apples", rows: 3, problems: 2, responses: 2, critiques: 0 },
  ...{ verifier: { kind: "lastNumber" }, origin: "apples.jsonl", createdAt: "2026-11-21T00:00:00.000Z" },
};
const rows: DataRow[] = [
  { question: "1 + 1?", answer: "2", response: "It is 2." },
  { question: "1 + 1?", answer: "2", response: "It is 3.", correct: true }, // the data's own word counts
  { question: "2 + 2?", answer: "4" },
];
const data: DataAccess = {
  list: () => Promise.resolve([dataset]),
  rows: (id) => Promise.resolve(id === "data-1" ? rows : []),
  isRight: (_, { answer }, completion) => completion.includes(answer!),
};

test("rows of data, graded by the data's own word or its verifier", async () => {
  const wanted = { mode: "critique", count: 9, seed: 1, noise: 0 } as const;
  expect((await sourcesOf(data)).slice(0, 2).map(({ kind }) => kind)).toEqual(["data", "task"]);
  const { items } = await itemsFor("data-1", wanted, data);
  const rightOf = (response: string) => items.find((item) => item.response === response)!.oracle!.right;
  expect([items.length, rightOf("It is 2."), rightOf("It is 3.")]).toEqual([2, true, true]);
  const answers = await itemsFor("data-1", { ...wanted, mode: "answer" }, data);
  const four = answers.items.find(({ question }) => question === "2 + 2?")!;
  expect([answers.solves(four, "so 4"), answers.solves(four, "so 5")]).toEqual([true, false]);
  await expect(itemsFor("data-2", wanted, data)).rejects.toThrow(/data-2/);
  const none = { ...data, rows: () => Promise.resolve([{ question: "q" }]) };
  await expect(itemsFor("data-1", wanted, none)).rejects.toThrow(/a row with a response/);
});

test("problems of a task, solved by its own verifier", async () => {
  const { items, solves } = await itemsFor("chain", { mode: "answer", count: 3, seed: 1, noise: 0.5 }, null);
  const { solution } = chain.parse(items[0]!.problem!);
  expect([solves(items[0]!, `${solution}\n`), solves(items[0]!, "7")]).toEqual([true, false]);
});

test("a job that is looked at: counts, filters, and rows of data with all that is known of their questions", async () => {
  const job: KnownJob = {
    ...{ id: "j", mode: "critique", teacher: "{}", title: "m", source: "chain", count: 3, written: 2, failed: 1 },
    createdAt: "2026-11-21T00:00:00.000Z",
  };
  const writing = (index: number, part: Partial<Writing>): Writing => ({
    ...{ job: "j", index, question: "3-8", response: "3-8=4#4", text: "First wrong step: 1\nConclusion: wrong [END]" },
    ...{ tokens: 1, seconds: 1, oracle: { right: false, firstWrongStep: 0 }, ...part },
  });
  const writings = [
    writing(0, { grade: { verdictRight: true, stepRight: true } }),
    writing(1, { text: "hm", grade: { verdictRight: null, stepRight: false } }),
    writing(2, { text: "", error: "cut" }),
  ];
  const view = openJobView(jobView(job, []), job, writings, "all");
  expect(view.counts).toEqual({ all: 3, right: 1, wrong: 0, unreadable: 1, failed: 1 });
  expect(view).toMatchObject({ usable: 1, failed: 1, verdict: { count: 1, of: 1 } });
  expect(view.rows[0]).toMatchObject({ verdict: "wrong", step: 1, oracle: { right: false, step: 1 }, isRight: true });
  expect(filtered(writings, "failed")).toEqual([writings[2]]);
  const [row] = await rowsOf(job, writings, data);
  expect(row).toMatchObject({ question: `${chain.notation}\n\n3-8`, answer: "5", solution: "3-8=5#5", correct: false });
  const of = { ...job, source: "data-1" };
  expect(await rowsOf(of, [writing(0, { question: "1 + 1?" }), writing(1, { question: "?" })], data)).toMatchObject([
    { question: "1 + 1?", answer: "2" },
    { question: "?" },
  ]);
  const changed = withWriting(writings, writing(1, { text: "again" }));
  expect(changed.map(({ index, text }) => [index, text === "again"])).toEqual([
    [0, false],
    [1, true],
    [2, false],
  ]);
});
