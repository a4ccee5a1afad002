// A file that nobody registered is dead code that nobody notices. Folder and registry must agree, name for name.

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

import * as kernels from "./engine/kernels";
import * as wasm from "./engine/wasm/module";
import * as lessons from "./lessons";
import * as metrics from "./metrics";
import * as signals from "./signals";
import * as tasks from "./tasks";

const withQuads = Object.fromEntries(Object.entries(kernels).filter(([, kernel]) => kernel.quad));
const NOT_ENTRIES = /^(quad|parts|index|task|signal|metric|lesson|judge|knobs|results|.*\.test)(\.ts)?$/;

test.each([
  ["src/tasks", tasks],
  ["src/signals", signals],
  ["src/metrics", metrics],
  ["src/lessons", lessons],
  ["src/engine/kernels", kernels],
  ["shaders", kernels],
  ["shaders/quad", withQuads],
])("%s", (folder, registry) => {
  const files = readdirSync(join(import.meta.dirname, "..", folder)).filter((file) => !NOT_ENTRIES.test(file));
  expect(Object.keys(registry).toSorted()).toEqual(files.map((file) => file.replace(/\.(ts|wgsl)$/, "")).toSorted());
});

test.each(["plain", "relaxed", "threads", "threadsRelaxed"] as const)("every kernel is in %s.wasm", async (variant) => {
  await wasm.hasRelaxedSimd();
  const exported = WebAssembly.Module.exports(await wasm.compileKernels(variant)).map(({ name }) => name);
  expect(exported).toEqual(expect.arrayContaining(Object.keys(kernels)));
});
