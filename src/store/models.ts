// Models that a person brought, in IndexedDB: whole or not at all.

import { sha256Hex } from "../lib/hash";
import type { OnnxFile, OwnModel } from "../types";
import type { Store } from "./db";
import { startingWith } from "./schema";

/** A file to be kept. Files of a model's weights make its id. */
export interface KeptFile {
  readonly name: string;
  readonly blob: Blob;
  readonly isWeights: boolean;
}

export interface NewModel extends Pick<OwnModel, "title" | "parameters" | "origin" | "createdAt"> {
  readonly files: readonly KeptFile[];
}

/** An ONNX file; its name is the title. */
export interface NewOnnx extends Pick<OwnModel, "title" | "parameters" | "createdAt" | "sha256"> {
  readonly onnx: OnnxFile;
  readonly blob: Blob;
}

/** Hashed at a time, in bytes: Web Crypto wants all of what it hashes at once. */
const PIECE = 8 * 2 ** 20;
const MEGA = 1e6;

interface Options {
  /** Of the weights' bytes. */
  readonly onProgress?: (done: number, all: number) => void;
  readonly abort?: AbortSignal;
}

/** SHA-256 of the SHA-256 of each piece of 8 MiB, file after file. */
async function digestOf(blobs: readonly Blob[], { onProgress, abort }: Options): Promise<string> {
  const all = blobs.reduce((sum, { size }) => sum + size, 0);
  const digests: string[] = [];
  let done = 0;
  for (const blob of blobs)
    for (let from = 0; from < blob.size; from += PIECE) {
      abort?.throwIfAborted();
      const piece = await blob.slice(from, from + PIECE).arrayBuffer();
      digests.push(await sha256Hex(piece));
      onProgress?.((done += piece.byteLength), all);
    }
  return sha256Hex(new TextEncoder().encode(digests.join("")));
}

/**
 * The same weights have the same id, and take the place of what was kept under it.
 *
 * @throws {StorageFullError} if the browser's storage is full: nothing is kept then, and what was there stays
 * @throws {DOMException} `NotReadableError` if a file was changed or taken away meanwhile; `AbortError`
 */
export async function saveModel(store: Store, model: NewModel, options: Options = {}): Promise<OwnModel> {
  const { files, title, parameters, origin, createdAt } = model;
  const weights = files.filter(({ isWeights }) => isWeights).map(({ blob }) => blob);
  const sha256 = await digestOf(weights, options);
  const id = `model-${sha256.slice(0, 12)}`;
  const kept = { id, sha256, title, parameters, origin, createdAt };
  const row: OwnModel = { ...kept, files: files.map(({ name, blob }) => ({ name, bytes: blob.size })) };
  options.abort?.throwIfAborted();
  await put(store, row, files);
  return row;
}

/** A model that is one ONNX file, which was read before. @throws {StorageFullError} as `saveModel` does */
export async function saveOnnx(store: Store, model: NewOnnx): Promise<OwnModel> {
  const { blob, title, ...about } = model;
  const id = `onnx-${about.sha256.slice(0, 12)}`;
  const row: OwnModel = { id, title, ...about, origin: title, files: [{ name: title, bytes: blob.size }] };
  await put(store, row, [{ name: title, blob }]);
  return row;
}

async function put(store: Store, row: OwnModel, files: readonly Pick<KeptFile, "name" | "blob">[]): Promise<void> {
  const { id, title } = row;
  const size = files.reduce((sum, { blob }) => sum + blob.size, 0);
  const saving = `the model '${title}' (${(size / MEGA).toFixed(1)} MB)`;
  await store.write(["models", "modelFiles"], saving, async (tx) => {
    await tx.objectStore("modelFiles").delete(startingWith(id));
    await tx.objectStore("models").put(row);
    for (const { name, blob } of files) await tx.objectStore("modelFiles").put({ model: id, name, blob });
  });
}

/** The newest first. */
export async function listModels(store: Store): Promise<readonly OwnModel[]> {
  const rows = await store.read(["models"], (tx) => tx.objectStore("models").getAll());
  return rows.sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
}

/** Files of a model by name, as they were brought. They are read from the disk when they are looked into. */
export async function modelBlobs(store: Store, id: string): Promise<ReadonlyMap<string, Blob>> {
  const rows = await store.read(["modelFiles"], (tx) => tx.objectStore("modelFiles").getAll(startingWith(id)));
  return new Map(rows.map(({ name, blob }) => [name, blob]));
}

export async function deleteModel(store: Store, id: string): Promise<void> {
  await store.write(["models", "modelFiles"], `the deletion of the model '${id}'`, async (tx) => {
    await Promise.all([tx.objectStore("models").delete(id), tx.objectStore("modelFiles").delete(startingWith(id))]);
  });
}
