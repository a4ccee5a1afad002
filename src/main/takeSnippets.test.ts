// The lines that a person copies run as they stand, and write what their last line says.

import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createRequire } from "node:module";
import { expect, test } from "vitest";

import * as lessons from "../lessons";
import { createMemoryRunStore } from "../store/memory";
import { createTrainer } from "../train/trainer";
import { snippetsOf } from "./takeSnippets";

const { experiment } = lessons.whatCritiqueTeaches;
const checkpoint = new Uint8Array(readFileSync(`public/${experiment.start.checkpoint}`));
const ort = pathToFileURL(
  createRequire(import.meta.url)
    .resolve("onnxruntime-web")
    .replace(/\.js$/, ".mjs"),
).href;

async function take(format: string) {
  const trainer = createTrainer(createMemoryRunStore());
  await trainer.open({ backend: "wasm", threads: 1, checkpoint });
  const request = { arm: experiment.arms[0]!.id, seed: 1, isStart: true, format, problems: 1 };
  const taken = await trainer.takeAway(experiment, request);
  await trainer.close();
  return taken;
}

test.each([
  { format: "onnx", cache: "f32" },
  { format: "onnxHalf", cache: "f16" },
] as const)("JavaScript of $format", async ({ format, cache }) => {
  const taken = await take(format);
  const [python, javaScript] = snippetsOf(taken, { kvHeads: 4, headDim: 16, cache });
  const folder = mkdtempSync(join(tmpdir(), "errata-"));
  writeFileSync(join(folder, taken.name), taken.file);
  const code = javaScript!.text.replace("'onnxruntime-web'", JSON.stringify(ort));
  writeFileSync(join(folder, "run.mjs"), code);
  const { stdout, stderr } = spawnSync(process.execPath, ["run.mjs"], { cwd: folder, encoding: "utf8" });
  const [wanted] = /[\d,]+$/.exec(javaScript!.text.trim())!;
  expect(stderr.replaceAll(/.*warning.*\n?/gi, "")).toBe("");
  expect(stdout.trim()).toBe(wanted);
  expect(wanted).toBe(taken.references[0]!.completion.join());
  // Python has no ONNX Runtime everywhere: it is read by its compiler only.
  const compiled = spawnSync("python3", ["-c", "import sys; compile(sys.stdin.read(), 'x', 'exec')"], {
    input: python!.text,
    encoding: "utf8",
  });
  if (!compiled.error) expect([compiled.status, compiled.stderr]).toEqual([0, ""]);
  expect(python!.text.trim().split("\n")).toHaveLength(11);
});

test("of a checkpoint, how its weights are read", async () => {
  const taken = await take("checkpoint");
  expect(snippetsOf(taken, null)).toHaveLength(1);
  expect(snippetsOf(taken, null)[0]!.text).toContain(`load_file("errata-chain-start.safetensors")`);
});
