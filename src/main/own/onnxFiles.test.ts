// ONNX files that a person brings: what is read of them, what is refused, what they are measured to solve.

import "fake-indexeddb/auto";
import { readFileSync } from "node:fs";
import * as ort from "onnxruntime-web";
import { expect, test, vi } from "vitest";

import { wilson } from "../../lib/wilson";
import { readCheckpoint } from "../../model/checkpointFile";
import { writeOnnx, type OnnxOptions } from "../../model/onnx";
import { tinyEncoder } from "../../model/onnxFixtures";
import { openStore } from "../../store/db";
import { openOnnxSession } from "../../teachers/onnxSession";
import type { OnnxModel, openOnnxModel } from "../onnx";
import type { PageStorage } from "../storage";
import { createModels } from "./models";
import { measurable, measureOnnx, readOnnxFile, titleOfTask } from "./onnxFiles";
import { shelfOf } from "./shelf";

vi.mock("../../text/text", async (actual) => ({
  ...(await actual<object>()),
  t: (id: string) => id, // late messages are the page's to load
}));
vi.stubGlobal("sessionStorage", { getItem: () => null, setItem: () => {}, removeItem: () => {} });

const { config, alphabet, parameters } = await readCheckpoint(readFileSync("public/checkpoints/chain.safetensors"));
const fileOf = (metadata: OnnxOptions["metadata"] = { alphabet, task: "chain" }, name = "student.onnx") =>
  new File([writeOnnx(config, parameters, { metadata })], name);

const open = (async (file, options) => {
  const session = await openOnnxSession(ort, file, options);
  return { ...session, close: () => void session.close() } as unknown as OnnxModel;
}) satisfies typeof openOnnxModel;

test("a student that was taken away says its task and its characters", async () => {
  const { onnx, sha256, title } = await readOnnxFile(fileOf());
  expect(onnx).toEqual({
    ...{ kind: "decoder", vocab: config.vocab, layers: config.layers, cache: "f32" },
    ...{ alphabet, task: "chain" },
  });
  expect([sha256.length, title]).toEqual([64, "student.onnx"]);
  expect(measurable(onnx).map(({ id }) => id)).toEqual(["chain"]);
  expect(titleOfTask(onnx)).toBe("Last-digit chains");
  expect(titleOfTask({ ...onnx, task: "toString" })).toBeNull();
});

test.each([
  ["none", {}],
  ["one that repeats a character", { alphabet: `${alphabet.slice(0, -1)}0` }],
  ["one of another length than its vocabulary", { alphabet: alphabet.slice(1) }],
])("an alphabet that is no alphabet of it is as none: %s", async (_, metadata) => {
  const { onnx } = await readOnnxFile(fileOf(metadata));
  expect(onnx.alphabet).toBeNull();
  expect(measurable(onnx)).toEqual([]);
});

test("a text encoder is one; a file that is cut off is refused by its name", async () => {
  const encoder = await readOnnxFile(new File([tinyEncoder(new Float32Array(12), 4, 3)], "e.onnx"));
  expect(encoder.onnx).toMatchObject({ kind: "encoder", vocab: null, alphabet: null });
  const cut = new File([fileOf().slice(0, 5000)], "cut.onnx");
  await expect(readOnnxFile(cut)).rejects.toThrow(/^'cut\.onnx': .*it is truncated$/);
  const huge = Object.defineProperty(new File([], "huge.onnx"), "size", { value: 2 ** 31 });
  await expect(readOnnxFile(huge)).rejects.toThrow("'huge.onnx': it has 2147483648 bytes, want at most");
});

test("measured, it solves a share of the held-out problems; cancelled, it says so", async () => {
  const file = fileOf();
  const { onnx } = await readOnnxFile(file);
  const model = { name: file.name, blob: file, onnx };
  const done: number[] = [];
  const signal = new AbortController().signal;
  const found = await measureOnnx(model, "chain", { signal, open, onProgress: (n) => void done.push(n) });
  expect(done).toEqual(Array.from({ length: 100 }, (_, i) => i + 1));
  expect(found.problems).toBe(100);
  expect(found.right).toBeGreaterThan(5); // it learnt the task, imperfectly
  expect(found.right).toBeLessThan(100);
  expect(found.accuracy).toEqual(wilson(found.right, 100));
  expect(found.finished).toBeGreaterThanOrEqual(found.right / 100);

  const abort = new AbortController();
  const cancelled = measureOnnx(model, "chain", { signal: abort.signal, open, onProgress: () => abort.abort() });
  await expect(cancelled).rejects.toMatchObject({ name: "AbortError" });
  await expect(measureOnnx(model, "countdown", { signal, open, onProgress: () => {} })).rejects.toThrow(
    "want one whose characters",
  );
});

test("kept, listed and deleted beside models, and not among those that can be trained", async () => {
  const name = crypto.randomUUID();
  const storage = { open: () => Promise.resolve({ database: name, reason: null }) } as unknown as PageStorage;
  const { view, actions } = createModels({ storage });
  const file = fileOf();
  actions.bring([{ path: file.name, file }]);
  await vi.waitFor(() => expect([view.value.list?.length, view.value.work]).toEqual([1, null]), 20_000);
  const [row] = view.value.list!;
  expect(row).toMatchObject({ title: "student.onnx", bytes: file.size, damage: null, onnx: { task: "chain" } });
  expect(row!.id).toMatch(/^onnx-[0-9a-f]{12}$/);
  const shelf = shelfOf(await openStore(name));
  expect(await shelf.models()).toEqual([]);
  actions.bring([{ path: "cut.onnx", file: new File([file.slice(0, 5000)], "cut.onnx") }]);
  await vi.waitFor(() => expect(view.value.refusal?.title).toBe("cut.onnx"), 20_000);
  expect(view.value.list).toHaveLength(1);
  actions.remove(row!.id);
  await vi.waitFor(() => expect(view.value.list).toEqual([]), 20_000);
  actions.measure(row!.id, "chain");
  await vi.waitFor(() => expect(view.value.measures[row!.id]?.state).toBe("failed"), 20_000);
});
