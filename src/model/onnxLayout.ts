// Which inputs and outputs an ONNX model has: of this project's export, of the common export of decoders, or of an encoder.

import type { OnnxGraph, OnnxPort } from "./onnxRead";

/** A decoder with a KV cache. */
export interface DecoderLayout {
  readonly kind: "decoder";
  /** `errata`: `tokens` and `past.<l>`; `common`: `input_ids` and `past_key_values.<l>`. */
  readonly export: "errata" | "common";
  readonly vocab: number; // V
  readonly kvHeads: number; // Hkv
  readonly headDim: number; // D
  readonly cache: "f32" | "f16";
  /** Each layer's keys, then its values. */
  readonly past: readonly string[];
  readonly present: readonly string[];
  readonly takesMask: boolean;
  readonly takesPositions: boolean;
  /** The output with the last hidden states `[B, S, C]`; null where there is none. */
  readonly hidden: string | null;
}

/** A text encoder: one vector a token, or one a text. */
export interface EncoderLayout {
  readonly kind: "encoder";
  readonly takesTypes: boolean;
  readonly takesMask: boolean;
  readonly output: string;
  /** Whether the output is one vector a text; otherwise the vectors of its tokens are averaged. */
  readonly isPooled: boolean;
}

export type OnnxLayout = DecoderLayout | EncoderLayout;

const listOf = (ports: readonly OnnxPort[]) => ports.slice(0, 6).map(({ name }) => `'${name.slice(0, 60)}'`).join(", ") || "none"; // prettier-ignore
const named = (ports: readonly OnnxPort[], name: string) => ports.find((port) => port.name === name);

/** @throws {RangeError} naming the input or output that is not known, missing, or of another shape */
export function layoutOf({ inputs, outputs }: OnnxGraph): OnnxLayout {
  for (const names of [inputs, outputs])
    if (new Set(names.map(({ name }) => name)).size < names.length)
      throw new RangeError(`onnx: two inputs or outputs have one name: ${listOf(names)}`);
  const isEncoder = outputs.some(({ name }) => ENCODED.includes(name)) && !named(outputs, "logits");
  return isEncoder ? encoderOf(inputs, outputs) : decoderOf(inputs, outputs);
}

const ENCODED = ["sentence_embedding", "last_hidden_state", "token_embeddings"];

function encoderOf(inputs: readonly OnnxPort[], outputs: readonly OnnxPort[]): EncoderLayout {
  want(inputs, "input_ids", ["i64"]);
  const known = ["input_ids", "attention_mask", "token_type_ids"];
  for (const { name, type } of inputs) {
    if (!known.includes(name)) throw new RangeError(`onnx: got input '${name}', want only ${known.join(", ")}`);
    if (type !== "i64") throw new RangeError(`onnx: got '${name}' of ${type}, want i64`);
  }
  const output = ENCODED.find((name) => named(outputs, name))!;
  const isPooled = output === "sentence_embedding";
  const { shape, type } = want(outputs, output, ["f32", "f16"]);
  if (shape.length !== (isPooled ? 2 : 3))
    throw new RangeError(`onnx: got '${output}' of ${type} [${shape.join(", ")}], want ${isPooled ? 2 : 3} sides`);
  const takes = (name: string) => named(inputs, name) !== undefined;
  return { kind: "encoder", takesTypes: takes("token_type_ids"), takesMask: takes("attention_mask"), output, isPooled };
}

function decoderOf(inputs: readonly OnnxPort[], outputs: readonly OnnxPort[]): DecoderLayout {
  const isOurs = named(inputs, "tokens") !== undefined;
  want(inputs, isOurs ? "tokens" : "input_ids", ["i64"]);
  const prefix = isOurs ? "past" : "past_key_values";
  const cache = inputs.filter(({ name }) => name.startsWith(`${prefix}.`));
  const others = isOurs ? ["tokens"] : ["input_ids", "attention_mask", "position_ids"];
  for (const port of inputs) {
    if (cache.includes(port)) continue;
    const known = [...others, `${prefix}.<layer>.key and .value`].join(", ");
    if (!others.includes(port.name)) throw new RangeError(`onnx: got input '${port.name}', want only ${known}`);
    if (port.type !== "i64") throw new RangeError(`onnx: got '${port.name}' of ${port.type}, want i64`);
  }
  const logits = want(outputs, "logits", ["f32", "f16"]);
  const vocab = logits.shape[2];
  if (logits.shape.length !== 3 || typeof vocab !== "number" || vocab < 2)
    throw new RangeError(
      `onnx: got logits [${logits.shape.join(", ")}], want [batch, tokens, vocabulary], the last a number`,
    );
  if (cache.length === 0 || cache.length % 2 !== 0)
    throw new RangeError(`onnx: got ${cache.length} inputs ${prefix}.<layer>.key and .value, want two a layer`);
  const names = (of: string) =>
    Array.from({ length: cache.length / 2 }, (_, l) => [`${of}.${l}.key`, `${of}.${l}.value`]).flat();
  const [past, present] = [names(prefix), names("present")];
  const first = want(inputs, past[0]!, ["f32", "f16"]);
  const [, kvHeads, , headDim] = first.shape;
  if (first.shape.length !== 4 || !isSize(kvHeads) || !isSize(headDim))
    throw new RangeError(`onnx: got '${first.name}' [${first.shape.join(", ")}], want [batch, heads, tokens, channels] with heads and channels as numbers`); // prettier-ignore
  for (const [i, name] of past.entries())
    for (const port of [want(inputs, name, [first.type]), want(outputs, present[i]!, [first.type])])
      if (port.shape.length !== 4 || (name === port.name && (port.shape[1] !== kvHeads || port.shape[3] !== headDim)))
        throw new RangeError(`onnx: got '${port.name}' [${port.shape.join(", ")}], want it as '${first.name}'`);
  return {
    kind: "decoder",
    export: isOurs ? "errata" : "common",
    cache: first.type as "f32" | "f16",
    takesMask: named(inputs, "attention_mask") !== undefined,
    takesPositions: named(inputs, "position_ids") !== undefined,
    hidden: ["hidden", "last_hidden_state"].find((name) => named(outputs, name)?.shape.length === 3) ?? null,
    ...{ vocab, kvHeads, headDim, past, present },
  };
}

const MAX_SIDE = 100_000;
const isSize = (side: number | string | undefined): side is number =>
  typeof side === "number" && side >= 1 && side <= MAX_SIDE;

function want(ports: readonly OnnxPort[], name: string, types: readonly string[]): OnnxPort {
  const port = named(ports, name);
  if (!port) throw new RangeError(`onnx: got ${listOf(ports)}, want '${name}'`);
  if (!types.includes(port.type))
    throw new RangeError(`onnx: got '${name}' of ${port.type}, want ${types.join(" or ")}`);
  return port;
}
