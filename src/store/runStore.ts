// Experiments, runs, checkpoints, examples in IndexedDB: one transaction a function.

import type { Example, Slice } from "../types";
import { byProgress, cutRows, digest, isIntact, removeRuns, RUN_TABLES, rollBack, takeSlot } from "./checkpoints";
import { copyCheckpoint, copyExamples, copySlice } from "./copies";
import type { Store } from "./db";
import { nameOf, StorageFullError, UNREADABLE } from "./errors";
import type { PageStore } from "./pageStore";
import { saveBundle } from "./saveBundle";
import { mergeRecord, startingWith, type CheckpointRecord } from "./schema";
import { dropSnapshots, readSnapshots, snapshotRecord } from "./snapshots";

const SLOTS = [0, 1] as const;

const sizeOf = (bytes: number) => (bytes < 1e5 ? `${bytes} bytes` : `${(bytes / 1e6).toFixed(1)} MB`);

/**
 * Rows as puts of one transaction. The async arrow turns what `put` throws into a rejection, so that none of the
 * promises before it is left without a handler.
 */
const putAll = <T>(table: { put(row: T): Promise<unknown> }, rows: readonly T[]) =>
  Promise.all(rows.map(async (row) => table.put(row)));

const WHOLE = ["experiments", ...RUN_TABLES] as const;

/** A slot's record, undefined if it is empty, null if it is damaged. */
async function readSlot(store: Store, runId: string, slot: 0 | 1): Promise<CheckpointRecord | undefined | null> {
  try {
    // One transaction a slot: a read that fails would take the other slot's with it.
    const record = await store.read(["checkpoints"], (tx) => tx.objectStore("checkpoints").get([runId, slot]));
    return !record || (await isIntact(record)) ? record : null;
  } catch (error) {
    if (UNREADABLE.includes(nameOf(error))) return null;
    throw error;
  }
}

/**
 * The stored side of an open database.
 *
 * Every function throws `StoreLostError` once the connection cannot be had again; those that save throw
 * `StorageFullError` if the disk is full, with nothing changed. `commit` and `saveExamples` throw `RangeError` for
 * rows of another run or set, `DataCloneError` for what cannot be stored; nothing is changed then either.
 */
export function createIdbRunStore(store: Store): PageStore {
  /** Experiments that the disk had no room for: from then on they keep none. */
  const withoutSnapshots = new Set<string>();

  async function save({ run, checkpoint, steps, evaluations, snapshot }: Slice): Promise<void> {
    const { runId, spent, points, parameters } = checkpoint;
    // Before the transaction: one that waits for anything but its own requests commits by itself.
    const sha256 = await digest(checkpoint);
    const snapshots = snapshot ? [await snapshotRecord(snapshot)] : [];
    const saving = `run '${runId}' at step ${spent.step} (${sizeOf((3 + snapshots.length) * parameters.byteLength)})`;
    const firstStep = steps[0]?.step ?? spent.step + 1;
    await store.write(RUN_TABLES, saving, async (tx) => {
      await cutRows(tx, runId, points, firstStep);
      const slot = await takeSlot(tx, checkpoint);
      await Promise.all([
        putAll(tx.objectStore("checkpoints"), [{ ...checkpoint, slot, sha256 }]),
        putAll(tx.objectStore("steps"), steps.length > 0 ? [{ runId, firstStep, records: steps }] : []),
        putAll(tx.objectStore("evaluations"), evaluations),
        putAll(tx.objectStore("snapshots"), snapshots),
        putAll(tx.objectStore("runs"), [run]),
      ]);
    });
  }

  return {
    async loadCheckpoint(runId) {
      const slots = await Promise.all(SLOTS.map((slot) => readSlot(store, runId, slot)));
      const [newest] = slots.filter((record) => record != null).sort((a, b) => byProgress(b, a));
      const damaged = SLOTS.filter((slot) => slots[slot] === null);
      const kept = newest && copyCheckpoint(newest); // without the slot and the digest
      if (damaged.length > 0)
        await store.write(RUN_TABLES, `the repair of run '${runId}'`, (tx) => rollBack(tx, runId, kept, damaged));
      return kept;
    },

    async commit(slice) {
      const { snapshot, ...copy } = copySlice(slice);
      const { experimentId } = copy.run;
      if (!snapshot || withoutSnapshots.has(experimentId)) return save(copy);
      try {
        await save({ ...copy, snapshot });
      } catch (error) {
        if (!(error instanceof StorageFullError)) throw error;
        withoutSnapshots.add(experimentId);
        await dropSnapshots(store, experimentId).catch(() => {}); // the next line says whether there is room now
        await save(copy);
      }
    },

    loadSnapshots: (runId) => readSnapshots(store, runId),

    loadExamples(setId) {
      return store.read(["examples", "exampleSets"], async (tx) => {
        const [set, rows] = await Promise.all([
          tx.objectStore("exampleSets").get(setId),
          tx.objectStore("examples").getAll(startingWith(setId)),
        ]);
        // Garbled bytes on the disk can make rows vanish without an error: such a set is as good as none.
        if (set?.count !== rows.length) return undefined;
        return rows.map(({ index: _, ...example }): Example => example);
      });
    },

    async saveExamples(setId, examples) {
      const rows = copyExamples(setId, examples).map((example, index) => ({ ...example, index }));
      await store.write(["examples", "exampleSets"], `set '${setId}' (${rows.length} examples)`, async (tx) => {
        await tx.objectStore("examples").delete(startingWith(setId));
        await Promise.all([
          putAll(tx.objectStore("examples"), rows),
          putAll(tx.objectStore("exampleSets"), [{ setId, count: rows.length }]),
        ]);
      });
    },

    saveExperiment: (record) =>
      store.write(["experiments"], `experiment '${record.id}'`, (tx) =>
        putAll(tx.objectStore("experiments"), [record]),
      ),

    mergeExperiment: (part) =>
      store.write(["experiments"], `experiment '${part.id}'`, async (tx) => {
        const table = tx.objectStore("experiments");
        await table.put(mergeRecord(await table.get(part.id), part));
      }),

    async loadExperiment(id) {
      const record = await store.read(["experiments"], (tx) => tx.objectStore("experiments").get(id));
      return record?.deletedAt === undefined ? record : undefined;
    },

    async loadExperiments() {
      const records = await store.read(["experiments"], (tx) => tx.objectStore("experiments").getAll());
      const kept = records.filter(({ deletedAt }) => deletedAt === undefined);
      return kept.sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
    },

    async deleteExperiment(id) {
      await store.write([...WHOLE], `the deletion of experiment '${id}'`, async (tx) => {
        await Promise.all([removeRuns(tx, id), tx.objectStore("experiments").delete(id)]);
      });
      withoutSnapshots.delete(id);
    },

    saveBundle: (bundle, replace) => saveBundle(store, bundle, replace),

    async purgeExperiments(before) {
      await store.write([...WHOLE], "the deletion of experiments", async (tx) => {
        const table = tx.objectStore("experiments");
        const records = await table.getAll();
        const over = records.filter(({ deletedAt }) => deletedAt !== undefined && deletedAt < before);
        await Promise.all(over.flatMap(({ id }) => [removeRuns(tx, id), table.delete(id)]));
      });
    },

    deleteRuns: (id) => store.write([...RUN_TABLES], `the deletion of the runs of '${id}'`, (tx) => removeRuns(tx, id)),

    saveRuns: (runs) => store.write(["runs"], `${runs.length} runs`, (tx) => putAll(tx.objectStore("runs"), runs)),

    listRuns: (experimentId) =>
      store.read(["runs"], (tx) => tx.objectStore("runs").index("byExperiment").getAll(experimentId)),

    evaluationsOf: (runIds) =>
      store.read(["evaluations"], async (tx) => {
        const table = tx.objectStore("evaluations");
        return (await Promise.all(runIds.map((runId) => table.getAll(startingWith(runId))))).flat();
      }),

    async stepsOf(runId) {
      const chunks = await store.read(["steps"], (tx) => tx.objectStore("steps").getAll(startingWith(runId)));
      return chunks.flatMap(({ records }) => records);
    },
  };
}
