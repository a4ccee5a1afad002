// Models that are refused say which file, what was got and what was wanted, before any weight is read.

import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { parameterLayout } from "../config";
import { readConfig } from "./configFile";
import { readPublished } from "./readPublished";
import { blobSource, checkedSource, modelAmong, PublishedError } from "./source";
import { filesOf, fixture, jsonOf, withHeader } from "./testModels";
import { REFUSED } from "./testRefusals";

const weights = filesOf("tied").get("model.safetensors")!;
const withConfig = (change: object) =>
  fixture("tied", { "config.json": { ...jsonOf("tied", "config.json"), ...change } });

test.each(REFUSED)("%s", async (said, source) => {
  const error = await readPublished(source).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(PublishedError);
  expect((error as PublishedError).message).toMatch(said);
  expect((error as PublishedError).message.length).toBeLessThan(600);
});

describe("what is read although it is not usual", () => {
  const empty = { dtype: "F32", shape: [0], data_offsets: [0, 0] };
  test.each([
    ["a tied model's head", "lm_head.weight"],
    ["angles of old conversions", "model.layers.0.self_attn.rotary_emb.inv_freq"],
  ])("%s", async (_what, name) => {
    const file = withHeader(weights, (header) => (header[name] = empty));
    expect((await readPublished(fixture("tied", { "model.safetensors": file }))).parameters).toBe(5968);
  });

  test("SmolLM2, by its published config", () => {
    const fields = {
      ...{ architectures: ["LlamaForCausalLM"], attention_bias: false, attention_dropout: 0, bos_token_id: 0 },
      ...{ eos_token_id: 0, hidden_act: "silu", hidden_size: 576, initializer_range: 0.041666666666666664 },
      ...{ intermediate_size: 1536, is_llama_config: true, max_position_embeddings: 8192, mlp_bias: false },
      ...{ model_type: "llama", num_attention_heads: 9, num_hidden_layers: 30, num_key_value_heads: 3 },
      ...{ pretraining_tp: 1, rms_norm_eps: 1e-5, rope_interleaved: false, rope_scaling: null, rope_theta: 100000 },
      ...{ tie_word_embeddings: true, torch_dtype: "bfloat16", use_cache: true, vocab_size: 49152 },
    };
    const { model } = readConfig(fields);
    expect(model).toMatchObject({ headDim: 64, kvHeads: 3, ropeBase: 100000, tied: true, context: 8192 });
    expect(parameterLayout(model).count).toBe(134_515_008);
  });

  test("options in their other forms", async () => {
    const read = async (change: object) => (await readPublished(withConfig(change))).config;
    const plain = await read({});
    expect(plain).toMatchObject({ eos: 2, ropeBase: 10000, tied: true, kvHeads: 2, headDim: 4, context: 64 });
    expect(await read({ architectures: ["MistralForCausalLM"], sliding_window: null })).toEqual(plain);
    expect(await read({ architectures: null })).toEqual(plain);
    const linear = { ropeScaling: { kind: "linear", factor: 4 } };
    expect(await read({ rope_scaling: { type: "linear", factor: 4 } })).toMatchObject(linear);
    expect(
      await read({ rope_theta: null, rope_parameters: { rope_type: "linear", factor: 4, rope_theta: 700 } }),
    ).toMatchObject({ ...linear, ropeBase: 700 });
    expect(await read({ rope_parameters: { rope_type: "default" } })).toEqual(plain);
  });
});

test("mutated files are read or refused, never anything else", { timeout: 60_000 }, async () => {
  const names = ["config.json", "model.safetensors", "tokenizer.json", "tokenizer_config.json"];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...names), fc.nat(3000), fc.nat(255), async (name, at, value) => {
      const bytes = filesOf("tied").get(name)!;
      bytes[at % bytes.length] = value;
      await readPublished(fixture("tied", { [name]: bytes })).catch((error: unknown) =>
        expect(error).toBeInstanceOf(PublishedError),
      );
      expect(Object.keys(Object.prototype)).toEqual([]);
    }),
    { numRuns: 400, seed: 7 },
  );
});

describe("sources", () => {
  test("a file that is shorter than it said is cut", async () => {
    const source = checkedSource("s", [{ name: "a", bytes: 9 }], () => Promise.resolve(new Uint8Array(3)));
    await expect(source.read("a", 0, 9)).rejects.toThrow("a: it is cut: got 3 of 9 bytes at byte 0");
    await expect(source.read("a", 0, 10)).rejects.toThrow("want at most 9");
    await expect(source.read("b", 0, 1)).rejects.toThrow("b: it is not there");
  });
  test("blobs are read in ranges", async () => {
    const source = blobSource("s", new Map([["a", new Blob(["hello"])]]));
    expect(new TextDecoder().decode(await source.read("a", 1, 3))).toBe("el");
  });
  test("the model of a picked folder is the highest one", () => {
    const paths = ["m/config.json", "m/onnx/config.json", "m/x.safetensors", "m/onnx/y"];
    expect([...modelAmong(paths)]).toEqual([
      ["config.json", 0],
      ["x.safetensors", 2],
    ]);
    expect(() => modelAmong(["a/config.json", "b/config.json"])).toThrow("2 folders");
    expect(() => modelAmong(["a/model.bin"])).toThrow("config.json: it is not there");
  });
});
