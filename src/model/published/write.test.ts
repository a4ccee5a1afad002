// What is written is read again: by the same code here, and by plain PyTorch with `scripts/fixtures/llama.py verify`.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

import { readSafetensors } from "../../lib/safetensors";
import { LORA_TARGETS } from "../adapters";
import { baseLayout, parameterLayout } from "../config";
import { mergedWeights } from "../merge";
import { tinyModels, tinyState } from "../tiny";
import type { Fields } from "./json";
import { writePeft } from "./peft";
import { readPublished } from "./readPublished";
import { memorySource } from "./source";
import { filesOf, fixture, flatWeights, jsonOf, oracleOf } from "./testModels";
import { copiedTexts, writePublished, type PublishedFile, type WriteOptions } from "./write";

/** Where to write the adapters for `llama.py verify`; see there. */
const FOLDER = process.env["PEFT_FOLDER"];

async function written(model: string, options: WriteOptions = {}) {
  const source = fixture(model);
  const { config } = await readPublished(source);
  const texts = await copiedTexts(source);
  return [...writePublished(config, await flatWeights(source), options), ...texts];
}
const sourceOf = (files: readonly PublishedFile[]) =>
  memorySource("written", new Map(files.map(({ name, bytes }) => [name, bytes])));

describe.each(["tied", "shards", "scaled"])("%s", (model) => {
  test("comes back from f32 as it was", async () => {
    const again = sourceOf(await written(model));
    const [got, want] = [await readPublished(again), await readPublished(fixture(model))];
    expect(got.config).toEqual(want.config);
    expect(got.dtypes).toEqual(["F32"]);
    expect(await flatWeights(again)).toEqual(await flatWeights(fixture(model)));
    expect(got.tokenizer.encodePrompt("12 + 7")).toEqual(want.tokenizer.encodePrompt("12 + 7"));
  });
  test("comes back from f16 to a thousandth, from several files", async () => {
    const files = await written(model, { dtype: "F16", shard: 4000 });
    expect(files.filter(({ name }) => /^model-0000\d-of-0000\d\.safetensors$/.test(name)).length).toBeGreaterThan(2);
    const again = sourceOf(files);
    expect((await readPublished(again)).dtypes).toEqual(["F16"]);
    const want = await flatWeights(fixture(model));
    const got = await flatWeights(again);
    expect(got.findIndex((value, i) => Math.abs(value - want[i]!) > 1e-3 * (0.01 + Math.abs(want[i]!)))).toBe(-1);
  });
});

test("the original config's other fields are kept, tokenizer files byte for byte", async () => {
  const original: Fields = { ...jsonOf("tied", "config.json"), _name: "mine" };
  const files = await written("tied", { original, dtype: "F16" });
  const config = JSON.parse(new TextDecoder().decode(files[0]!.bytes)) as Fields;
  expect(config).toEqual({ ...original, torch_dtype: "float16", dtype: "float16" });
  expect(files.find(({ name }) => name === "tokenizer.json")!.bytes).toEqual(filesOf("tied").get("tokenizer.json"));
});

test("a student made here is published without its value head; a weight that no f16 holds is refused", () => {
  const config = { ...tinyModels.untied, valueHead: true };
  const { parameters } = tinyState(config);
  const [, file] = [...writePublished(config, parameters)];
  const names = [...readSafetensors(file!.bytes).tensors.keys()];
  expect(names).toContain("lm_head.weight");
  expect(names.filter((name) => /value/.test(name))).toEqual([]);
  const huge = parameters.map((value, i) => (i === 0 ? 1e6 : value));
  expect(() => [...writePublished(config, huge, { dtype: "F16" })]).toThrow("65504");
  expect(() => [...writePublished(config, parameters.subarray(1, 9))]).toThrow("want");
});

describe("adapters", () => {
  const lora = { rank: 3, alpha: 6, targets: LORA_TARGETS };
  const oracle = oracleOf("tied", "lora.safetensors");
  const adapted = async () => {
    const config = { ...(await readPublished(fixture("tied"))).config, lora };
    const { specs, length } = parameterLayout(config);
    const adapters = new Float32Array(length);
    for (const { name, offset } of specs) adapters.set(oracle.get(name)!, offset);
    return { config, adapters };
  };

  test("PEFT's names and shapes, transposed", async () => {
    const { config, adapters } = await adapted();
    const [about, file] = writePeft(config, adapters, "org/tied");
    if (FOLDER) {
      mkdirSync(FOLDER, { recursive: true });
      for (const { name, bytes } of [about!, file!]) writeFileSync(join(FOLDER, name), bytes);
    }
    expect(JSON.parse(new TextDecoder().decode(about!.bytes))).toMatchObject({
      ...{ peft_type: "LORA", base_model_name_or_path: "org/tied", r: 3, lora_alpha: 6 },
      target_modules: ["q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"],
    });
    const { tensors } = readSafetensors(file!.bytes);
    expect(tensors.size).toBe(28);
    const at = "base_model.model.model.layers.1";
    expect(tensors.get(`${at}.self_attn.k_proj.lora_A.weight`)!.shape).toEqual([3, 16]);
    expect(tensors.get(`${at}.self_attn.k_proj.lora_B.weight`)!.shape).toEqual([8, 3]);
    const down = tensors.get(`${at}.mlp.down_proj.lora_A.weight`)!;
    expect(down.shape).toEqual([3, 24]);
    expect(down.data[1 * 24 + 5]).toBe(oracle.get("layers.1.down_proj.A")![5 * 3 + 1]);
    expect([...readSafetensors(writePeft(config, adapters, "x", "F16")[1]!.bytes, ["F16"]).tensors.keys()]).toEqual([
      ...tensors.keys(),
    ]);
  });
  test("merged into the weights they make a model that is read again", async () => {
    const { config, adapters } = await adapted();
    const base = await flatWeights(fixture("tied"));
    const merged = mergedWeights(config, base, adapters);
    const files = [...writePublished(config, merged), ...(await copiedTexts(fixture("tied")))];
    expect(await flatWeights(sourceOf(files))).toEqual(merged);
    expect(baseLayout(config).length).toBe(merged.length);
    expect(merged).not.toEqual(base);
  });
  test("a model without them has none to write", async () => {
    const { config, adapters } = await adapted();
    expect(() => writePeft({ ...tinyModels.tied }, adapters, "x")).toThrow("without lora");
    expect(() => writePeft(config, adapters.subarray(1), "x")).toThrow("want");
  });
});
