// What a person brought, as it is kept: models with their files, data with its rows.

import { blobSource, type FileSource } from "../../model/published/source";
import type { Store } from "../../store/db";
import { listDatasets, loadDataset, loadRows } from "../../store/datasets";
import { listModels, modelBlobs } from "../../store/models";
import type { DataRow, Dataset, OwnModel } from "../../types";
import type { PageStorage } from "../storage";

export interface Shelf {
  /** Those that can be trained: an ONNX file only runs. */
  models(): Promise<readonly OwnModel[]>;
  datasets(): Promise<readonly Dataset[]>;
  /** @throws {RangeError} if it is not kept */
  source(model: string): Promise<FileSource>;
  /** @throws {RangeError} if it is not kept */
  data(dataset: string): Promise<{ readonly dataset: Dataset; readonly rows: readonly DataRow[] }>;
}

/** @throws {Error} where the browser keeps nothing */
export async function openShelf(storage: PageStorage): Promise<Shelf> {
  const { connection, reason } = await storage.open();
  if (!connection) throw new Error(`own: the browser keeps nothing for this page: ${reason}`);
  return shelfOf(connection);
}

export const shelfOf = (db: Store): Shelf => ({
  models: async () => (await listModels(db)).filter(({ onnx }) => onnx === undefined),
  datasets: () => listDatasets(db),
  async source(model) {
    const blobs = await modelBlobs(db, model);
    if (blobs.size === 0) throw new RangeError(`model: got '${model}', which is not kept in this browser`);
    const kept = (await listModels(db)).find(({ id }) => id === model);
    return blobSource(kept?.title ?? model, blobs);
  },
  async data(id) {
    const dataset = await loadDataset(db, id);
    if (!dataset) throw new RangeError(`data: got '${id}', which is not kept in this browser`);
    return { dataset, rows: await loadRows(db, id) };
  },
});
