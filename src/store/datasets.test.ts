// A person's data are kept whole or not at all, in the order they came in.

import "fake-indexeddb/auto";
import { afterEach, expect, test, vi } from "vitest";

import { datasetId, describe } from "../data/describe";
import type { DataRow } from "../types";
import { deleteDataset, listDatasets, loadDataset, loadRows, peekRows, renameDataset, saveDataset } from "./datasets";
import { openStore } from "./db";
import { StorageFullError } from "./errors";

let databases = 0;
const open = () => openStore(`datasets-${databases++}`);
const rowsOf = (count: number, mark = "a"): DataRow[] =>
  Array.from({ length: count }, (_, i) => ({
    question: `${mark}${i}`,
    answer: `${i}`,
    ...(i % 2 && { response: "r" }),
  }));
const origin = { title: "Sums", origin: "sums.jsonl", verifier: { kind: "lastNumber" } } as const;

afterEach(() => vi.restoreAllMocks());

test("comes back as it was saved, and a part of it too", async () => {
  const store = await open();
  const rows = rowsOf(4321);
  const dataset = await describe(rows, origin);
  await saveDataset(store, dataset, rows);
  expect(await loadDataset(store, dataset.id)).toEqual(dataset);
  expect(await loadRows(store, dataset.id)).toEqual(rows);
  for (const [from, count] of [
    [0, 50],
    [1990, 20],
    [4300, 50],
    [5000, 5],
  ] as const)
    expect(await peekRows(store, dataset.id, from, count)).toEqual(rows.slice(from, from + count));
});

test("the newest is listed first; a new title, and gone", async () => {
  const store = await open();
  const [old, young] = await Promise.all([describe(rowsOf(3), origin), describe(rowsOf(3, "b"), origin)]);
  await saveDataset(store, { ...old, createdAt: "2026-01-01T00:00:00.000Z" }, rowsOf(3));
  await saveDataset(store, young, rowsOf(3, "b"));
  expect((await listDatasets(store)).map(({ id }) => id)).toEqual([young.id, old.id]);
  await renameDataset(store, old.id, "Other sums");
  expect((await loadDataset(store, old.id))?.title).toBe("Other sums");
  await deleteDataset(store, young.id);
  expect((await listDatasets(store)).map(({ id }) => id)).toEqual([old.id]);
  await expect(loadRows(store, young.id)).rejects.toThrow(/not kept here/);
  await expect(renameDataset(store, young.id, "x")).rejects.toThrow(/not kept here/);
  expect(await loadRows(store, old.id)).toEqual(rowsOf(3)); // its neighbour's deletion left it whole
});

test("a full disk leaves what was there, and nothing of what was to come", async () => {
  const store = await open();
  const dataset = await describe(rowsOf(10), origin);
  await saveDataset(store, dataset, rowsOf(10));
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, row: unknown) {
    if ((row as { index?: number }).index === 2) throw new DOMException("", "QuotaExceededError");
    return put.call(this, row);
  });
  const large = rowsOf(5000, "b");
  await expect(saveDataset(store, await describe(large, origin), large)).rejects.toBeInstanceOf(StorageFullError);
  vi.restoreAllMocks();
  expect((await listDatasets(store)).map(({ id }) => id)).toEqual([dataset.id]);
  const left = await store.read(["dataChunks"], (tx) => tx.objectStore("dataChunks").count());
  expect(left).toBe(1);
});

test("a set with rows missing is not read as if it were whole", async () => {
  const store = await open();
  const rows = rowsOf(2500);
  const dataset = await describe(rows, origin);
  await saveDataset(store, dataset, rows);
  await store.write(["dataChunks"], "a test", (tx) => tx.objectStore("dataChunks").delete([dataset.id, 1]));
  await expect(loadRows(store, dataset.id)).rejects.toThrow("'Sums' is damaged: got 2000 rows, want 2500");
  await expect(saveDataset(store, dataset, rows.slice(1))).rejects.toThrow("got 2499 rows, want 2500");
});

test("what is said of rows", async () => {
  const rows: DataRow[] = [
    { question: "a", response: "x", critique: "c", correct: false },
    { question: " A ", response: "y" },
    { question: "b", solution: "s" },
  ];
  const dataset = await describe(rows, { ...origin, title: "  Sums " });
  expect(dataset).toMatchObject({
    title: "Sums",
    rows: 3,
    problems: 2,
    responses: 2,
    critiques: 1,
    origin: "sums.jsonl",
  });
  expect(dataset.id).toMatch(/^data-[0-9a-f]{12}$/);
  await expect(describe([], origin)).rejects.toThrow(/no rows/);
  await expect(describe(rows, { ...origin, title: " " })).rejects.toThrow(/no title/);
  await expect(describe(rows, { ...origin, verifier: { kind: "pattern", pattern: "(" } })).rejects.toThrow(
    /expression/,
  );
});

test("the id is that of rows, their order and how they are marked; not of the order of fields", async () => {
  const verifier = { kind: "lastNumber" } as const;
  const rows = rowsOf(2100);
  const id = await datasetId(verifier, rows);
  expect(
    await datasetId(
      verifier,
      rows.map(({ answer, question, ...rest }) => ({ ...rest, answer: answer!, question })),
    ),
  ).toBe(id);
  for (const other of [rows.toReversed(), rows.slice(1), [...rows, rows[0]!], rows.with(2050, { question: "z" })])
    expect(await datasetId(verifier, other)).not.toBe(id);
  expect(await datasetId({ kind: "exact" }, rows)).not.toBe(id);
  expect(await datasetId(verifier, [{ question: "a", answer: "b" }])).not.toBe(
    await datasetId(verifier, [{ question: "a", solution: "b" }]),
  );
});
