// One place where files come from, one where workers do: the one-file page has twins of these, and of nothing else.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const sources = ["src", "workers"]
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
  )
  .filter((path) => /\.tsx?$/.test(path) && !path.includes(".test.") && !path.includes("wasm/assembly"));
const filesWith = (pattern: RegExp) =>
  sources
    .filter((path) => pattern.test(readFileSync(join(root, path), "utf8")))
    .map((path) => path.replaceAll("\\", "/"));

test("files are fetched in one place, and in another from hosts that the person went online to", () => {
  expect(filesWith(/\bfetch\(|XMLHttpRequest|sendBeacon|WebSocket|EventSource|importScripts/)).toEqual([
    "src/main/assets.ts",
    "src/main/reachOut.ts",
  ]);
});

test("workers are made in one place each, and Node's where Node's are", () => {
  expect(filesWith(/new \w*Worker\(/).sort()).toEqual([
    "src/cli/pool.ts",
    "src/engine/wasm/helperWorker.ts",
    "src/engine/wasm/threads.ts", // Node's
    "src/main/workers.single.ts",
    "src/main/workers.ts",
  ]);
});

test("a twin has a file that it stands for", () => {
  const twins = sources.filter((path) => path.endsWith(".single.ts"));
  expect(twins.length).toBeGreaterThan(3);
  expect(twins.filter((path) => !existsSync(join(root, path.replace(".single.ts", ".ts"))))).toEqual([]);
});
