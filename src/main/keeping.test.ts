// What a person has said of an experiment outlives its runs; titles are told apart; lines of the table say what is kept.

import { expect, test } from "vitest";

import { rightOrWrong } from "../lessons/rightOrWrong";
import { whatCritiqueTeaches } from "../lessons/whatCritiqueTeaches";
import { createMemoryRunStore } from "../store/memory";
import { runsOf } from "../train/experiment";
import type { LessonVerdict } from "../types";
import { createKeeping, freeTitle } from "./keeping";
import { rowsOf } from "./records";
import { otherBudget } from "./budget";

const { experiment } = whatCritiqueTeaches;
const device = { backend: "wasm", title: "Device", reason: "", threads: 1 } as const;
const estimate = { mean: 0.1, low: 0, high: 0.2 };
const verdict: LessonVerdict = {
  ...{ outcome: "measured", headline: "", caveats: [] },
  contrasts: [{ name: "A − B", advantage: estimate, reading: "" }],
};

test("a run adds to its record, and never takes away", async () => {
  const store = createMemoryRunStore();
  const keeping = createKeeping(store);
  await keeping.begin(experiment, "e", "own", "Mine");
  await store.mergeExperiment({ id: "e", tags: ["x"], note: "N" });
  await keeping.end(device, verdict);
  await keeping.begin(experiment, "e", "own", "Other");
  const record = (await store.loadExperiment("e"))!;
  expect(record).toMatchObject({ title: "Mine", tags: ["x"], note: "N", device: "Device", verdict, lesson: "own" });
  expect(record.seconds).toBeGreaterThanOrEqual(0);

  await keeping.forget("e");
  const left = (await store.loadExperiment("e"))!;
  expect(left).toMatchObject({ title: "Mine", tags: ["x"], note: "N" });
  expect(left).not.toHaveProperty("verdict");
  await keeping.begin(experiment, "lesson", "whatCritiqueTeaches");
  await keeping.forget("lesson");
  expect(await store.loadExperiment("lesson")).toBeUndefined(); // nobody has said anything about it
});

test("a name that is taken gets a number", async () => {
  const store = createMemoryRunStore();
  const keeping = createKeeping(store);
  for (const id of ["a", "b", "c"]) await keeping.begin(experiment, id, "own", "Mine");
  const records = await store.loadExperiments();
  expect(new Set(records.map(({ title }) => title))).toEqual(new Set(["Mine", "Mine 2", "Mine 3"]));
  expect(freeTitle("New", records)).toBe("New");
});

test("lines of the table", async () => {
  const store = createMemoryRunStore();
  const keeping = createKeeping(store);
  await keeping.begin({ ...experiment, seeds: [1, 2] }, "e", "whatCritiqueTeaches");
  await keeping.end(device, verdict);
  const runs = runsOf({ ...experiment, seeds: [1, 2] }, "e", "Device");
  await store.saveRuns(runs.map((run) => (run.seed === 1 ? { ...run, status: "done" } : run)));
  await keeping.begin({ ...experiment, baseline: "critique" }, "changed", "whatCritiqueTeaches");
  const rows = await rowsOf(store, "changed");
  expect(rows.find(({ id }) => id === "e")).toMatchObject({
    ...{ title: whatCritiqueTeaches.title, seedsDone: 1, seeds: 2, fraction: 0.5, isOwn: false, isRunning: false },
    ...{ result: { name: "A − B", estimate }, outcome: "measured", device: "Device" },
  });
  expect(rows.find(({ id }) => id === "changed")).toMatchObject({
    ...{ title: `${whatCritiqueTeaches.title}, changed`, isRunning: true, result: null, outcome: null },
  });
});

test("a budget in steps becomes one in tokens, and stays what it is where it is that already", () => {
  const steps = rightOrWrong.experiment;
  expect(otherBudget(steps, "steps")).toBe(steps);
  const tokens = otherBudget(steps, "tokens");
  expect(tokens.training.steps).toBeUndefined();
  expect(tokens.training.tokens).toBeGreaterThan(100_000);
  expect(otherBudget(experiment, "steps").training.steps).toBeGreaterThan(10);
});
