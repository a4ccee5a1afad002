// Stores an imported experiment: one transaction for all of it.

import type { Example } from "../types";
import { digest, removeRuns, RUN_TABLES, type RunTables } from "./checkpoints";
import type { Store } from "./db";
import { AlreadyStoredError } from "./errors";
import type { RunBundle } from "./runBundle";
import { startingWith, type ExampleRow, type WriteTx } from "./schema";

type Tables = RunTables | "experiments" | "examples" | "exampleSets";
const TABLES: Tables[] = ["experiments", "examples", "exampleSets", ...RUN_TABLES];

export const isSameSet = (a: readonly Example[], b: readonly Example[]): boolean =>
  a.length === b.length && a.every((example, i) => JSON.stringify(example) === JSON.stringify(b[i]));

/**
 * @param replace whether what is stored under the same ids makes room
 * @throws {AlreadyStoredError} if something does, and `replace` is false: nothing is changed then
 * @throws {StorageFullError} if the disk is full: nothing is changed then
 */
export async function saveBundle(store: Store, bundle: RunBundle, replace: boolean): Promise<void> {
  const { record, runs, evaluations, steps, checkpoints } = bundle;
  // Before the transaction: one that waits for anything but its own requests commits by itself.
  const slots = await Promise.all(
    checkpoints.map(async (one) => ({ ...one, slot: 0 as const, sha256: await digest(one) })),
  );
  const bytes = checkpoints.reduce((sum, { parameters }) => sum + 3 * parameters.byteLength, 0);
  const saving = `experiment '${record.id}' (${runs.length} runs, ${(bytes / 1e6).toFixed(1)} MB of weights)`;
  await store.write(TABLES, saving, async (tx) => {
    const there = await tx.objectStore("runs").index("byExperiment").count(record.id);
    const known = await tx.objectStore("experiments").count(record.id);
    if (!replace && there + known > 0) throw new AlreadyStoredError(record.id, there);
    await removeRuns(tx, record.id);
    for (const { setId, examples } of bundle.examples) await putSet(tx, setId, examples, record.id, replace);
    const chunks = steps.flatMap(({ runId, records }) =>
      records[0] ? [{ runId, firstStep: records[0].step, records }] : [],
    );
    await Promise.all([
      tx.objectStore("experiments").put(record),
      ...runs.map(async (run) => tx.objectStore("runs").put(run)),
      ...evaluations.map(async (row) => tx.objectStore("evaluations").put(row)),
      ...chunks.map(async (chunk) => tx.objectStore("steps").put(chunk)),
      ...slots.map(async (slot) => tx.objectStore("checkpoints").put(slot)),
    ]);
  });
}

/** Other experiments may train from a set of this id: one that is the same stays, another one is replaced on purpose only. */
async function putSet(
  tx: WriteTx<Tables>,
  setId: string,
  examples: readonly Example[],
  experiment: string,
  replace: boolean,
): Promise<void> {
  const [table, sets] = [tx.objectStore("examples"), tx.objectStore("exampleSets")];
  const stored = (await table.getAll(startingWith(setId))).map(({ index: _, ...example }) => example);
  if (isSameSet(stored, examples)) return;
  if (stored.length > 0 && !replace) throw new AlreadyStoredError(experiment, 0, setId);
  await table.delete(startingWith(setId));
  const rows = examples.map((example, index): ExampleRow => ({ ...example, index }));
  await Promise.all([...rows.map(async (row) => table.put(row)), sets.put({ setId, count: rows.length })]);
}
