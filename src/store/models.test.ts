// Models are kept whole or not at all, and come back as they were brought.

import "fake-indexeddb/auto";
import { expect, test } from "vitest";

import { openStore } from "./db";
import { deleteModel, listModels, modelBlobs, saveModel, type NewModel } from "./models";

let opened = 0;
const open = () => openStore(`models-${opened++}`);

const model = (weights: string, title = "A model"): NewModel => ({
  ...{ title, parameters: 12, origin: "a folder", createdAt: "2026-11-21T12:00:00.000Z" },
  files: [
    { name: "config.json", blob: new Blob(["{}"]), isWeights: false },
    { name: "model.safetensors", blob: new Blob([weights]), isWeights: true },
  ],
});

test("what was brought comes back, listed newest first", async () => {
  const store = await open();
  const row = await saveModel(store, model("weights"));
  await saveModel(store, { ...model("others"), createdAt: "2026-11-22T12:00:00.000Z" });
  expect(row.id).toMatch(/^model-[0-9a-f]{12}$/);
  expect(row.files).toEqual([
    { name: "config.json", bytes: 2 },
    { name: "model.safetensors", bytes: 7 },
  ]);
  const [newest, oldest] = await listModels(store);
  expect(oldest).toEqual(row);
  expect(newest!.createdAt > oldest!.createdAt).toBe(true);
  const blobs = await modelBlobs(store, row.id);
  expect([...blobs.keys()]).toEqual(["config.json", "model.safetensors"]);
  expect(await blobs.get("model.safetensors")!.text()).toBe("weights");
  store.close();
});

test("the id is the weights', and the same weights take their own place", async () => {
  const store = await open();
  const first = await saveModel(store, model("weights", "One"));
  const extra = { name: "tokenizer.json", blob: new Blob(["{}"]), isWeights: false };
  await saveModel(store, { ...model("weights"), files: [...model("weights").files, extra] });
  const again = await saveModel(store, model("weights", "Two"));
  expect(again.id).toBe(first.id);
  expect((await saveModel(store, model("Weights"))).id).not.toBe(first.id);
  expect((await listModels(store)).map(({ title }) => title).sort()).toEqual(["A model", "Two"]);
  expect([...(await modelBlobs(store, first.id)).keys()]).toEqual(["config.json", "model.safetensors"]);
  store.close();
});

test("deleted, it is gone with its files, and no other is", async () => {
  const store = await open();
  const [first, second] = [await saveModel(store, model("a")), await saveModel(store, model("b"))];
  await deleteModel(store, first.id);
  expect(await listModels(store)).toEqual([second]);
  expect((await modelBlobs(store, first.id)).size).toBe(0);
  expect((await modelBlobs(store, second.id)).size).toBe(2);
  store.close();
});

test("stopped or failed, nothing of it is kept", async () => {
  const store = await open();
  const abort = new AbortController();
  const onProgress = () => abort.abort();
  await expect(saveModel(store, model("a"), { onProgress, abort: abort.signal })).rejects.toThrow(/abort/i);
  const broken = {
    ...model("b"),
    files: [...model("b").files, { name: "x", blob: (() => 0) as never, isWeights: false }],
  };
  await expect(saveModel(store, broken)).rejects.toThrow();
  expect(await listModels(store)).toEqual([]);
  expect((await store.read(["modelFiles"], (tx) => tx.objectStore("modelFiles").getAllKeys())).length).toBe(0);
  store.close();
});

test("a large file is hashed piece by piece, and every byte counts", async () => {
  const store = await open();
  const bytes = new Uint8Array(8 * 2 ** 20 + 3);
  const largeOf = (changed: number): NewModel => {
    bytes[bytes.length - 1] = changed;
    return { ...model(""), files: [{ name: "w", blob: new Blob([bytes]), isWeights: true }] };
  };
  const steps: number[] = [];
  const first = await saveModel(store, largeOf(1), { onProgress: (done) => steps.push(done) });
  expect(steps).toEqual([8 * 2 ** 20, 8 * 2 ** 20 + 3]);
  expect((await saveModel(store, largeOf(2))).id).not.toBe(first.id);
  store.close();
});
