// For tests: models that must be refused, each with what must be said.

import type { FileSource } from "./source";
import { filesOf, fixture, jsonOf, withHeader } from "./testModels";

const config = jsonOf("tied", "config.json");
const weights = filesOf("tied").get("model.safetensors")!;
const words = jsonOf("tied", "tokenizer.json");
const index = jsonOf("shards", "model.safetensors.index.json") as { weight_map: Record<string, string> };
const SECOND = "model-00002-of-00002.safetensors";
const second = filesOf("shards").get(SECOND)!;

const withConfig = (change: object) => fixture("tied", { "config.json": { ...config, ...change } });
const withWeights = (change: Parameters<typeof withHeader>[1], cut = 0) =>
  fixture("tied", { "model.safetensors": withHeader(weights, change, cut) });
const text = (content: string) => fixture("tied", { "config.json": content });
const tooLong = new Uint8Array(weights.length + 4);
tooLong.set(weights);
const longHeader = weights.slice();
new DataView(longHeader.buffer).setBigUint64(0, 2n ** 40n, true);

/** What must be said, and the source that must be refused so. */
export const REFUSED: readonly (readonly [said: RegExp, source: FileSource])[] = [
  [/^config\.json: it is not there/, fixture("tied", { "config.json": null })],
  [/^tokenizer\.json: it is not there/, fixture("tied", { "tokenizer.json": null })],
  [/^model\.safetensors: it is not there/, fixture("tied", { "model.safetensors": null })],
  [/not JSON/, text("{nope")],
  [/not JSON/, text('{"hidden_size": NaN}')],
  [/not JSON/, fixture("tied", { "config.json": Uint8Array.of(0x7b, 0xff, 0x7d) })],
  [/not a JSON object/, text("[1]")],
  [/deeper than 64/, text(`{"a": ${"[".repeat(100_000)}${"]".repeat(100_000)}}`)],
  [/'__proto__'/, text('{"a": {"__proto__": {"hidden_size": 4}}}')],
  [/architectures = \["Qwen2ForCausalLM"\].*biases/, withConfig({ architectures: ["Qwen2ForCausalLM"] })],
  [/architectures = \["BertModel"\], want one of Llama/, withConfig({ architectures: ["BertModel"] })],
  [/architectures = null/, withConfig({ architectures: null, model_type: "gpt2" })],
  [/architectures = \[\{\}\]/, withConfig({ architectures: [{}] })],
  [/attention_bias = true, want false/, withConfig({ attention_bias: true })],
  [/mlp_bias = true, want false/, withConfig({ mlp_bias: true })],
  [/mlp_bias = 1, want true or false/, withConfig({ mlp_bias: 1 })],
  [/hidden_act = "gelu", want silu/, withConfig({ hidden_act: "gelu" })],
  [/partial_rotary_factor = 0.5/, withConfig({ partial_rotary_factor: 0.5 })],
  [/quantization_config/, withConfig({ quantization_config: { bits: 4 } })],
  [/sliding_window = 32/, withConfig({ architectures: ["MistralForCausalLM"], sliding_window: 32 })],
  [/num_hidden_layers = 1000000000, want a whole number from 1 to 256/, withConfig({ num_hidden_layers: 1e9 })],
  [/hidden_size = 16.5/, withConfig({ hidden_size: 16.5 })],
  [/hidden_size = "16"/, withConfig({ hidden_size: "16" })],
  [/hidden_size = null/, withConfig({ hidden_size: null })],
  [/vocab_size = -1/, withConfig({ vocab_size: -1 })],
  [/rope_theta = "1e4"/, withConfig({ rope_theta: "1e4" })],
  [/num_key_value_heads = 8, want a whole number from 1 to 4/, withConfig({ num_key_value_heads: 8 })],
  [/want kvHeads 3 to divide heads 4/, withConfig({ num_key_value_heads: 3 })],
  [/headDim 128 to be at most 64/, withConfig({ head_dim: 128 })],
  [/hidden_size = 16, want a multiple/, withConfig({ num_attention_heads: 3, num_key_value_heads: 3 })],
  [/eos_token_id = 128, want whole numbers below vocab_size 128/, withConfig({ eos_token_id: 128 })],
  [/rope_type = "yarn"/, withConfig({ rope_scaling: { rope_type: "yarn", factor: 2 } })],
  [/factor = nothing/, withConfig({ rope_scaling: { type: "linear" } })],
  [/rope_scaling = 7, want an object/, withConfig({ rope_scaling: 7 })],
  [
    /high_freq_factor/,
    withConfig({ rope_parameters: { ...{ rope_type: "llama3", factor: 8 }, low_freq_factor: 4, high_freq_factor: 1 } }),
  ],
  [/shape \[128, 16\], want \[128, 32\]/, withConfig({ hidden_size: 32 })],
  [/lm_head\.weight' is missing/, withConfig({ tie_word_embeddings: false })],
  [/tensor 'model\.layers\.2\./, withConfig({ num_hidden_layers: 3 })],
  [/layers\.1\..* is none of a Llama's/, withConfig({ num_hidden_layers: 1 })],
  [
    /token 'beyond' has id 128, and the embedding has 128 rows/,
    fixture("tied", { "tokenizer.json": { ...words, added_tokens: [{ id: 128, content: "beyond" }] } }),
  ],
  [/got 0 bytes/, fixture("tied", { "model.safetensors": new Uint8Array(0) })],
  [/tensors take \d+ bytes, the file has/, fixture("tied", { "model.safetensors": weights.slice(0, -1) })],
  [/tensors take \d+ bytes, the file has/, fixture("tied", { "model.safetensors": tooLong })],
  [/header says 1099511627776/, fixture("tied", { "model.safetensors": longHeader })],
  [
    /norm\.weight' is I64, want F32, F16, BF16/,
    withWeights((header) => (header["model.norm.weight"]!["dtype"] = "I64")),
  ],
  [/its shape wants/, withWeights((header) => (header["model.norm.weight"]!["shape"] = [2 ** 40, 2 ** 40]))],
  [
    /no valid shape/,
    withWeights((header) => (header["model.norm.weight"]!["shape"] = Array.from({ length: 100 }, () => 1))),
  ],
  [/overlap or leave a hole/, withWeights((header) => delete header["model.layers.0.mlp.up_proj.weight"])],
  [
    /bias' is none of a Llama's/,
    withWeights((header) => {
      header["model.layers.0.self_attn.q_proj.bias"] = { dtype: "F32", shape: [0], data_offsets: [0, 0] };
    }),
  ],
  [/model-00002-of-00002.*names it, and it is not there/, fixture("shards", { [SECOND]: null })],
  [
    /is in model-00001-of-00002\.safetensors too/,
    fixture("shards", {
      [SECOND]: withHeader(second, (header) => {
        header["model.embed_tokens.weight"] = { dtype: "F32", shape: [0], data_offsets: [0, 0] };
      }),
    }),
  ],
  [
    /says that tensor 'x' is in it/,
    fixture("shards", {
      "model.safetensors.index.json": { weight_map: { ...index.weight_map, x: SECOND } },
    }),
  ],
  [
    /x = "\.\.\/x", want the name/,
    fixture("shards", {
      "model.safetensors.index.json": { weight_map: { x: "../x" } },
    }),
  ],
  [/no weight_map/, fixture("shards", { "model.safetensors.index.json": { weight_map: [] } })],
  [/got 0 files/, fixture("shards", { "model.safetensors.index.json": { weight_map: {} } })],
  [/2 files have weights/, fixture("shards", { "model.safetensors.index.json": null })],
];
