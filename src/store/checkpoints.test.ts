// Damaged slots, full disks, transactions that fail half-way.

import "fake-indexeddb/auto";
import { afterEach, expect, test, vi } from "vitest";

import { openStore, type Store } from "./db";
import { StorageFullError, StoreLostError } from "./errors";
import { createIdbRunStore } from "./runStore";
import type { CheckpointRecord, TableName } from "./schema";
import { exampleOf, sliceOf } from "./testRows";

const RUN = "e/a/1";
const TABLES = ["runs", "checkpoints", "steps", "evaluations", "examples", "exampleSets", "snapshots"] as const;
let databases = 0;

/** A run with checkpoints at steps 4 and 6, of which 6 is the newest. */
async function openRun() {
  const store = await openStore(`slots-${databases++}`);
  const runs = createIdbRunStore(store);
  for (const step of [2, 4, 6]) await runs.commit(sliceOf(RUN, step - 2, step));
  return { store, runs };
}
const slotsOf = (store: Store) => store.read(["checkpoints"], (tx) => tx.objectStore("checkpoints").getAll());
const dump = (store: Store) =>
  store.read<TableName, unknown[]>([...TABLES], (tx) =>
    Promise.all(TABLES.map((table) => tx.objectStore(table).getAll())),
  );

async function damage(store: Store, step: number, spoil: (record: CheckpointRecord) => object) {
  const record = (await slotsOf(store)).find(({ spent }) => spent.step === step)!;
  await store.write(["checkpoints"], "damage", (tx) =>
    tx.objectStore("checkpoints").put(spoil(record) as CheckpointRecord),
  );
}
function flipped(record: CheckpointRecord, buffer: "parameters" | "firstMoment" | "secondMoment") {
  const copy = record[buffer].slice();
  new Uint8Array(copy.buffer)[5]! ^= 0x10;
  return { ...record, [buffer]: copy };
}

afterEach(() => vi.restoreAllMocks());

test("two slots are overwritten in turn", async () => {
  const { store, runs } = await openRun();
  const steps = async () => (await slotsOf(store)).map(({ slot, spent }) => `${slot}: ${spent.step}`);
  expect(await steps()).toEqual(["0: 6", "1: 4"]);
  await runs.commit(sliceOf(RUN, 6, 8));
  expect(await steps()).toEqual(["0: 6", "1: 8"]);
  await runs.commit(sliceOf(RUN, 8, 10));
  expect(await steps()).toEqual(["0: 10", "1: 8"]);
});

const DAMAGES: Record<string, (record: CheckpointRecord) => object> = {
  "a flipped bit in the parameters": (record) => flipped(record, "parameters"),
  "a flipped bit in the first moment": (record) => flipped(record, "firstMoment"),
  "a flipped bit in the second moment": (record) => flipped(record, "secondMoment"),
  "a changed counter": (record) => ({ ...record, spent: { ...record.spent, tokens: 1 } }),
  "a changed point": (record) => ({ ...record, points: 99 }),
  "a missing buffer": ({ firstMoment: _, ...record }) => record,
  "no counters": (record) => ({ ...record, spent: null }),
};

test.each(Object.keys(DAMAGES))("%s of the newest falls back to the other, and drops later rows", async (name) => {
  const { store, runs } = await openRun();
  const [before] = (await slotsOf(store)).filter(({ spent }) => spent.step === 4);
  await damage(store, 6, DAMAGES[name]!);
  for (const _ of ["first", "again"]) {
    const loaded = await runs.loadCheckpoint(RUN);
    expect(loaded).toEqual(sliceOf(RUN, 2, 4).checkpoint);
    expect(loaded?.parameters).toEqual(before!.parameters);
    expect((await runs.stepsOf(RUN)).map(({ step }) => step)).toEqual([1, 2, 3, 4]);
    expect((await runs.evaluationsOf([RUN])).map(({ point }) => point)).toEqual([0, 0, 1, 1]);
    const { spent, points } = loaded!;
    expect(await runs.listRuns("e")).toMatchObject([{ id: RUN, status: "waiting", spent, points }]);
    expect(await slotsOf(store)).toHaveLength(1);
  }
  await runs.commit(sliceOf(RUN, 4, 6)); // and goes on
  expect((await runs.loadCheckpoint(RUN))?.spent.step).toBe(6);
  expect(await slotsOf(store)).toHaveLength(2);
});

test("damage to the older slot costs nothing but the slot", async () => {
  const { store, runs } = await openRun();
  await damage(store, 4, DAMAGES["a changed counter"]!);
  expect((await runs.loadCheckpoint(RUN))?.spent.step).toBe(6);
  expect(await runs.stepsOf(RUN)).toHaveLength(6);
  expect(await runs.evaluationsOf([RUN])).toHaveLength(6);
  expect(await runs.listRuns("e")).toEqual([sliceOf(RUN, 4, 6).run]);
});

test("with both damaged there is no checkpoint, and nothing claims otherwise", async () => {
  const { store, runs } = await openRun();
  for (const step of [4, 6]) await damage(store, step, (record) => flipped(record, "parameters"));
  expect(await runs.loadCheckpoint(RUN)).toBeUndefined();
  expect(await runs.stepsOf(RUN)).toEqual([]);
  expect(await runs.evaluationsOf([RUN])).toEqual([]);
  expect(await runs.listRuns("e")).toMatchObject([{ status: "waiting", points: 0, spent: { step: 0 } }]);
});

test("a slot that the browser cannot read counts as damaged", async () => {
  const { runs } = await openRun();
  const get = IDBObjectStore.prototype.get;
  vi.spyOn(IDBObjectStore.prototype, "get").mockImplementation(function (this: IDBObjectStore, key) {
    if (Array.isArray(key) && key[1] === 0)
      throw new DOMException(
        "Data lost due to missing file. Affected record should be considered irrecoverable",
        "NotReadableError",
      );
    return get.call(this, key);
  });
  expect((await runs.loadCheckpoint(RUN))?.spent.step).toBe(4);
});

test("a lost store is not mistaken for damage", async () => {
  const { store, runs } = await openRun();
  store.close();
  await expect(runs.loadCheckpoint(RUN)).rejects.toThrow(StoreLostError);
});

/** Let the n-th `put` from now fail in one of the ways that browsers do. */
function failPut(n: number, how: "throw" | "abort", error: DOMException) {
  const put = IDBObjectStore.prototype.put;
  let calls = 0;
  vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, row) {
    if (++calls !== n) return put.call(this, row);
    if (how === "throw") throw error;
    const request = put.call(this, row);
    // As browsers do: later, by themselves, with the error on the transaction alone.
    const tx = this.transaction as unknown as { _abort(name: string): void };
    queueMicrotask(() => tx._abort(error.name));
    return request;
  });
}

const HOWS = [1, 2, 3, 4].flatMap((n) => (["throw", "abort"] as const).map((how) => ({ n, how })));

test.each(HOWS)("a full disk at put $n ($how) is named, and stores nothing", async ({ n, how }) => {
  const { store, runs } = await openRun();
  const before = await dump(store);
  failPut(n, how, new DOMException("", "QuotaExceededError"));
  const error = await runs.commit(sliceOf(RUN, 6, 8)).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(StorageFullError);
  expect((error as Error).message).toBe(
    "cannot save run 'e/a/1' at step 8 (48 bytes): the browser's storage is full; none of it was stored",
  );
  expect(await dump(store)).toEqual(before);
  vi.restoreAllMocks();
  await runs.commit(sliceOf(RUN, 6, 8));
});

test.each(HOWS)("any other failure at put $n ($how) passes as it is, and stores nothing", async ({ n, how }) => {
  const { store, runs } = await openRun();
  const before = await dump(store);
  failPut(n, how, new DOMException("", "ConstraintError"));
  await expect(runs.commit(sliceOf(RUN, 6, 8))).rejects.toMatchObject({ name: "ConstraintError" });
  expect(await dump(store)).toEqual(before);
});

test("a disk that is full in the middle of a set keeps the set that was there", async () => {
  const { store, runs } = await openRun();
  await runs.saveExamples("s", [exampleOf("old")]);
  const before = await dump(store);
  failPut(2, "abort", new DOMException("", "QuotaExceededError"));
  await expect(
    runs.saveExamples(
      "s",
      ["a", "b", "c"].map((id) => exampleOf(id)),
    ),
  ).rejects.toThrow("cannot save set 's' (3 examples)");
  expect(await dump(store)).toEqual(before);
});

test("a commit is one strict transaction", async () => {
  const { runs } = await openRun();
  const transaction = vi.spyOn(IDBDatabase.prototype, "transaction");
  await runs.commit(sliceOf(RUN, 6, 8));
  expect(transaction.mock.calls.map(([, ...options]) => options)).toEqual([["readwrite", { durability: "strict" }]]);
});

test("rows that vanished make a set unknown rather than short", async () => {
  const { store, runs } = await openRun();
  await runs.saveExamples("s", [exampleOf("a"), exampleOf("b")]);
  await store.write(["examples"], "damage", (tx) => tx.objectStore("examples").delete(["s", 1]));
  expect(await runs.loadExamples("s")).toBeUndefined();
});
