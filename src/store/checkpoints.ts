// Two slots a run, overwritten in turn: damage to one leaves the other.

import { sha256Hex } from "../lib/hash";
import type { Checkpoint } from "../types";
import { startingWith, type CheckpointRecord, type WriteTx } from "./schema";

export type RunTables = "runs" | "checkpoints" | "steps" | "evaluations" | "snapshots";
export const RUN_TABLES: RunTables[] = ["runs", "checkpoints", "steps", "evaluations", "snapshots"];

/** Negative if `a` is the earlier one: a run can be stopped between its last step and the evaluation due there. */
export const byProgress = (a: Progress, b: Progress): number => a.spent.step - b.spent.step || a.points - b.points;
type Progress = Pick<Checkpoint, "spent" | "points">;

/** Digest over all of a checkpoint. The lengths go in too, so a value cannot move from one buffer to the next. */
export function digest({ runId, spent, points, parameters, firstMoment, secondMoment }: Checkpoint): Promise<string> {
  const { step, tokens, lossTokens, flops } = spent;
  const buffers = [parameters, firstMoment, secondMoment];
  const lengths = buffers.map(({ length }) => length);
  const head = JSON.stringify([runId, step, tokens, lossTokens, flops, points, ...lengths]);
  return sha256Hex(new TextEncoder().encode(head), ...buffers);
}

/** True if the record is bit for bit what was stored. A record too damaged to be hashed is not intact. */
export async function isIntact(record: CheckpointRecord): Promise<boolean> {
  const { parameters, firstMoment, secondMoment } = record;
  if (![parameters, firstMoment, secondMoment].every((buffer) => buffer instanceof Float32Array)) return false;
  return typeof record.spent === "object" && record.spent !== null && record.sha256 === (await digest(record));
}

/** The slot to write `checkpoint` to: an empty one, otherwise the older. Frees slots that are as far or farther on. */
export async function takeSlot(tx: WriteTx<RunTables>, { runId, spent, points }: Checkpoint): Promise<0 | 1> {
  const slots = tx.objectStore("checkpoints");
  const here = [runId, spent.step, points];
  const [older, notOlder] = await Promise.all([
    slots.index("byProgress").getAllKeys(IDBKeyRange.bound([runId], here, false, true)),
    slots.index("byProgress").getAllKeys(IDBKeyRange.bound(here, [runId, []])),
  ]);
  await Promise.all(notOlder.map((key) => slots.delete(key)));
  const oldest = older[0]?.[1] === 1 ? 1 : 0; // 0 if there is none
  if (older.length === 1) return oldest === 0 ? 1 : 0;
  return oldest;
}

/** Delete the run's evaluations and snapshots from `point` on, with its step records from `step` on. */
export async function cutRows(tx: WriteTx<RunTables>, runId: string, point: number, step: number): Promise<void> {
  const steps = tx.objectStore("steps");
  const later = IDBKeyRange.bound([runId, point], [runId, []]);
  await Promise.all([
    tx.objectStore("evaluations").delete(later),
    tx.objectStore("snapshots").delete(later),
    steps.delete(IDBKeyRange.bound([runId, step], [runId, []])),
  ]);
  const cursor = await steps.openCursor(startingWith(runId), "prev");
  const records = cursor?.value.records.filter((record) => record.step < step) ?? [];
  if (cursor && records.length < cursor.value.records.length) await cursor.update({ ...cursor.value, records });
}

/** Delete all runs of an experiment with their rows. */
export async function removeRuns(tx: Pick<WriteTx<RunTables>, "objectStore">, experimentId: string): Promise<void> {
  const runs = tx.objectStore("runs");
  const runIds = await runs.index("byExperiment").getAllKeys(experimentId);
  const tables = RUN_TABLES.filter((table) => table !== "runs");
  const rows = runIds.flatMap((runId) =>
    tables.map(async (table) => tx.objectStore(table).delete(startingWith(runId))),
  );
  await Promise.all([...rows, ...runIds.map(async (runId) => runs.delete(runId))]);
}

const START: Progress = { spent: { step: 0, tokens: 0, lossTokens: 0, flops: 0 }, points: 0 };

/** Forget damaged slots and all rows beyond `kept`, so that nothing claims more than what can be resumed. */
export async function rollBack(
  tx: WriteTx<RunTables>,
  runId: string,
  kept: Checkpoint | undefined,
  damaged: readonly number[],
): Promise<void> {
  const slots = tx.objectStore("checkpoints");
  const { spent, points } = kept ?? START;
  await Promise.all(damaged.map((slot) => slots.delete([runId, slot])));
  await cutRows(tx, runId, points, spent.step + 1);
  const run = await tx.objectStore("runs").get(runId);
  if (!run || (kept && byProgress(run, kept) <= 0)) return;
  const { error: _, ...rest } = run;
  await tx.objectStore("runs").put({ ...rest, status: "waiting", spent, points });
}
