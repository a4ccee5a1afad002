// A deleted database is empty when it is opened again, whoever had it open.

import "fake-indexeddb/auto";
import { openDB } from "idb";
import { afterEach, expect, test, vi } from "vitest";

import { openStore } from "./db";
import { deleteStore } from "./forget";
import { createIdbRunStore } from "./runStore";
import { runAt } from "./testRows";

afterEach(() => vi.useRealTimers());

test("nothing is left, though a connection was open", async () => {
  const store = createIdbRunStore(await openStore("forget"));
  await store.saveRuns([runAt("e/a/1", 2)]);
  expect(await store.listRuns("e")).toHaveLength(1);
  await deleteStore("forget");
  expect(await createIdbRunStore(await openStore("forget")).listRuns("e")).toEqual([]);
});

test("a connection that does not let go is said", async () => {
  const stubborn = await openDB("stubborn", 1);
  stubborn.addEventListener("versionchange", () => {});
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const deleting = expect(deleteStore("stubborn")).rejects.toThrow(/another tab keeps/);
  await vi.advanceTimersByTimeAsync(10_000);
  await deleting;
  stubborn.close();
});
