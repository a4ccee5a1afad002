// What is refused and what fails says so in German: experiments, problems, files, devices, storage.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

import { createWasmExecutor } from "../../engine/wasm/executor";
import { openExecutor } from "../../engine/open";
import { gamedVerifier, whatCritiqueTeaches } from "../../lessons";
import { errorOf } from "../../main/arms";
import { ImportError, StorageFullError, StoreLostError, StoreVersionError } from "../../store/errors";
import { readExamples, writeExamples } from "../../store/exchange";
import * as tasks from "../../tasks";
import type { Arm, Example, Experiment } from "../../types";
import { COMPLETE, coverOf } from "../parts/cover";
import { german } from ".";

const { experiment } = whatCritiqueTeaches;
const { experiment: rewarded } = gamedVerifier;

const messageOf = (call: () => unknown): string => {
  try {
    call();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error("got no error, want one");
};

function refusals(): string[] {
  const { training, evaluation, arms } = experiment;
  const wrong: Experiment[] = [
    { ...experiment, task: "chess" },
    { ...experiment, training: { ...training, batch: 0.5 } },
    { ...experiment, training: { ...training, decay: 2 } },
    { ...experiment, arms: [] },
    { ...experiment, arms: [...arms, arms[0]!] },
    { ...experiment, seeds: [] },
    { ...experiment, seeds: [1, 1] },
    { ...experiment, baseline: "nobody" },
    { ...experiment, evaluation: { ...evaluation, k: 99 } },
  ];
  const ofArm = (of: Experiment, part: Partial<Arm>) => ({
    ...of,
    arms: [{ ...of.arms[0]!, ...part }, ...of.arms.slice(1)],
  });
  const policy = (settings: Arm["settings"], signal = "grpo") => ofArm(rewarded, { signal, settings });
  const parts: Experiment[] = [
    ...[{ signal: "magic" }, { settings: { a: 1 } }, { signal: "critique", settings: { a: 1 } }].map((part) =>
      ofArm(experiment, part),
    ),
    ...[0, NaN].map((learningRate) => ofArm(experiment, { learningRate })),
    ...[0, NaN].map((temperature) => ofArm(experiment, { decode: { temperature } })),
    ...[0.5, NaN].map((bestOf) => ofArm(experiment, { decode: { bestOf } })),
    ...[-1, NaN].map((interpolation) => ofArm(experiment, { decode: { interpolation } })),
    ...[7, NaN].map((share) => ofArm(experiment, { signal: "mixture", settings: { share } })),
    ofArm(experiment, { signal: "gkd" }),
    ofArm(experiment, { signal: "sdpo" }),
    policy({ group: 7 }),
    policy({ group: 1 }),
    policy({ group: 1, baseline: 0 }),
    policy({ group: 1 }, "sdpo"),
    policy({ group: 64, oversample: 2 }),
    policy({ oversample: 1 }, "grpoRoc"),
    policy({ right: 0.5, wrong: 0.5, baseline: 0 }, "reinforce"),
    policy({ right: 0, wrong: 0 }),
    policy({ clipLow: 1 }),
  ];
  return [...wrong, ...parts].map((one) => errorOf(one) ?? "");
}

const ROW: Example = {
  ...{
    id: "a",
    setId: "s",
    task: "chain",
    problem: "3-8+5",
    response: "3-8=5;5+5=0#0",
    author: "synthetic",
    reward: 1,
  },
  ...{ firstWrongStep: null, critique: null, level: "none", corrupted: false },
};

function refusedFiles(): string[] {
  const file = (...rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).join("\n");
  const header = JSON.parse(writeExamples([ROW]).split("\n")[0]!) as object;
  const texts = [
    ...["", "{", "[]", `${file(ROW)}\n\n${file(ROW)}`, file({ ...ROW, id: 7 }), file({ id: "a" })],
    ...[file({ ...ROW, more: 1 }), file(ROW, ROW), file({ ...ROW, response: "x".repeat(70_000) })],
    ...[file({ format: "x" }), file({ ...header, version: 9 }), file({ ...header, count: 3 }, ROW)],
    ...[file({ ...header, count: 0 }), file(header, { ...ROW, task: "countdown" })],
  ];
  return texts.map((text) => messageOf(() => readExamples(text, { setId: "s" })));
}

/** What `check` of the page's import says, and limits that take too long to reach: as they are written in the code. */
function literals(): string[] {
  const filled = (text: string) => text.replaceAll(/\$\{[^}]*\}/g, "9");
  const found = (path: string, pattern: RegExp) =>
    [...readFileSync(path, "utf8").matchAll(pattern)].map(([, text]) => filled(text!));
  return [
    ...found("src/main/examples.ts", /(?:return|\?) `(it (?:is|has)[^`]+)`/g),
    ...found("src/main/examples.ts", /RangeError\(`([^`]+)`/g),
    ...found("src/store/exchange.ts", /ImportError\(\w+, `(the (?:file|line)[^`]+)`/g),
  ];
}

test("experiments, problems and files that are refused", () => {
  const problems = Object.values(tasks).map((task) => messageOf(() => task.parse("two plus two")));
  const faults = literals().map((reason) => new ImportError(4, reason).message);
  const texts = [...refusals(), ...problems, ...refusedFiles(), ...faults, ...literals()];
  expect(texts).not.toContain("");
  expect(coverOf(texts, ["errors"])).toMatchObject(COMPLETE);
});

test("devices, where they are recorded, and why they were chosen", async () => {
  const wanted = [1, 2].flatMap((threads) => [true, false].map((relaxed) => ({ threads, relaxed })));
  const executors = await Promise.all(wanted.map((options) => createWasmExecutor(options)));
  const titles = executors.map(({ title }) => title);
  await Promise.all(executors.map((executor) => executor.close()));
  const { executor, report } = await openExecutor("wasm", 1);
  await executor.close();
  const shared = titles.flatMap((title) => [`${title}, 4 runs at a time`, `${title}, 2 at a time`]);
  const source = ["open.ts", "webgpu/device.ts", "webgpu/executor.ts"].map((path) =>
    readFileSync(join("src/engine", path), "utf8"),
  );
  const reasons = [...source.join("\n").matchAll(/(?:\? |: |openWasm\(threads, |Error\()"([A-Za-z]\w* [^"]+)"/g)];
  const alone = `${report.reason}; one thread, since this page may not share memory`;
  const notes = readdirSync("public/results")
    .filter((name) => !/sweep|index/.test(name))
    .map((name) => (JSON.parse(readFileSync(join("public/results", name), "utf8")) as { note: string }).note);
  const texts = [...titles, ...shared, report.reason, alone, "WebGPU, unnamed adapter", ...notes];
  const found = reasons.map(([, text]) => text!).filter((text) => !text.includes("unnamed"));
  expect(found.length).toBeGreaterThanOrEqual(4);
  expect(coverOf([...texts, ...found], ["devices"])).toMatchObject(COMPLETE);
  for (const note of notes) expect(german.find(note)).not.toMatch(/ (?:at|with|seeds|[Rr]ecorded) /);
});

test("what fails, and what was being done then", () => {
  const page = readdirSync("src/main")
    .filter((name) => /(?<!\.test)\.tsx?$/.test(name))
    .map((name) => readFileSync(join("src/main", name), "utf8"));
  const doings = [...page.join("\n").matchAll(/(?:attempt\(|noticeOf\(\w+, |failed\(error, )"([^"]+)"/g)].map(
    ([, text]) => text!,
  );
  expect(doings.length).toBeGreaterThan(12);
  const lost = [
    "it was deleted",
    "it was closed",
    "its data was cleared",
    "the browser closed it, 3 reopenings failed",
  ];
  const errors = [
    new StoreVersionError("errata:/", 9, 3),
    new StorageFullError("run 'a/b/1' (12 bytes)"),
    ...[...lost, "a newer version of this page has taken it over"].map((why) => new StoreLostError("errata:/", why)),
  ].map(({ message }) => message);
  const fixed = [
    "The WebGPU device is gone: destroyed, it was closed",
    "WebGPU refused earlier work:\nOut of memory",
    "a worker stopped: its script did not load",
    "a worker stopped: SyntaxError",
    "'checkpoints/chain.safetensors' could not be loaded: 404 Not Found",
    "checkpoint: weights hash to ab, the file says cd: it is damaged",
    "trainer: the experiment starts from ab, this checkpoint is cd",
    "GRPO, seed 1, step 7: got loss NaN and gradient norm Infinity, want finite numbers. Nothing of this step is kept; a lower learning rate than 0.003 may help",
    "Critique: none of the 16 examples of 's/1' has critique and placebo",
    "sweep: got no arm with a learning rate to tune, want one",
    "A newer tab is open",
    "saving",
    "importing my file.jsonl",
  ];
  expect(coverOf([...doings, ...errors, ...fixed], ["failures"])).toMatchObject(COMPLETE);
});
