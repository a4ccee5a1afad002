// `config.json` of a published model of the Llama family: what of it this engine does, and what is refused by name.

import { checkConfig } from "../checkConfig";
import type { ModelConfig, RopeScaling } from "../config";
import { createFields, type FieldReader, type Fields } from "./json";
import { PublishedError } from "./source";

const ARCHITECTURES = ["LlamaForCausalLM", "MistralForCausalLM"];
/** What is asked of first, with the reason that a person can do something with. */
const REASONS: Readonly<Record<string, string>> = {
  Qwen2ForCausalLM: "its queries, keys and values have biases, and this engine has none",
  Qwen3ForCausalLM: "it norms queries and keys, and this engine does not",
  GPTNeoForCausalLM: "it has learnt positions, and this engine rotates",
  GPT2LMHeadModel: "it has learnt positions, and this engine rotates",
};

export interface PublishedConfig {
  readonly model: ModelConfig;
  /** Ids that end a text, by both config files; the model's `eos` is one of them. */
  readonly ends: readonly number[];
}

const SILU = ["silu", "swish"];

/**
 * Defaults are those of Hugging Face's `LlamaConfig`: a field that is not there means what it means to them.
 *
 * @param generation fields of `generation_config.json`, where there is one
 * @throws {PublishedError} at the first option that this engine does not have, or size that does not fit
 */
export function readConfig(fields: Fields, generation: Fields = {}): PublishedConfig {
  const read = createFields("config.json", fields);
  refuseOthers(read);
  const width = read.whole("hidden_size", 4, 16384);
  const heads = read.whole("num_attention_heads", 1, 256);
  const kvHeads = read.whole("num_key_value_heads", 1, heads, heads);
  const vocab = read.whole("vocab_size", 2, 1_000_000);
  if (!read.has("head_dim") && width % heads !== 0)
    read.refuse("hidden_size", `a multiple of num_attention_heads ${heads}, or head_dim`);
  const ends = endsOf(read, createFields("generation_config.json", generation), vocab);
  const rope = read.has("rope_parameters") ? read.object("rope_parameters") : read;
  const scaling = read.has("rope_parameters") ? rope : read.object("rope_scaling");
  const ropeScaling = scalingOf(scaling);
  const model: ModelConfig = {
    vocab,
    width,
    layers: read.whole("num_hidden_layers", 1, 256),
    heads,
    kvHeads,
    headDim: read.whole("head_dim", 4, 1024, width / heads),
    feedForward: read.whole("intermediate_size", 4, 65536),
    context: read.whole("max_position_embeddings", 2, 10_000_000, 2048),
    ropeBase: rope.number("rope_theta", 1, 1e12, 10000),
    epsilon: read.number("rms_norm_eps", 1e-12, 1, 1e-6),
    tied: read.flag("tie_word_embeddings", false),
    ...(ends.length > 0 ? { eos: ends[0]! } : {}),
    ...(ropeScaling ? { ropeScaling } : {}),
  };
  try {
    checkConfig(model);
  } catch (error) {
    throw new PublishedError("config.json", (error as Error).message);
  }
  return { model, ends };
}

function refuseOthers(read: FieldReader): void {
  const listed = read.get("architectures");
  const named = Array.isArray(listed) ? (listed as unknown[])[0] : undefined;
  const architecture = named ?? (read.get("model_type") === "llama" ? ARCHITECTURES[0] : undefined);
  if (typeof architecture !== "string" || !ARCHITECTURES.includes(architecture)) {
    const reason = typeof architecture === "string" && Object.hasOwn(REASONS, architecture);
    read.refuse("architectures", `one of ${ARCHITECTURES.join(", ")}${reason ? `: ${REASONS[architecture]!}` : ""}`);
  }
  for (const name of ["attention_bias", "mlp_bias"]) if (read.flag(name, false)) read.refuse(name, "false");
  if (!SILU.includes(read.text("hidden_act", "silu"))) read.refuse("hidden_act", "silu");
  if (read.number("partial_rotary_factor", 0, 1, 1) !== 1) read.refuse("partial_rotary_factor", "1");
  if (read.has("quantization_config")) read.refuse("quantization_config", "none: weights as f32, f16 or bf16");
  // A window as long as the context looks at all of it.
  const context = read.number("max_position_embeddings", 2, 10_000_000, 2048);
  if (architecture === ARCHITECTURES[1] && read.number("sliding_window", 0, Infinity, context) < context)
    read.refuse("sliding_window", "null: this engine attends to all of the context");
}

/** One id or a list of them. */
function endsOf(read: FieldReader, generation: FieldReader, vocab: number): readonly number[] {
  const of = (fields: FieldReader): readonly number[] => {
    const value = fields.get("eos_token_id") ?? [];
    const ids: readonly unknown[] = Array.isArray(value) ? value : [value];
    if (
      ids.length > 64 ||
      !ids.every((id) => Number.isSafeInteger(id) && (id as number) >= 0 && (id as number) < vocab)
    )
      fields.refuse("eos_token_id", `whole numbers below vocab_size ${vocab}`);
    return ids as number[];
  };
  return [...new Set([...of(read), ...of(generation)])];
}

function scalingOf(read: FieldReader): RopeScaling | undefined {
  const field = read.has("rope_type") ? "rope_type" : "type";
  const kind = read.text(field, "default");
  const factor = () => read.number("factor", 1, 1e6);
  switch (kind) {
    case "default":
      return undefined;
    case "linear":
      return { kind, factor: factor() };
    case "llama3": {
      const lowFreqFactor = read.number("low_freq_factor", 1e-6, 1e6);
      const highFreqFactor = read.number("high_freq_factor", 1e-6, 1e6);
      if (highFreqFactor <= lowFreqFactor) read.refuse("high_freq_factor", "more than low_freq_factor");
      const originalContext = read.whole("original_max_position_embeddings", 2, 10_000_000);
      return { kind, factor: factor(), lowFreqFactor, highFreqFactor, originalContext };
    }
    default:
      return read.refuse(field, "default, linear or llama3");
  }
}
