// The contract of a run store, over every store there is.

import "fake-indexeddb/auto";
import { describe, expect, test } from "vitest";

import type { Checkpoint, Evaluation, Experiment, Slice } from "../types";
import { openStore } from "./db";
import { createMemoryRunStore } from "./memory";
import type { PageStore } from "./pageStore";
import { createIdbRunStore } from "./runStore";
import { evaluationAt, exampleOf, runAt, sliceOf, snapshotAt } from "./testRows";

let databases = 0;
const STORES: Record<string, () => Promise<PageStore>> = {
  memory: async () => createMemoryRunStore(),
  IndexedDB: async () => createIdbRunStore(await openStore(`contract-${databases++}`)),
};

const bitsOf = ({ parameters, firstMoment, secondMoment }: Checkpoint) =>
  [parameters, firstMoment, secondMoment].map((buffer) => [...new Uint32Array(buffer.slice().buffer)]);
const everything = async (store: PageStore, runId: string) => ({
  checkpoint: await store.loadCheckpoint(runId),
  evaluations: await store.evaluationsOf([runId]),
  steps: await store.stepsOf(runId),
  runs: await store.listRuns("e"),
});
const stepsIn = async (store: PageStore, runId: string) => (await store.stepsOf(runId)).map(({ step }) => step);
const pointsIn = async (store: PageStore, runId: string) =>
  (await store.evaluationsOf([runId])).map(({ point }) => point);
const experimentOf = (id: string, createdAt: string) => ({
  id,
  lesson: "first",
  experiment: { version: 1, task: "chain", arms: [], seeds: [1] } as unknown as Experiment,
  createdAt,
});

describe.each(Object.keys(STORES))("%s", (kind) => {
  const open = STORES[kind]!;

  test("a committed checkpoint comes back bit for bit", async () => {
    const store = await open();
    const slice = sliceOf("e/a/1", 0, 4);
    await store.commit(slice);
    const loaded = (await store.loadCheckpoint("e/a/1"))!;
    expect(bitsOf(loaded)).toEqual(bitsOf(slice.checkpoint));
    expect(Object.keys(loaded).sort()).toEqual(Object.keys(slice.checkpoint).sort());
    expect(loaded.parameters).toBeInstanceOf(Float32Array);
    expect(loaded.spent).toEqual(slice.checkpoint.spent);
    expect(await store.stepsOf("e/a/1")).toEqual(slice.steps);
    expect(await store.evaluationsOf(["e/a/1"])).toEqual(slice.evaluations);
    expect(await store.listRuns("e")).toEqual([slice.run]);
  });

  test("a run without a checkpoint has none, and no rows", async () => {
    const store = await open();
    expect(await store.loadCheckpoint("e/a/1")).toBeUndefined();
    expect(await store.stepsOf("e/a/1")).toEqual([]);
    expect(await store.evaluationsOf(["e/a/1"])).toEqual([]);
  });

  test("the newest of many commits is loaded; runs with similar names do not mix", async () => {
    const store = await open();
    for (const step of [2, 4, 6]) await store.commit(sliceOf("e/a/1", step - 2, step));
    await store.commit(sliceOf("e/a/10", 0, 8));
    expect((await store.loadCheckpoint("e/a/1"))?.spent.step).toBe(6);
    expect(await stepsIn(store, "e/a/1")).toEqual([1, 2, 3, 4, 5, 6]);
    const evaluations = await store.evaluationsOf(["e/a/10", "e/a/1"]);
    expect(evaluations.map(({ at, mode }) => `${at.step} ${mode}`)).toEqual(
      [8, 2, 4, 6].flatMap((step) => [`${step} greedy`, `${step} sampled`]),
    );
  });

  test("a run started again leaves nothing of its later self", async () => {
    const store = await open();
    for (const step of [2, 4, 6]) await store.commit(sliceOf("e/a/1", step - 2, step));
    const again = sliceOf("e/a/1", 1, 4);
    await store.commit(again);
    expect((await store.loadCheckpoint("e/a/1"))?.spent.step).toBe(4);
    expect(await stepsIn(store, "e/a/1")).toEqual([1, 2, 3, 4]);
    expect(await pointsIn(store, "e/a/1")).toEqual([0, 0, 1, 1]);
    await store.commit({ ...again, steps: [], evaluations: [] }); // a pause right after: the same once more
    expect(await stepsIn(store, "e/a/1")).toEqual([1, 2, 3, 4]);
    expect(await pointsIn(store, "e/a/1")).toEqual([0, 0, 1, 1]);
  });

  test("two points at one step are two evaluations, and the later checkpoint is the one loaded", async () => {
    const store = await open();
    const { steps: _, ...first } = sliceOf("e/a/1", 0, 2);
    await store.commit({ ...first, steps: [] });
    const evaluations = first.evaluations.map((row) => ({ ...row, point: 1 }));
    await store.commit({ ...first, checkpoint: { ...first.checkpoint, points: 2 }, steps: [], evaluations });
    expect((await store.loadCheckpoint("e/a/1"))?.points).toBe(2);
    expect(await pointsIn(store, "e/a/1")).toEqual([0, 0, 1, 1]);
  });

  test("changing what went in or came out changes nothing stored", async () => {
    const store = await open();
    const slice = sliceOf("e/a/1", 0, 2);
    const bits = bitsOf(slice.checkpoint);
    const saving = store.commit(slice);
    slice.checkpoint.parameters.fill(7); // training goes on while the commit is under way
    await saving;
    (await store.loadCheckpoint("e/a/1"))!.firstMoment.fill(7);
    ((await store.evaluationsOf(["e/a/1"])) as Evaluation[])[0] = evaluationAt("e/a/1", 99);
    expect(bitsOf((await store.loadCheckpoint("e/a/1"))!)).toEqual(bits);
    expect(await store.evaluationsOf(["e/a/1"])).toEqual(slice.evaluations);
  });

  test("a checkpoint that is a view of a large memory is stored without that memory", async () => {
    const store = await open();
    const memory = new ArrayBuffer(4096);
    const slice = sliceOf("e/a/1", 0, 2);
    await store.commit({ ...slice, checkpoint: { ...slice.checkpoint, parameters: new Float32Array(memory, 64, 4) } });
    expect((await store.loadCheckpoint("e/a/1"))!.parameters.buffer.byteLength).toBe(16);
  });

  const bad: Record<string, [(slice: Slice) => Slice, string]> = {
    "what cannot be cloned": [
      (slice) => ({ ...slice, evaluations: [{ ...slice.evaluations[0]!, rows: [(() => {}) as never] }] }),
      "could not be cloned",
    ],
    "rows of another run": [(slice) => ({ ...slice, steps: sliceOf("e/b/1", 0, 1).steps }), "want only run 'e/a/1'"],
    "a point its checkpoint does not count": [
      (slice) => ({ ...slice, evaluations: [evaluationAt("e/a/1", 6)] }),
      "got point 2, want points below the checkpoint's 2",
    ],
    "a snapshot of another run": [
      (slice) => ({ ...slice, snapshot: snapshotAt("e/b/1", 4) }),
      "got rows of run 'e/b/1', want only run 'e/a/1'",
    ],
    "a snapshot that its checkpoint does not count": [
      (slice) => ({ ...slice, snapshot: snapshotAt("e/a/1", 6) }),
      "got point 2, want points below the checkpoint's 2",
    ],
    "a step that is NaN": [
      (slice) => ({ ...slice, evaluations: [evaluationAt("e/a/1", NaN)] }),
      "got step or point NaN, want a whole number",
    ],
  };
  test.each(Object.keys(bad))("a commit of %s fails and changes nothing", async (name) => {
    const store = await open();
    await store.commit(sliceOf("e/a/1", 0, 2));
    const before = await everything(store, "e/a/1");
    const [spoil, reason] = bad[name]!;
    await expect(store.commit(spoil(sliceOf("e/a/1", 2, 4)))).rejects.toThrow(reason);
    expect(await everything(store, "e/a/1")).toEqual(before);
  });

  test("snapshots come back bit for bit, by point; a run started again has none of its later ones", async () => {
    const store = await open();
    expect(await store.loadSnapshots("e/a/1")).toEqual([]);
    for (const step of [2, 4, 6])
      await store.commit({ ...sliceOf("e/a/1", step - 2, step), snapshot: snapshotAt("e/a/1", step) });
    await store.commit(sliceOf("e/a/1", 6, 8)); // without one
    await store.commit({ ...sliceOf("e/a/10", 0, 2), snapshot: snapshotAt("e/a/10", 2) });
    const loaded = await store.loadSnapshots("e/a/1");
    expect(loaded).toEqual([2, 4, 6].map((step) => snapshotAt("e/a/1", step)));
    expect([...new Uint32Array(loaded[2]!.parameters.buffer)]).toEqual([0x7fc0dead, 0x80000000, 6]);
    loaded[0]!.parameters.fill(7);
    await store.commit({ ...sliceOf("e/a/1", 2, 4), snapshot: snapshotAt("e/a/1", 4) });
    expect(await store.loadSnapshots("e/a/1")).toEqual([2, 4].map((step) => snapshotAt("e/a/1", step)));
    await store.commit({ ...sliceOf("e/a/1", 1, 2), steps: [], evaluations: [] });
    expect(await store.loadSnapshots("e/a/1")).toEqual([snapshotAt("e/a/1", 2)]);
  });

  test("examples keep their order, are replaced whole, or not at all", async () => {
    const store = await open();
    expect(await store.loadExamples("s")).toBeUndefined();
    const many = Array.from({ length: 12 }, (_, i) => exampleOf(`x${11 - i}`));
    await store.saveExamples("s", many);
    await store.saveExamples("s2", [exampleOf("y", "s2")]);
    expect(await store.loadExamples("s")).toEqual(many);

    const uncloneable = { ...exampleOf("z"), critique: (() => {}) as never };
    await expect(store.saveExamples("s", [exampleOf("z"), uncloneable])).rejects.toThrow("could not be cloned");
    await expect(store.saveExamples("s", [exampleOf("z", "other")])).rejects.toThrow("want set 's'");
    expect(await store.loadExamples("s")).toEqual(many);

    await store.saveExamples("s", [exampleOf("z")]);
    expect(await store.loadExamples("s")).toEqual([exampleOf("z")]);
    await store.saveExamples("s", []);
    expect(await store.loadExamples("s")).toEqual([]);
    expect(await store.loadExamples("s2")).toEqual([exampleOf("y", "s2")]);
  });

  test("a record is changed in part, taken out of sight, had back as it was, and purged with all of its runs", async () => {
    const store = await STORES[kind]!();
    const record = { id: "e", lesson: "own", experiment: { version: 1 } as never, createdAt: "2026-01-01", note: "N" };
    await store.saveExperiment(record);
    await store.commit(sliceOf("e/a/1", 0, 4));
    await store.mergeExperiment({ id: "e", tags: ["t"], note: undefined });
    const { note: _, ...merged } = { ...record, tags: ["t"] };
    expect(await store.loadExperiment("e")).toEqual(merged);
    await expect(store.mergeExperiment({ id: "new", tags: [] })).rejects.toThrow(/new/);

    await store.mergeExperiment({ id: "e", deletedAt: "2026-01-02" });
    expect(await store.loadExperiment("e")).toBeUndefined();
    expect(await store.loadExperiments()).toEqual([]);
    await store.purgeExperiments("2026-01-02"); // not before its time
    await store.mergeExperiment({ id: "e", deletedAt: undefined });
    expect(await store.loadExperiments()).toEqual([merged]);
    expect(await store.evaluationsOf(["e/a/1"])).toHaveLength(2);

    await store.deleteRuns("e");
    expect(await store.evaluationsOf(["e/a/1"])).toEqual([]);
    expect(await store.loadExperiment("e")).toEqual(merged);
    await store.commit(sliceOf("e/a/1", 0, 4));
    await store.mergeExperiment({ id: "e", deletedAt: "2026-01-02" });
    await store.purgeExperiments("2026-01-03");
    await expect(store.mergeExperiment({ id: "e", deletedAt: undefined })).rejects.toThrow();
    expect(await store.listRuns("e")).toEqual([]);
    expect(await store.loadCheckpoint("e/a/1")).toBeUndefined();
  });

  test("experiments come newest first; deleting one takes all of it, nothing else", async () => {
    const store = await open();
    const [old, young] = [experimentOf("e", "2026-01-01T00:00:00.000Z"), experimentOf("f", "2026-01-02T00:00:00.000Z")];
    for (const record of [old, young]) await store.saveExperiment(record);
    await store.saveRuns([runAt("e/b/1", 0, "waiting"), runAt("e/a/1", 0, "waiting")]);
    expect((await store.listRuns("e")).map(({ id }) => id)).toEqual(["e/a/1", "e/b/1"]);
    for (const run of ["e/a/1", "f/a/1"]) await store.commit({ ...sliceOf(run, 0, 2), snapshot: snapshotAt(run, 2) });
    expect(await store.loadExperiments()).toEqual([young, old]);
    expect(await store.loadExperiment("e")).toEqual(old);

    await store.deleteExperiment("e");
    expect(await store.loadExperiments()).toEqual([young]);
    expect(await everything(store, "e/a/1")).toEqual({
      checkpoint: undefined,
      evaluations: [],
      steps: [],
      runs: [],
    });
    expect(await store.loadSnapshots("e/a/1")).toEqual([]);
    expect(await store.loadSnapshots("f/a/1")).toHaveLength(1);
    expect((await store.loadCheckpoint("f/a/1"))?.spent.step).toBe(2);
    expect(await store.listRuns("f")).toHaveLength(1);
    expect(await store.evaluationsOf(["f/a/1"])).toHaveLength(2);
  });
});
