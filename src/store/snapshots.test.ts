// Snapshots on a full disk, damaged snapshots.

import "fake-indexeddb/auto";
import { afterEach, expect, test, vi } from "vitest";

import { openStore } from "./db";
import { StorageFullError } from "./errors";
import { createIdbRunStore } from "./runStore";
import type { SnapshotRecord } from "./schema";
import { sliceOf, snapshotAt } from "./testRows";

const [RUN, SIBLING, STRANGER] = ["e/a/1", "e/b/1", "f/a/1"] as const;
let databases = 0;
const sliceAt = (run: string, step: number) => ({ ...sliceOf(run, step - 2, step), snapshot: snapshotAt(run, step) });

async function open() {
  const store = await openStore(`snapshots-${databases++}`);
  const runs = createIdbRunStore(store);
  for (const run of [RUN, SIBLING, STRANGER]) await runs.commit(sliceAt(run, 2));
  return { store, runs };
}
const countOf = async (runs: Awaited<ReturnType<typeof open>>["runs"]) =>
  Promise.all([RUN, SIBLING, STRANGER].map(async (run) => (await runs.loadSnapshots(run)).length));

/** Puts into these tables find the disk full. */
function fill(...tables: string[]) {
  const put = IDBObjectStore.prototype.put;
  return vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, row) {
    if (tables.includes(this.name)) throw new DOMException("", "QuotaExceededError");
    return put.call(this, row);
  });
}

afterEach(() => vi.restoreAllMocks());

test("where there is no room for a snapshot, those of the experiment go and the run goes on", async () => {
  const { runs } = await open();
  const put = fill("snapshots");
  await runs.commit(sliceAt(RUN, 4));
  expect((await runs.loadCheckpoint(RUN))?.spent.step).toBe(4);
  expect(await runs.stepsOf(RUN)).toHaveLength(4);
  expect(await countOf(runs)).toEqual([0, 0, 1]);

  put.mockClear();
  await runs.commit(sliceAt(SIBLING, 4)); // the disk is not asked again
  expect(put.mock.contexts.some((store) => (store as IDBObjectStore).name === "snapshots")).toBe(false);
  vi.restoreAllMocks();
  await runs.commit(sliceAt(RUN, 6));
  await runs.commit(sliceAt(STRANGER, 4));
  expect(await countOf(runs)).toEqual([0, 0, 2]);

  await runs.deleteExperiment("e");
  await runs.commit(sliceAt(RUN, 2)); // begun again, it is given another chance
  expect(await countOf(runs)).toEqual([1, 0, 2]);
});

test("a disk that is full without them as well is named, and what was committed stays", async () => {
  const { runs } = await open();
  fill("snapshots", "checkpoints");
  await expect(runs.commit(sliceAt(RUN, 4))).rejects.toThrow(StorageFullError);
  vi.restoreAllMocks();
  expect((await runs.loadCheckpoint(RUN))?.spent.step).toBe(2);
});

test("any other failure is not taken for a full disk", async () => {
  const { runs } = await open();
  vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
    throw new DOMException("", "ConstraintError");
  });
  await expect(runs.commit(sliceAt(RUN, 4))).rejects.toMatchObject({ name: "ConstraintError" });
  vi.restoreAllMocks();
  expect(await countOf(runs)).toEqual([1, 1, 1]);
});

const DAMAGES: Record<string, (record: SnapshotRecord) => object> = {
  "a flipped bit": (record) => ({ ...record, parameters: record.parameters.map((value, i) => (i === 2 ? 9 : value)) }),
  "a changed counter": (record) => ({ ...record, spent: { ...record.spent, step: 3 } }),
  "no parameters": ({ parameters: _, ...record }) => record,
  "no counters": (record) => ({ ...record, spent: null }),
};

test.each(Object.keys(DAMAGES))("%s leaves that snapshot out, and no other", async (name) => {
  const { store, runs } = await open();
  await runs.commit(sliceAt(RUN, 4));
  const [first] = await store.read(["snapshots"], (tx) => tx.objectStore("snapshots").getAll());
  await store.write(["snapshots"], "damage", (tx) =>
    tx.objectStore("snapshots").put(DAMAGES[name]!(first!) as SnapshotRecord),
  );
  expect((await runs.loadSnapshots(RUN)).map(({ point }) => point)).toEqual([1]);
});
