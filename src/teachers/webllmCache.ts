// What WebLLM keeps of its models in the browser's cache: which, how large, whole or in part, and how it goes.

import { CACHE_BACKEND, type WebllmLibrary } from "./webllm";
import { folderOf, writesText } from "./webllmModels";
import type { ModelRecord } from "./webllmLibrary";

/** The library's caches. */
const CACHES = ["webllm/model", "webllm/config", "webllm/wasm"] as const;

export interface KeptModel {
  readonly id: string;
  /** Of the whole model; null where its list of files is not kept. */
  readonly bytes: number | null;
  /** Everything is there: it runs without a network. */
  readonly isWhole: boolean;
}

async function addressesIn(storage: CacheStorage): Promise<string[]> {
  const names = (await storage.keys()).filter((name) => CACHES.some((one) => one === name));
  const kept = await Promise.all(names.map(async (name) => (await storage.open(name)).keys()));
  return kept.flat().map(({ url }) => url);
}

/** The sum of its shards, from the list that the library keeps with them. */
async function bytesOf(record: ModelRecord, storage: CacheStorage): Promise<number | null> {
  const list = await (await storage.open("webllm/model")).match(new URL("tensor-cache.json", folderOf(record)).href);
  const json = (await list?.json().catch(() => null)) as { records?: { nbytes?: unknown }[] } | null | undefined;
  if (!Array.isArray(json?.records)) return null;
  return json.records.reduce((sum, { nbytes }) => sum + (typeof nbytes === "number" ? nbytes : 0), 0);
}

/** @param records with the addresses of their files */
export async function keptModels(
  library: Pick<WebllmLibrary, "hasModelInCache">,
  records: readonly ModelRecord[],
  storage: CacheStorage = caches,
): Promise<KeptModel[]> {
  const addresses = await addressesIn(storage);
  const begun = records.filter((record) => {
    const folder = folderOf(record);
    return writesText(record) && addresses.some((address) => address.startsWith(folder));
  });
  return Promise.all(
    begun.map(async (record) => {
      const config = { model_list: [record], cacheBackend: CACHE_BACKEND };
      const isWhole = await library.hasModelInCache(record.model_id, config).catch(() => false);
      return { id: record.model_id, bytes: await bytesOf(record, storage), isWhole };
    }),
  );
}

/** All of a model, and what the library leaves behind of a download that was cut. */
export async function deleteModel(
  library: Pick<WebllmLibrary, "deleteModelAllInfoInCache">,
  record: ModelRecord,
  storage: CacheStorage = caches,
): Promise<void> {
  const config = { model_list: [record], cacheBackend: CACHE_BACKEND };
  // It asks the network for the list of a model that it does not have whole.
  await library.deleteModelAllInfoInCache(record.model_id, config).catch(() => {});
  const folder = folderOf(record);
  for (const name of CACHES) {
    if (!(await storage.has(name))) continue;
    const cache = await storage.open(name);
    for (const request of await cache.keys())
      if (request.url.startsWith(folder) || request.url === record.model_lib) await cache.delete(request);
  }
}
