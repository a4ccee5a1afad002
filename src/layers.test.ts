// Which folder may import which. Imports only go down; each package enters by one door; files stay short enough to read.

import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, test } from "vitest";

const PLUGINS = ["tasks", "signals", "metrics", "lessons"];
const OWN = ["data", "teachers"];
const MAY_IMPORT: Record<string, readonly string[]> = {
  types: [],
  lib: ["types"],
  engine: ["lib", "types", "shaders", "workers"],
  model: ["engine", "lib", "types", "@huggingface/tokenizers", "@huggingface/jinja", "onnx-buf", "@bufbuild/protobuf"],
  data: ["tasks", "lib", "types", "hyparquet", "papaparse", "@huggingface/hub", "fflate"],
  teachers: ["model", "data", "tasks", "lib", "types", "workers", "comlink", "@mlc-ai/web-llm", "onnxruntime-web"],
  tasks: ["lib", "types"],
  signals: ["lib", "types"],
  metrics: ["lib", "types"],
  lessons: ["metrics", "lib", "types"],
  store: ["lib", "types", "idb", "valibot", "fflate"],
  train: [...PLUGINS, ...OWN, "model", "engine", "lib", "types", "fflate"],
  text: ["lib", "types", "@fluent/bundle", "@preact/signals"],
  ui: ["text", "types", "lib", "preact", "preact/hooks", "@preact/signals", "qrcode-generator", "virtual:formulas"],
  cli: ["train", "store", ...PLUGINS, "model", "engine", "lib", "types", "comlink"],
  main: [
    "ui",
    "text",
    "train",
    "store",
    "cli",
    "model",
    ...PLUGINS,
    ...OWN,
    "lib",
    "types",
    "workers",
    "service",
    "comlink",
    "preact",
    "@preact/signals",
  ],
  workers: [
    "train",
    "store",
    "model",
    ...PLUGINS,
    ...OWN,
    "engine",
    "types",
    "comlink",
    "@mlc-ai/web-llm",
    "onnxruntime-web/wasm",
    "onnxruntime-web/webgpu",
  ],
  service: ["workbox-precaching/PrecacheController.js"],
};
const MAX_LINES = 250;

const root = resolve(import.meta.dirname, "..");
const layerOf = (path: string) =>
  relative(root, path)
    .replace(/^src\//, "")
    .split(/[/.]/)[0]!;

const files = ["src", "workers", "service"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$|\.d\.ts$/.test(name))
    .filter((name) => !/wasm\/(assembly|build)\//.test(name))
    .map((name) => join(folder, name)),
);

describe.each(files)("%s", (file) => {
  const path = join(root, file);
  const source = readFileSync(path, "utf8");

  test("imports only what its folder may", () => {
    const specifiers = [...source.matchAll(/(?:from |import\(|^import )"([^"\s]+)"/gm)].map((match) => match[1]!);
    const imported = specifiers
      .filter((specifier) => !specifier.startsWith("node:") && !specifier.endsWith(".css"))
      .map((specifier) => (specifier.startsWith(".") ? layerOf(resolve(dirname(path), specifier)) : specifier));
    const own = layerOf(path);
    const doors = (to: string) => to === own || MAY_IMPORT[own]?.includes(to) || to.startsWith("comlink/");
    expect(imported.filter((to) => !doors(to))).toEqual([]);
  });

  test("says in its first line what it is, and is short enough to read", () => {
    expect(source).toMatch(/^(\/\/|\/\*\*?) \S+/);
    expect(source.split("\n").length).toBeLessThanOrEqual(MAX_LINES);
  });
});
