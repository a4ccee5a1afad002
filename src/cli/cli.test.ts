// The terminal commands as a person runs them: what is refused, with which words and exit code, and one small real run.

import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeAll, expect, test } from "vitest";

import { readCheckpoint } from "../model/checkpointFile";
import { parameterLayout } from "../model/config";
import type { RunFile } from "./runFile";

const root = join(import.meta.dirname, "../..");
const run = (file: string, ...flags: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...flags], { cwd: root, encoding: "utf8" });
  return { status, stdout, stderr };
};

beforeAll(() => expect(run("scripts/cli.mjs", "compare", "--bogus").stderr).toContain("--bogus")); // bundles them

test.each([
  [["--bogus"], "--bogus"],
  [["stray"], "stray"],
  [["--lesson", "nope"], "want one of whatCritiqueTeaches"],
  [["--seeds", "0"], "want a whole number from 1 to 100"],
  [["--backend", "cuda"], "want auto, wasm or webgpu"],
  [["--json", "/no/such/folder/run.json"], "cannot write '/no/such/folder/run.json'"],
  [["--knob", "speed=3"], "want one of questions"],
  [["--knob", "questions=9999"], "want 4 to 2000"],
  [["--knob", "questions"], "want NAME=VALUE"],
  [["--record", "--quick"], "--record"],
  [["--timeline", "--quick"], "--timeline"],
  [["--sweep", "width"], "want lr"],
  [["--arms", "critique,nobody"], "got 'nobody', want some of imitation"],
  [["--arm", "telepathy"], "SIGNAL one of"],
  [["--arm", "grpo:group"], "want NAME=VALUE"],
  [["--arm", "grpo:speed=3"], "got setting 'speed'"],
  [["--arm", "grpo:group=1"], "group"],
  [["--arm", "wReinforce:right=9"], "right = 9"],
  [["--arm", "sdpo"], "has not learnt to read one"],
  [["--teacher", "huge"], "want small or large"],
  [["--task", "chess"], "want one of chain"],
  [["--task", "chain", "--lesson", "whatCritiqueTeaches"], "want one of them"],
  [["--task", "chain", "--record"], "--record"],
])("compare %j is refused by name", (flags, words) => {
  const { status, stderr } = run("build/cli/compare.js", ...flags);
  expect(stderr).toContain(words);
  expect(stderr).not.toContain("    at "); // no stack for a slip of the keyboard
  expect(status).toBe(2);
});

const large = join(root, "public/checkpoints/multiplication-large-teacher.safetensors");
test.skipIf(existsSync(large))("a large teacher that was not made is refused with how to make it", () => {
  const { status, stderr } = run("build/cli/compare.js", "--task", "multiplication", "--teacher", "large");
  expect(stderr).toContain("npm run pretrain -- --task multiplication --for largeTeacher");
  expect(status).toBe(2);
});

test("pretrain for somebody else is refused by name", () => {
  const { status, stderr } = run("build/cli/pretrain.js", "--task", "chain", "--for", "headmaster");
  expect(stderr).toContain("got 'headmaster', want one of student, teacher, largeTeacher");
  expect(status).toBe(2);
});

test("pretrain without a task is refused by name", () => {
  const { status, stderr } = run("build/cli/pretrain.js", "--task", "chess");
  expect(stderr).toContain("got 'chess', want one of chain");
  expect(status).toBe(2);
});

test("pretrain goes on after Ctrl-C, writes a checkpoint and its ONNX graph, and leaves nothing half done", async () => {
  const out = join(mkdtempSync(join(tmpdir(), "errata-")), "small.safetensors");
  const flags = ["--task", "rotation", "--steps", "30", "--threads", "1", "--out", out];
  writeFileSync(`${out}.part`, "half a file");
  const refused = run("build/cli/pretrain.js", ...flags);
  expect(refused.stderr).toContain(`${out}.part`);
  expect(refused.stderr).toContain("delete it to begin anew");
  expect(refused.status).toBe(2);
  rmSync(`${out}.part`);

  const child = spawn(process.execPath, ["build/cli/pretrain.js", ...flags], { cwd: root });
  let said = "";
  child.stdout.on("data", (text: Buffer) => {
    const isFirst = !said.includes("expected:");
    said += text.toString();
    if (isFirst && said.includes("expected:")) child.kill("SIGINT"); // a second one would end it at once
  });
  const [code] = (await once(child, "exit")) as [number];
  expect(said).toMatch(/^stopped at step [12]?[0-9] of the pretraining: kept in/m);
  expect(code).toBe(130);
  expect(readdirSync(dirname(out))).toEqual(["small.safetensors.part"]);

  const { status, stdout } = run("build/cli/pretrain.js", ...flags, "--onnx");
  expect(stdout).toMatch(/^goes on from .*: pretraining, step [12]?[0-9]$/m);
  expect(stdout).toMatch(/^pretraining, step 30: loss/m);
  expect(status).toBe(0);
  expect(readdirSync(dirname(out)).sort()).toEqual(["small.onnx", "small.safetensors"]);
  const { task, recipe, config } = await readCheckpoint(readFileSync(out));
  expect(task).toBe("rotation");
  expect(recipe).toMatchObject({ command: "npm run pretrain -- --task rotation --seed 1 --steps 30", steps: 30 });
  expect(statSync(join(dirname(out), "small.onnx")).size).toBeGreaterThan(4 * parameterLayout(config).count);
}, 120_000);

test("an arm that distils follows its task's shipped teacher, on every task, named or not", () => {
  const folder = mkdtempSync(join(tmpdir(), "errata-"));
  const small = [
    "--knob",
    "tokens=5000",
    "--knob",
    "problems=10",
    "--knob",
    "points=2",
    "--seeds",
    "1",
    "--arms",
    "gkd",
  ];
  for (const task of ["chain", "multiplication"]) {
    const path = join(folder, `${task}.json`);
    const { status, stdout } = run("build/cli/compare.js", "--task", task, "--arm", "gkd", ...small, "--json", path);
    expect(stdout).toContain("Verdict: measured");
    expect(status).toBe(0);
    const { experiment, lesson, runs } = JSON.parse(readFileSync(path, "utf8")) as RunFile;
    expect(lesson).toBeNull();
    expect(experiment.teacher?.checkpoint).toBe(`checkpoints/${task}-teacher.safetensors`);
    expect(runs[0]).toMatchObject({ arm: "gkd", status: "done" });
  }
});

test("a small run: a table, a verdict, a run file, and the same again", () => {
  const folder = mkdtempSync(join(tmpdir(), "errata-"));
  const small = ["--knob", "tokens=5000", "--knob", "problems=10", "--knob", "points=2", "--seeds", "1"];
  const results = ["a.json", "b.json"].map((name) => {
    const { status, stdout } = run("build/cli/compare.js", ...small, "--backend", "wasm", "--json", join(folder, name));
    expect(status).toBe(0);
    for (const words of ["acc ID", "Coverage control", "(baseline)", "Verdict:", "100%"])
      expect(stdout).toContain(words);
    return JSON.parse(readFileSync(join(folder, name), "utf8")) as RunFile;
  });
  const [first, second] = results;
  expect(first).toMatchObject({
    format: "errata-run",
    version: 1,
    lesson: "whatCritiqueTeaches",
    made: { complete: true },
  });
  expect(first!.runs.every(({ status }) => status === "done")).toBe(true);
  const byRun = (file: RunFile) =>
    file.evaluations.toSorted((x, y) =>
      JSON.stringify([x.runId, x.point, x.split, x.mode]) < JSON.stringify([y.runId, y.point, y.split, y.mode])
        ? -1
        : 1,
    );
  expect(byRun(second!)).toEqual(byRun(first!));
  expect(second!.verdict).toEqual(first!.verdict);
});
