// Snapshots in IndexedDB: what is damaged is left out, and where there is no room they go first.

import { sha256Hex } from "../lib/hash";
import type { Snapshot } from "../types";
import { copySnapshot } from "./copies";
import type { Store } from "./db";
import { nameOf, UNREADABLE } from "./errors";
import { startingWith, type SnapshotRecord } from "./schema";

/** With the digest over all of it. */
export async function snapshotRecord(snapshot: Snapshot): Promise<SnapshotRecord> {
  const { runId, point, spent, parameters } = snapshot;
  const { step, tokens, lossTokens, flops } = spent;
  const head = JSON.stringify([runId, point, step, tokens, lossTokens, flops]);
  return { ...snapshot, sha256: await sha256Hex(new TextEncoder().encode(head), parameters) };
}

async function isIntact(record: SnapshotRecord): Promise<boolean> {
  if (!(record.parameters instanceof Float32Array) || typeof record.spent !== "object" || !record.spent) return false;
  return (await snapshotRecord(record)).sha256 === record.sha256;
}

/** Those of a run that are undamaged, by point: nothing depends on there being all of them. */
export async function readSnapshots(store: Store, runId: string): Promise<Snapshot[]> {
  try {
    const records = await store.read(["snapshots"], (tx) => tx.objectStore("snapshots").getAll(startingWith(runId)));
    const intact = await Promise.all(records.map(isIntact));
    return records.filter((_, i) => intact[i]).map(copySnapshot); // without the digest
  } catch (error) {
    if (UNREADABLE.includes(nameOf(error))) return [];
    throw error;
  }
}

/** Forget all snapshots of an experiment. */
export async function dropSnapshots(store: Store, experimentId: string): Promise<void> {
  await store.write(["runs", "snapshots"], `the deletion of snapshots of '${experimentId}'`, async (tx) => {
    const runIds = await tx.objectStore("runs").index("byExperiment").getAllKeys(experimentId);
    await Promise.all(runIds.map(async (runId) => tx.objectStore("snapshots").delete(startingWith(runId))));
  });
}
