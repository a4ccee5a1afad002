// Folders and registries of the benchmarks agree, and files are short enough to read.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

import * as names from "./contenders";
import * as loaders from "./contenders/load";
import * as terminalSuites from "./node/suites";
import * as suites from "./suites";
import { initialParameters } from "../src/model/config";
import { openErrata } from "./contenders/errata";
import type { Suite } from "./suite";

const filesIn = (folder: string) =>
  readdirSync(join(import.meta.dirname, folder))
    .filter((name) => name.endsWith(".ts") && !/^index\.|\.test\.|^load\./.test(name))
    .map((name) => name.replace(/\.ts$/, ""))
    .toSorted();

test("every suite is in its registry, under its own name", () => {
  expect(Object.keys(suites).toSorted()).toEqual(filesIn("suites"));
  expect(Object.keys(terminalSuites).toSorted()).toEqual(filesIn("node/suites"));
  for (const [id, suite] of Object.entries<Suite>(suites)) expect(suite.id).toBe(id);
});

test("every contender that the page names can be loaded", () => {
  expect(Object.keys(loaders)).toEqual(Object.keys(names));
});

describe.each(Object.values<Suite>(suites))("suite $id", (suite) => {
  test("its work runs, and gives numbers to agree on", async () => {
    const name = suite.cases[0]!;
    const config = suite.config(name);
    const contender = await openErrata({
      config,
      device: "wasm",
      threads: 1,
      parameters: initialParameters(config, 1),
    });
    const values = await suite.work(contender, name)();
    await contender.close();
    expect(values.length).toBeGreaterThan(0);
    expect(values.every(Number.isFinite)).toBe(true);
  });
});

const files = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" }).filter((name) =>
  /\.tsx?$/.test(name),
);
test.each(files)("%s says in its first line what it is, and is short", (name) => {
  const source = readFileSync(join(import.meta.dirname, name), "utf8");
  expect(source).toMatch(/^\/\/ \S+/);
  expect(source.split("\n").length).toBeLessThanOrEqual(250);
});
