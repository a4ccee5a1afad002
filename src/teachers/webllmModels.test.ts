// Which models of WebLLM's own list can run where, and where their files come from.

import { expect, test } from "vitest";

import { choicesOf, folderOf, hostsFor, located, needsF16, troubleFor, writesText, type Adapter } from "./webllmModels";
import { prebuiltAppConfig } from "./webllmLibrary";

const records = prebuiltAppConfig.model_list;
const adapter = (part: Partial<Adapter["limits"]> = {}, features = ["shader-f16"]): Adapter => ({
  features: new Set(features),
  limits: {
    ...{ maxBufferSize: 2 ** 31, maxStorageBufferBindingSize: 2 ** 30 },
    ...{ maxComputeWorkgroupStorageSize: 32768, maxStorageBuffersPerShaderStage: 10, ...part },
  },
});
const named = (id: string) => records.find(({ model_id }) => model_id === id)!;
const small = named("SmolLM2-135M-Instruct-q0f16-MLC");
const plain = named("SmolLM2-135M-Instruct-q0f32-MLC");

test("16-bit weights need 16-bit floats, whether the list says so or not", () => {
  expect([needsF16(small), needsF16(plain)]).toEqual([true, false]);
  const unsaid = records.filter((record) => needsF16(record) && !record.required_features);
  expect(unsaid.length).toBeGreaterThan(10);
  expect(records.filter(needsF16).every(({ model_id }) => !model_id.includes("f32"))).toBe(true);
});

test("every reason has its name", () => {
  expect(troubleFor(small, null, 1000)).toBe("noWebGpu");
  expect(troubleFor(small, adapter({}, []), 1000)).toBe("noF16");
  expect(troubleFor(plain, adapter({}, []), 1000)).toBeNull();
  expect(troubleFor(plain, adapter({}, []), 700)).toBe("memory");
  for (const part of [
    { maxBufferSize: 2 ** 27 },
    { maxStorageBufferBindingSize: 2 ** 26 },
    { maxComputeWorkgroupStorageSize: 16384 },
    { maxStorageBuffersPerShaderStage: 8 },
  ])
    expect(troubleFor(plain, adapter(part), 1000)).toBe("limits");
  const large = named("gemma-2b-it-q4f32_1-MLC");
  expect(troubleFor(large, adapter({ maxStorageBufferBindingSize: 2 ** 27 }), 9000)).toBe("limits");
  expect(troubleFor(large, adapter(), 9000)).toBeNull();
});

test("what writes text, what runs first, and the small before the large", () => {
  const choices = choicesOf(records, adapter({}, []), 2000);
  expect(choices.map(({ id }) => id)).not.toContain("snowflake-arctic-embed-s-q0f32-MLC-b4");
  expect(records.filter((record) => !writesText(record)).length).toBeGreaterThan(4);
  const first = choices.findIndex(({ trouble }) => trouble !== null);
  expect(choices.slice(first).every(({ trouble }) => trouble !== null)).toBe(true);
  const sizes = choices.slice(0, first).map(({ megabytes }) => megabytes!);
  expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
  expect(sizes.length).toBeGreaterThan(5);
});

test("from the usual hosts, from a mirror with the same paths, from a folder of the site", () => {
  const page = "https://school.example/errata/";
  expect(located(small, { kind: "hub" }, page)).toBe(small);
  expect(hostsFor({ kind: "hub" })).toEqual([
    ...["https://huggingface.co", "https://*.hf.co", "https://raw.githubusercontent.com"],
  ]);
  const mirror = { kind: "mirror", models: "https://m.example/hf/", libraries: "" } as const;
  expect(located(small, mirror, page)).toMatchObject({
    model: "https://m.example/hf/mlc-ai/SmolLM2-135M-Instruct-q0f16-MLC",
    model_lib: small.model_lib,
  });
  expect(hostsFor(mirror)).toEqual(["https://m.example", "https://raw.githubusercontent.com"]);
  const both = { ...mirror, libraries: "http://localhost:8000" };
  expect(located(small, both, page).model_lib).toMatch(/^http:\/\/localhost:8000\/mlc-ai\/binary-mlc-llm-libs\//);
  expect(hostsFor(both)).toEqual(["https://m.example", "http://localhost:8000"]);
  for (const models of ["", "m.example", "ftp://m.example", "https://m.example/?x"])
    expect(() => hostsFor({ kind: "mirror", models, libraries: "" })).toThrow(/want an address/);
  const here = located(small, { kind: "folder" }, page);
  expect(here.model).toBe("https://school.example/errata/models/SmolLM2-135M-Instruct-q0f16-MLC/");
  expect(here.model_lib).toBe(`${here.model}SmolLM2-135M-Instruct-q0f16_cs1k-webgpu.wasm`);
  expect(hostsFor({ kind: "folder" })).toEqual([]);
  const integrity = { config: "sha256-x" };
  expect(located({ ...small, integrity }, mirror, page).integrity).toBe(integrity);
});

test("where the library looks for a model's files", () => {
  expect(folderOf(small)).toBe("https://huggingface.co/mlc-ai/SmolLM2-135M-Instruct-q0f16-MLC/resolve/main/");
  expect(folderOf({ ...small, model: "https://h/a/resolve/v2/" })).toBe("https://h/a/resolve/v2/");
});
