// What a person brought, for a training thread: read from the browser's storage when an experiment asks for it.

import { createTextTask } from "../src/data/textTask";
import { blobSource } from "../src/model/published/source";
import { loadDataset, loadRows } from "../src/store/datasets";
import type { Store } from "../src/store/db";
import { modelBlobs } from "../src/store/models";
import { bringTask } from "../src/train/experiment";
import type { Bring } from "../src/train/own";

export const bringFrom = (store: Store): Bring => ({
  async model(id) {
    const blobs = await modelBlobs(store, id);
    if (blobs.size === 0) throw new RangeError(`model: got '${id}', which is not kept in this browser`);
    return blobSource(id, blobs);
  },
  async data(id, own) {
    const dataset = await loadDataset(store, id);
    if (!dataset) throw new RangeError(`data: got '${id}', which is not kept in this browser`);
    bringTask(id, createTextTask(dataset, await loadRows(store, id), own));
  },
});
