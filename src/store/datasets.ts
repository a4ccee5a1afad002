// A person's data in IndexedDB: a set is there whole or not at all.

import type { DataRow, Dataset } from "../types";
import type { Store } from "./db";
import { startingWith, type DataChunk } from "./schema";

const TABLES: ["datasets", "dataChunks"] = ["datasets", "dataChunks"];
const ROWS_PER_CHUNK = 2000;

const byNewest = (a: Dataset, b: Dataset): number =>
  a.createdAt < b.createdAt ? 1 : a.createdAt > b.createdAt ? -1 : 0;

/** Replaces a set of that id. @throws {RangeError} if it says another number of rows @throws {StorageFullError} */
export async function saveDataset(store: Store, dataset: Dataset, rows: readonly DataRow[]): Promise<void> {
  const { id, title } = dataset;
  if (dataset.rows !== rows.length)
    throw new RangeError(`data '${title}': got ${rows.length} rows, want ${dataset.rows} as it says`);
  await store.write(TABLES, `data '${title}' (${rows.length} rows)`, async (tx) => {
    const chunks = tx.objectStore("dataChunks");
    await chunks.delete(startingWith(id));
    // One after the other: what a put copies of its rows is gone before the next.
    for (let index = 0; index * ROWS_PER_CHUNK < rows.length; index++) {
      const from = index * ROWS_PER_CHUNK;
      await chunks.put({ dataset: id, index, rows: rows.slice(from, from + ROWS_PER_CHUNK) });
    }
    await tx.objectStore("datasets").put(dataset);
  });
}

/** The newest first. */
export async function listDatasets(store: Store): Promise<readonly Dataset[]> {
  const datasets = await store.read(["datasets"], (tx) => tx.objectStore("datasets").getAll());
  return datasets.sort(byNewest);
}

/** undefined if there is none. */
export const loadDataset = (store: Store, id: string): Promise<Dataset | undefined> =>
  store.read(["datasets"], (tx) => tx.objectStore("datasets").get(id));

/** All rows of a set, in their order. @throws {RangeError} if there is no such set @throws {Error} if rows are missing */
export async function loadRows(store: Store, id: string): Promise<DataRow[]> {
  const [dataset, chunks] = await store.read(TABLES, (tx) =>
    Promise.all([tx.objectStore("datasets").get(id), tx.objectStore("dataChunks").getAll(startingWith(id))]),
  );
  return rowsIn(id, dataset, chunks);
}

/** Some rows of a set, from `from` on: no more is read than they need. */
export async function peekRows(store: Store, id: string, from: number, count: number): Promise<DataRow[]> {
  const [first, last] = [from, from + count - 1].map((row) => Math.floor(row / ROWS_PER_CHUNK)) as [number, number];
  const range = IDBKeyRange.bound([id, first], [id, last]);
  const chunks = await store.read(["dataChunks"], (tx) => tx.objectStore("dataChunks").getAll(range));
  const skipped = from - first * ROWS_PER_CHUNK;
  return chunks.flatMap(({ rows }) => rows).slice(skipped, skipped + count);
}

/** Garbled bytes on the disk can make rows vanish without an error: such a set is as good as none. */
function rowsIn(id: string, dataset: Dataset | undefined, chunks: readonly DataChunk[]): DataRow[] {
  if (!dataset) throw new RangeError(`data: got '${id}', which is not kept here`);
  const rows = chunks.flatMap((chunk) => chunk.rows);
  if (rows.length !== dataset.rows)
    throw new Error(`data '${dataset.title}' is damaged: got ${rows.length} rows, want ${dataset.rows}`);
  return rows;
}

/** @throws {RangeError} if there is no such set */
export async function renameDataset(store: Store, id: string, title: string): Promise<void> {
  await store.write(["datasets"], `the title of data '${title}'`, async (tx) => {
    const dataset = await tx.objectStore("datasets").get(id);
    if (!dataset) throw new RangeError(`data: got '${id}', which is not kept here`);
    await tx.objectStore("datasets").put({ ...dataset, title });
  });
}

/** Nothing where there is no such set. */
export async function deleteDataset(store: Store, id: string): Promise<void> {
  await store.write(TABLES, `the deletion of data '${id}'`, (tx) =>
    Promise.all([tx.objectStore("datasets").delete(id), tx.objectStore("dataChunks").delete(startingWith(id))]),
  );
}
