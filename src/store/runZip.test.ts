// Run files: out, wiped, in, out again gives the same bytes; what is wrong is refused whole, by file and reason.

import "fake-indexeddb/auto";
import fc from "fast-check";
import { unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";

import { sha256Hex } from "../lib/hash";
import { readSafetensors, writeSafetensors } from "../lib/safetensors";
import { openStore } from "./db";
import { AlreadyStoredError, ImportError } from "./errors";
import { exportZip, type ExportOptions } from "./exportRun";
import { readRun, type ImportOptions } from "./importRun";
import { createMemoryRunStore } from "./memory";
import type { PageStore } from "./pageStore";
import { createIdbRunStore } from "./runStore";
import { bundleOf, experiment, SET } from "./testRun";
import { MAX_BYTES } from "./zipLayout";

let databases = 0;
const STORES: Record<string, () => Promise<PageStore>> = {
  memory: async () => createMemoryRunStore(),
  IndexedDB: async () => createIdbRunStore(await openStore(`zip-${databases++}`)),
};

const verdict = { outcome: "null", headline: "Nothing.", contrasts: [], caveats: [] } as const;
const out: ExportOptions = {
  commit: "def5678",
  exampleSets: () => [SET, "not.stored"],
  results: () => ({ charts: [], verdict }),
};
const into: ImportOptions = { checkExperiment: () => null, exampleSets: () => [SET], checkExample: () => undefined };

const bundle = await bundleOf();
const { id } = bundle.record;
const bytesOf = async (file: Blob) => new Uint8Array(await file.arrayBuffer());
const exported = async (store: PageStore) => bytesOf(await exportZip(store, (await store.loadExperiment(id))!, out));
async function filled(open: () => Promise<PageStore>): Promise<PageStore> {
  const store = await open();
  await store.saveBundle(bundle, false);
  return store;
}
const everything = async (store: PageStore) => ({
  experiments: await store.loadExperiments(),
  runs: await store.listRuns(id),
  evaluations: await store.evaluationsOf(bundle.runs.map((run) => run.id)),
  steps: await Promise.all(bundle.runs.map((run) => store.stepsOf(run.id))),
  weights: await Promise.all(
    bundle.runs.map(async (run) => {
      const checkpoint = await store.loadCheckpoint(run.id);
      return checkpoint && [...new Uint32Array(checkpoint.parameters.slice().buffer)];
    }),
  ),
  examples: await store.loadExamples(SET),
});

describe.each(Object.entries(STORES))("%s", (_, open) => {
  test("out, wiped, in, out again: everything is as it was, the file to the byte", async () => {
    const store = await filled(open);
    const [before, file] = [await everything(store), await exported(store)];
    await store.deleteExperiment(id);
    expect((await everything(store)).runs).toEqual([]);
    const elsewhere = await open();
    for (const one of [store, elsewhere]) {
      await one.saveBundle(await readRun(new Blob([file]), into), false);
      expect(await everything(one)).toEqual(before);
      expect(Buffer.compare(await exported(one), file)).toBe(0);
    }
  });

  test("what is here already stays, unless it is replaced on purpose", async () => {
    const store = await filled(open);
    const more = await bundleOf([2, 10, 11]);
    const before = await everything(store);
    await expect(store.saveBundle(more, false)).rejects.toThrow(AlreadyStoredError);
    await expect(store.saveBundle(more, false)).rejects.toThrow("is here already, with 4 runs");
    expect(await everything(store)).toEqual(before);
    await store.saveBundle(more, true);
    expect(await store.listRuns(id)).toHaveLength(6);
    await store.saveBundle(bundle, true);
    expect(await everything(store)).toEqual(before);
  });

  test("other examples under the same name stay, and nothing is stored, unless they are replaced on purpose", async () => {
    const store = await open();
    const [first] = bundle.examples[0]!.examples;
    await store.saveExamples(SET, [{ ...first!, response: "3-8=1" }]);
    await expect(store.saveBundle(bundle, false)).rejects.toThrow(`other examples are here under the name ${SET}`);
    expect(await everything(store)).toMatchObject({ experiments: [], runs: [], examples: [{ response: "3-8=1" }] });
    await store.saveBundle(bundle, true);
    expect(await store.loadExamples(SET)).toEqual(bundle.examples[0]!.examples);
  });
});

const file = await exported(await filled(STORES["memory"]!));
const files = unzipSync(file);
const text = (name: string) => new TextDecoder().decode(files[name]);
const utf8 = (content: string) => new TextEncoder().encode(content);

test("other tools read the zip; its files are those that README.txt names, the manifest has their hashes", async () => {
  const { sha256 } = JSON.parse(text("manifest.json")) as { sha256: Record<string, string> };
  expect(Object.keys(files)).toEqual([...Object.keys(sha256).sort(), "manifest.json"]);
  for (const [name, hash] of Object.entries(sha256)) expect(await sha256Hex(files[name]!)).toBe(hash);
  expect([...new Set(Object.keys(files).map((name) => name.replace(/(?<=\/).*/, "")))]).toEqual([
    "README.txt",
    "checkpoints/",
    "evaluations/",
    "examples/",
    "experiment.json",
    "metrics.csv",
    "runs.json",
    "steps/",
    "manifest.json",
  ]);
  expect(text("evaluations/imitation-2.jsonl").split("\n")).toHaveLength(2 * (3 + 2 + 3) + 1);
  expect(JSON.parse(text("experiment.json"))).toMatchObject({
    commit: "abc1234",
    verdict,
    devices: ["WebAssembly, made up"],
  });
});

test("a run that goes on while it is exported is exported as far as its checkpoint", async () => {
  const store = await filled(STORES["memory"]!);
  const [run] = bundle.runs;
  const ahead = { ...run!, spent: { ...run!.spent, step: 2 }, points: 1 };
  const checkpoint = { ...bundle.checkpoints[0]!, spent: ahead.spent, points: 1 };
  const moving = {
    ...store,
    loadCheckpoint: async (one: string) => (one === run!.id ? checkpoint : store.loadCheckpoint(one)),
  };
  const read = await readRun(await exportZip(moving, bundle.record, out), into);
  expect(read.runs.find((one) => one.id === run!.id)).toEqual({ ...ahead, status: "running" });
  expect(read.evaluations.filter(({ runId }) => runId === run!.id)).toHaveLength(3);
  expect(read.steps.find(({ runId }) => runId === run!.id)!.records).toHaveLength(2);
});

test("the terminal's run file: the same experiment, runs and evaluations, without weights", async () => {
  const made = { commit: "abc1234", device: "made up", seconds: 3, at: bundle.record.createdAt, complete: true };
  const json = {
    format: "errata-run",
    version: 1,
    lesson: null,
    experiment,
    made,
    runs: bundle.runs,
    evaluations: bundle.evaluations,
    verdict,
  };
  const read = await readRun(new Blob([JSON.stringify(json)]), into);
  expect(read).toEqual({
    ...bundle,
    record: { ...bundle.record, lesson: "" },
    steps: [],
    checkpoints: [],
    examples: [],
  });
  for (const [change, reason] of [
    [{ format: "other" }, "format"],
    [{ version: 2 }, "version"],
    [{ runs: [...bundle.runs, bundle.runs[0]] }, "twice"],
    [{ extra: 1 }, "extra"],
    [{ evaluations: [{ ...bundle.evaluations[0], rows: [] }] }, "got 0 problems, want 3"],
  ] as const)
    await expect(readRun(new Blob([JSON.stringify({ ...json, ...change })]), into)).rejects.toThrow(reason);
});

type Files = Record<string, Uint8Array>;
/** A zip of changed files, with the hashes that belong to them: what is behind the hashes is looked at then. */
async function zipOf(change: (files: Files) => void, options: Parameters<typeof zipSync>[1] = {}): Promise<Uint8Array> {
  const changed: Files = { ...files };
  change(changed);
  const { "manifest.json": manifest, ...rest } = changed;
  const entries = await Promise.all(Object.entries(rest).map(async ([name, bytes]) => [name, await sha256Hex(bytes)]));
  const honest = { ...JSON.parse(new TextDecoder().decode(manifest)), sha256: Object.fromEntries(entries) };
  return zipSync({ ...rest, "manifest.json": utf8(JSON.stringify(honest)) }, options);
}
const edit = (name: string, how: (content: string) => string) =>
  zipOf((all) => void (all[name] = utf8(how(text(name)))));
const weights = "checkpoints/imitation-2.safetensors";
const editWeights = (how: (tensors: Map<string, { shape: number[]; data: Float32Array }>) => void) =>
  zipOf((all) => {
    const { tensors, metadata } = readSafetensors(files[weights]!);
    const copy = new Map([...tensors].map(([name, { shape, data }]) => [name, { shape: [...shape], data }]));
    how(copy);
    all[weights] = writeSafetensors({ tensors: copy, metadata });
  });
/** The byte of a number of the directory's entry of `name`. */
function patched(name: string, field: number, value: number): Uint8Array {
  const bytes = file.slice();
  const view = new DataView(bytes.buffer);
  const at = Buffer.from(bytes).lastIndexOf(name) - 46;
  expect(view.getUint32(at, true)).toBe(0x02014b50);
  view.setUint32(at + field, value, true);
  return bytes;
}

const HOSTILE: Record<string, [make: () => Uint8Array | Promise<Uint8Array>, at: string | null, reason: string]> = {
  "an empty file": [() => new Uint8Array(0), null, "neither a zip nor a run file"],
  "another kind of file": [() => utf8("%PDF-1.4"), null, "neither a zip nor a run file"],
  "a zip that ends early": [() => file.slice(0, -100), null, "its end is missing"],
  "a zip that begins late": [() => utf8(`PK${"x".repeat(100)}`), null, "its end is missing"],
  "a zip without its middle": [
    () => new Uint8Array([...file.slice(0, 2000), ...file.slice(3000)]),
    null,
    "directory is damaged",
  ],
  "a bomb that says its size": [
    () => zipOf((all) => void (all["README.txt"] = new Uint8Array(2 ** 25)), { level: 9 }),
    "README.txt",
    "it has 33554432 bytes, want at most 1048576",
  ],
  "a bomb that lies about its size": [
    async () => {
      const bytes = await zipOf((all) => void (all["README.txt"] = new Uint8Array(2 ** 23)), { level: 9 });
      const at = Buffer.from(bytes).lastIndexOf("README.txt") - 46;
      new DataView(bytes.buffer).setUint32(at + 24, 1000, true);
      return bytes;
    },
    "README.txt",
    "it unpacks to more than 1000 bytes",
  ],
  "many files that are too much together": [
    () =>
      zipOf(
        (all) => {
          for (let i = 0; i < 6; i++) all[`evaluations/x-${i}.jsonl`] = new Uint8Array(100 * 2 ** 20);
        },
        { level: 1 },
      ),
    null,
    `over ${MAX_BYTES} bytes together`,
  ],
  "5,001 files": [
    () =>
      zipSync(Object.fromEntries(Array.from({ length: 5001 }, (_, i) => [`steps/x-${i}.jsonl`, new Uint8Array(0)]))),
    null,
    "it has 5001 files, want at most 5000",
  ],
  "files that share their bytes": [
    () => patched("steps/imitation-2.jsonl", 42, 0),
    "steps/imitation-2.jsonl",
    "damaged",
  ],
  "a size beyond the file": [() => patched("runs.json", 20, 1e6), "runs.json", "damaged"],
  "an encrypted file": [() => patched("runs.json", 8, 0x00080001), "runs.json", "encrypted"],
  "an unknown method": [() => patched("runs.json", 10, 99), "runs.json", "method 99"],
  "a name that climbs": [
    () => zipOf((all) => void (all["steps/../../x.jsonl"] = utf8("{}"))),
    "steps/../../x.jsonl",
    "no part of a run",
  ],
  "a name with dots": [
    () => zipOf((all) => void (all["steps/a..b.jsonl"] = utf8("{}"))),
    "steps/a..b.jsonl",
    "no part of a run",
  ],
  "a name from the root": [
    () => zipOf((all) => void (all["/etc/passwd"] = utf8("x"))),
    "/etc/passwd",
    "no part of a run",
  ],
  "a foreign file": [
    () => zipOf((all) => void (all["steps/evil.exe"] = utf8("MZ"))),
    "steps/evil.exe",
    "no part of a run",
  ],
  "a file of no run": [
    () => zipOf((all) => void (all["steps/other-2.jsonl"] = utf8(""))),
    "steps/other-2.jsonl",
    "no run of this experiment has it",
  ],
  "a set of no arm": [
    () => zipOf((all) => void (all["examples/other.jsonl"] = files[`examples/${SET}.jsonl`]!)),
    "examples/other.jsonl",
    "no run of this experiment has it",
  ],
  "a file that was changed": [
    () => zipSync({ ...files, "runs.json": utf8(text("runs.json").replace('"done"', '"failed"')) }),
    "runs.json",
    "its SHA-256 is not the manifest's",
  ],
  "a file too many": [() => zipSync({ ...files, "steps/x-1.jsonl": utf8("") }), "steps/x-1.jsonl", "does not list it"],
  "a file too few": [
    () => {
      const { "metrics.csv": _, ...rest } = files;
      return zipSync(rest);
    },
    "metrics.csv",
    "it is missing",
  ],
  "no manifest": [
    () => {
      const { "manifest.json": _, ...rest } = files;
      return zipSync(rest);
    },
    "manifest.json",
    "it is missing",
  ],
  "a newer format": [
    () => zipSync({ ...files, "manifest.json": utf8(text("manifest.json").replace('"version": 1', '"version": 2')) }),
    "manifest.json",
    "version",
  ],
  "deep nesting": [() => edit("runs.json", () => "[".repeat(100_000)), "runs.json", "nested deeper"],
  "no UTF-8": [() => zipOf((all) => void (all["runs.json"] = new Uint8Array([0xff, 0xfe]))), "runs.json", "not UTF-8"],
  "a checkpoint elsewhere": [
    () => edit("experiment.json", (json) => json.replace("checkpoints/chain", "https://evil.example/chain")),
    "experiment.json",
    "start.checkpoint",
  ],
  "another experiment": [
    () => edit("experiment.json", (json) => json.replace('"tokens": 1000', '"tokens": 2000')),
    null,
    `the experiment's id is '${id}', its content says`,
  ],
  "runs of two experiments": [
    () => edit("runs.json", (json) => json.replace(`"experimentId": "${id}"`, '"experimentId": "0123456789abcdef"')),
    null,
    "it is of experiment '0123456789abcdef'",
  ],
  "a run with another's id": [
    () => edit("runs.json", (json) => json.replace(`${id}/imitation/2`, `${id}/imitation/3`)),
    weights,
    "want",
  ],
  "a row with a field too many": [
    () => edit("evaluations/imitation-2.jsonl", (lines) => lines.replace("{", '{"evil":1,')),
    "evaluations/imitation-2.jsonl, line 1",
    "unknown field 'evil'",
  ],
  "a row with __proto__": [
    () => edit("evaluations/imitation-2.jsonl", (lines) => lines.replace('"answers":{', '"answers":{"__proto__":1,')),
    "evaluations/imitation-2.jsonl, line 1",
    "answers",
  ],
  "more right than asked": [
    () => edit("evaluations/imitation-2.jsonl", (lines) => lines.replace(/"correct":\d/, '"correct":2')),
    null,
    "got 2 right of 1 completions",
  ],
  "a problem too few": [
    () => edit("evaluations/imitation-2.jsonl", (lines) => lines.slice(lines.indexOf("\n") + 1)),
    null,
    "got 2 problems, want 3",
  ],
  "other problems than the others": [
    () => edit("evaluations/imitation-2.jsonl", (lines) => lines.replaceAll("id-0", "id-9")),
    null,
    "asks other problems",
  ],
  "a number beyond all": [
    () => edit("steps/imitation-2.jsonl", (lines) => lines.replace('"loss":1', '"loss":1e999')),
    "steps/imitation-2.jsonl, line 1",
    "loss",
  ],
  "steps out of order": [
    () => edit("steps/imitation-2.jsonl", (lines) => lines.trimEnd().split("\n").reverse().join("\n")),
    null,
    "out of order",
  ],
  "weights with NaN": [
    () => editWeights((all) => all.get("parameters")!.data.fill(NaN, 3, 4)),
    weights,
    "'parameters' has NaN at 3",
  ],
  "a moment of another length": [
    () => editWeights((all) => void all.set("firstMoment", { shape: [39], data: new Float32Array(39) })),
    weights,
    "want three of one length",
  ],
  "weights of another shape": [
    () => editWeights((all) => void (all.get("parameters")!.shape = [5, 8])),
    weights,
    "of one axis",
  ],
  "a tensor too many": [
    () => editWeights((all) => void all.set("more", { shape: [40], data: new Float32Array(40) })),
    weights,
    "got 4 tensors",
  ],
  "cut weights": [() => zipOf((all) => void (all[weights] = files[weights]!.slice(0, -4))), weights, "safetensors"],
  "another run's weights": [
    () => zipOf((all) => void (all[weights] = files["checkpoints/imitation-10.safetensors"]!)),
    weights,
    "want",
  ],
  "an example that is none": [
    () => edit(`examples/${SET}.jsonl`, (lines) => lines.replace('"reward":0', '"reward":"0"')),
    `examples/${SET}.jsonl, line 2`,
    "reward",
  ],
};

test.each(Object.keys(HOSTILE))("refused: %s", async (what) => {
  const [make, at, reason] = HOSTILE[what]!;
  const before = Reflect.ownKeys(Object.prototype);
  const store = await STORES["IndexedDB"]!();
  const bytes = await make();
  const error: unknown = await readRun(new Blob([bytes as Uint8Array<ArrayBuffer>]), into)
    .then((read) => store.saveBundle(read, true))
    .catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ImportError);
  const { message, reason: said, file: where, line } = error as ImportError;
  expect(said).toContain(reason);
  expect([where, line === null ? null : `line ${line}`].filter(Boolean).join(", ") || null).toBe(at);
  expect(message.length).toBeLessThan(400);
  expect(await everything(store)).toMatchObject({ experiments: [], runs: [], evaluations: [], examples: undefined });
  expect(Reflect.ownKeys(Object.prototype)).toEqual(before);
});

test("what this page cannot run, and examples it cannot read, are refused", async () => {
  const zip = new Blob([file]);
  await expect(readRun(zip, { ...into, checkExperiment: () => "no signal 'x'" })).rejects.toThrow(
    "experiment.json: no signal 'x'",
  );
  await expect(readRun(zip, { ...into, checkExample: () => "bad problem" })).rejects.toThrow(/line 2: bad problem/);
});

test("stopped half way, in or out, it throws the reason and stores nothing", async () => {
  const stop = new AbortController();
  const onProgress = () => stop.abort(new Error("enough"));
  await expect(readRun(new Blob([file]), { ...into, onProgress, abort: stop.signal })).rejects.toThrow("enough");
  const store = await filled(STORES["memory"]!);
  await expect(exportZip(store, bundle.record, { ...out, abort: stop.signal })).rejects.toThrow("enough");
});

test("any change of a byte is found, or changes nothing", async () => {
  const whole = await readRun(new Blob([file]), into);
  await fc.assert(
    fc.asyncProperty(fc.nat(file.length - 1), fc.nat(255), async (at, value) => {
      const bytes = file.slice();
      bytes[at] = value;
      try {
        expect(await readRun(new Blob([bytes]), into)).toEqual(whole);
      } catch (error) {
        if (!(error instanceof ImportError)) throw error;
      }
    }),
    { numRuns: 300 },
  );
});
