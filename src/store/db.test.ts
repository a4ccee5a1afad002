// Migrations, other tabs, lost connections.

import "fake-indexeddb/auto";
import { forceCloseDatabase } from "fake-indexeddb";
import { deleteDB, openDB } from "idb";
import { afterEach, expect, test, vi } from "vitest";

import { digest } from "./checkpoints";
import { openStore, type Notice } from "./db";
import { StoreLostError, StoreVersionError } from "./errors";
import { layoutOf, plant, type Fixture } from "./fixtures/fixture";
import { v1 } from "./fixtures/v1";
import { v2 } from "./fixtures/v2";
import { v3 } from "./fixtures/v3";
import { createIdbRunStore } from "./runStore";
import { VERSION, type CheckpointRecord, type SnapshotRecord } from "./schema";

/** One a version, the first first. */
const FIXTURES: readonly Fixture[] = [v1, v2, v3];

afterEach(() => vi.restoreAllMocks());

/** All connections opened from now on. */
function connections(): IDBDatabase[] {
  const open = indexedDB.open.bind(indexedDB);
  const made: IDBDatabase[] = [];
  vi.spyOn(indexedDB, "open").mockImplementation((...args) => {
    const request = open(...args);
    request.addEventListener("success", () => made.push(request.result));
    return request;
  });
  return made;
}
const crash = (db: IDBDatabase) => forceCloseDatabase(db as never);
const count = (store: Awaited<ReturnType<typeof openStore>>) =>
  store.read(["runs"], (tx) => tx.objectStore("runs").count());

test("every version has a fixture", () => {
  expect(FIXTURES.map(({ version }) => version)).toEqual(Array.from({ length: VERSION }, (_, i) => i + 1));
});

test.each(FIXTURES)("version $version migrates to the newest with its rows readable", async (fixture) => {
  const name = `from-${fixture.version}`;
  const [record] = fixture.rows["checkpoints"] as CheckpointRecord[];
  const checkpoints = [{ ...record!, sha256: await digest(record!) }];
  await plant(name, { ...fixture, rows: { ...fixture.rows, checkpoints } });
  const store = await openStore(name);
  const runs = createIdbRunStore(store);
  (await openStore(`${name}-fresh`)).close();
  expect(await layoutOf(name)).toEqual(await layoutOf(`${name}-fresh`));

  expect(await runs.loadExperiments()).toEqual(fixture.rows["experiments"]);
  expect(await runs.listRuns("e")).toEqual(fixture.rows["runs"]);
  expect((await runs.loadCheckpoint("e/a/1"))?.parameters).toEqual(new Float32Array([1, 2]));
  expect(await runs.evaluationsOf(["e/a/1"])).toEqual(fixture.rows["evaluations"]);
  expect(await runs.stepsOf("e/a/1")).toHaveLength(1);
  expect(await runs.loadExamples("s")).toHaveLength(1);
  const snapshots = (fixture.rows["snapshots"] ?? []) as SnapshotRecord[];
  expect(await runs.loadSnapshots("e/a/1")).toEqual(snapshots.map(({ sha256: _, ...snapshot }) => snapshot));
});

test("a database of newer code is refused by name, untouched", async () => {
  const newer = await openDB("newer", VERSION + 4, { upgrade: (db) => void db.createObjectStore("unheard") });
  newer.close();
  const error = await openStore("newer").catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(StoreVersionError);
  expect(error).toMatchObject({ database: "newer", found: VERSION + 4, known: VERSION });
  expect(Object.keys(await layoutOf("newer"))).toEqual(["unheard"]);
});

test("a newer tab gets the database; this one says so and stays out", async () => {
  const notices: Notice[] = [];
  const store = await openStore("tabs", (notice) => notices.push(notice));
  const newer = await openDB("tabs", VERSION + 1); // would wait for ever if the store did not close
  expect(notices).toEqual([{ kind: "newerTab" }]);
  await expect(count(store)).rejects.toThrow("a newer version of this page has taken it over");
  newer.close();
});

test("a tab that deletes the database is told apart", async () => {
  const notices: Notice[] = [];
  const store = await openStore("deleted", (notice) => notices.push(notice));
  await deleteDB("deleted");
  expect(notices).toEqual([{ kind: "deleted" }]);
  await expect(count(store)).rejects.toThrow(StoreLostError);
});

test("an older tab that keeps the database open is reported, then waited for", async () => {
  const notices: Notice[] = [];
  const older = await openDB("blocked", 1); // older code without our manners: it does not close when asked
  const opening = openStore("blocked", (notice) => notices.push(notice));
  await vi.waitFor(() => expect(notices).toEqual([{ kind: "blocked" }]));
  older.close();
  (await opening).close();
});

test("a connection closed by the browser is opened again, with its data", async () => {
  const notices: Notice[] = [];
  const made = connections();
  const store = await openStore("crash", (notice) => notices.push(notice));
  for (let crashes = 1; crashes <= 5; crashes++) {
    crash(made.at(-1)!);
    expect(await count(store)).toBe(0);
    expect(made).toHaveLength(1 + crashes); // no limit as long as transactions get through
  }
  expect(notices).toEqual(Array.from({ length: 5 }, () => ({ kind: "reopened" })));
});

test("a connection that dies without an event is noticed at the next transaction", async () => {
  const made = connections();
  const store = await openStore("silent");
  made[0]!.close(); // as after clearing data: no close event, transaction() throws InvalidStateError
  expect(await count(store)).toBe(0);
  expect(made).toHaveLength(2);
});

test("a broken backing store is given up after three reopenings", async () => {
  const made = connections();
  const store = await openStore("broken");
  crash(made[0]!);
  const open = vi.spyOn(indexedDB, "open").mockImplementation(() => {
    throw new DOMException("Internal error opening backing store", "UnknownError");
  });
  open.mockClear();
  await expect(count(store)).rejects.toThrow(StoreLostError);
  await expect(count(store)).rejects.toThrow("3 reopenings failed");
  expect(open).toHaveBeenCalledTimes(3);
});

test("connections that die at every transaction are given up after three", async () => {
  const made = connections();
  const store = await openStore("dying");
  const lost = () => {
    throw new DOMException("Connection to Indexed Database server lost. Refresh the page to try again", "UnknownError");
  };
  vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementation(lost);
  await expect(count(store)).rejects.toThrow(StoreLostError);
  expect(made).toHaveLength(4);
});

test("data cleared behind our back is a loss, not an empty database to go on with", async () => {
  const made = connections();
  const store = await openStore("cleared");
  crash(made[0]!);
  await deleteDB("cleared");
  await expect(count(store)).rejects.toThrow("its data was cleared");
  await expect(count(store)).rejects.toThrow(StoreLostError);
});

test("a closed store stays closed", async () => {
  const store = await openStore("closed");
  store.close();
  await expect(count(store)).rejects.toThrow("it was closed");
});
