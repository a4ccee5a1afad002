// ONNX models in ONNX Runtime: this project's export against the student itself, the common layout, a text encoder.

import * as ort from "onnxruntime-web";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import type { Executor } from "../engine/executor";
import { createWasmExecutor } from "../engine/wasm/executor";
import { createRng } from "../lib/rng";
import type { ModelConfig } from "../model/config";
import { writeOnnx, type OnnxOptions } from "../model/onnx";
import { createStudent } from "../model/student";
import { tinyModels, tinyState } from "../model/tiny";
import { asCommonExport, tinyEncoder } from "../model/onnxFixtures";
import { openOnnxSession } from "./onnxSession";

let executor: Executor;
beforeAll(async () => void (executor = await createWasmExecutor()));
afterAll(() => executor.close());

const open = (file: Uint8Array) => openOnnxSession(ort, file, { device: "wasm", name: "student.onnx" });
const exported = (config: ModelConfig, options?: OnnxOptions) =>
  writeOnnx(config, tinyState(config).parameters, options);
function studentOf(config: ModelConfig) {
  const student = createStudent(config, executor);
  student.load(tinyState(config));
  return student;
}
const sequencesOf = ({ vocab, context }: ModelConfig) => {
  const rng = createRng("onnx session");
  return [9, 2, context, 9, 3].map((length) => Int32Array.from({ length }, () => rng.int(0, vocab - 1)));
};
/** The largest difference, relative to 1 + |x|. */
const apart = (got: Float32Array, want: Float32Array) => {
  expect(got.length).toBe(want.length);
  return want.reduce((most, x, i) => Math.max(most, Math.abs(got[i]! - x) / (1 + Math.abs(x))), 0);
};
const GREEDY = { maxTokens: 12, temperature: 0, seed: 0, eos: [1] };

describe.each([
  { name: "tied", write: exported, within: 1e-5 },
  { name: "untied", write: exported, within: 1e-5 },
  { name: "tied, f16", write: (config: ModelConfig) => exported(config, { precision: "f16" }), within: 2e-2 },
  { name: "untied, f16", write: (config: ModelConfig) => exported(config, { precision: "f16" }), within: 2e-2 },
  { name: "untied, common", write: (config: ModelConfig) => asCommonExport(exported(config)), within: 2e-3 },
  { name: "untied, common f16", write: (config: ModelConfig) => asCommonExport(exported(config, { precision: "f16" })), within: 2e-2 }, // prettier-ignore
])("$name", ({ name, write, within }) => {
  const config = tinyModels[name.split(",")[0] as "tied" | "untied"];

  test("scores as the student does, sequences of all lengths together", async () => {
    const session = await open(write(config));
    const sequences = sequencesOf(config);
    const [want, got] = [await studentOf(config).score(sequences), await session.score(sequences)];
    await session.close();
    sequences.forEach((_, i) => expect(apart(got[i]!.logits, want[i]!.logits)).toBeLessThan(within));
    if (name.includes("f16")) expect(apart(got[2]!.logits, want[2]!.logits)).toBeGreaterThan(1e-6); // it is not f32
  });

  test("writes greedily what the student writes, token for token", async () => {
    const session = await open(write(config));
    const prompts = sequencesOf(config).map((tokens) => tokens.subarray(0, 8));
    const requests = prompts.map((prompt, sequence) => ({ prompt, sequence, maxTokens: 12, temperature: 0, seed: 0 }));
    const want = await studentOf(config).sample(requests);
    for (const [i, prompt] of prompts.entries()) {
      const seen: number[] = [];
      const { tokens, finished } = await session.write(prompt, GREEDY, (token) => void seen.push(token));
      expect([[...tokens], finished]).toEqual([[...want[i]!.tokens], want[i]!.finished]);
      expect(seen).toEqual([...tokens]);
    }
    await session.close();
  });
});

test("says the student's hidden states, where they were exported", async () => {
  const config = tinyModels.tied;
  const sequences = sequencesOf(config).slice(0, 3);
  const session = await open(exported(config, { hidden: true }));
  const want = await studentOf(config).score(sequences, { hidden: true });
  const got = await session.hidden(sequences);
  got.forEach((rows, i) => {
    expect(rows.length).toBe(sequences[i]!.length * config.width);
    expect(apart(rows.subarray(0, want[i]!.hidden!.length), want[i]!.hidden!)).toBeLessThan(1e-5);
  });
  await session.close();
  const without = await open(exported(config));
  await expect(without.hidden(sequences)).rejects.toThrow("'student.onnx' has no output 'hidden', want one");
  await without.close();
});

test("a value head is left out, and with it nothing else changes", () => {
  const config = tinyModels.tied;
  const headed = { ...config, valueHead: true };
  const all = tinyState(headed).parameters;
  const bare = { ...tinyState(config) }.parameters;
  expect(writeOnnx(headed, Float32Array.of(...bare, ...all.subarray(bare.length)))).toEqual(writeOnnx(config, bare));
});

test("draws by temperature: the same seed gives the same text, and all are drawn as likely as they are", async () => {
  const config = tinyModels.untied;
  const session = await open(exported(config));
  const prompt = Int32Array.of(3, 4, 5);
  const once = (seed: number, maxTokens: number) =>
    session.write(prompt, { maxTokens, temperature: 1.5, seed, eos: [] });
  expect(await once(7, 12)).toEqual(await once(7, 12));
  const counts = new Float64Array(config.vocab);
  const draws = 400;
  for (let seed = 0; seed < draws; seed++) counts[(await once(seed, 1)).tokens[0]!]!++;
  const { logits } = (await session.score([Int32Array.of(3, 4, 5, 0)]))[0]!;
  const weights = Array.from(logits.subarray(-config.vocab), (z) => Math.exp(z / 1.5));
  const total = weights.reduce((a, b) => a + b, 0);
  weights.forEach((weight, v) => expect(Math.abs(counts[v]! / draws - weight / total)).toBeLessThan(0.1));
  await session.close();
});

test("what is cancelled rejects at the next token, and the session goes on", async () => {
  const session = await open(exported(tinyModels.tied));
  const long = session.write(Int32Array.of(2), { ...GREEDY, maxTokens: 20, eos: [] }, () => session.cancel());
  await expect(long).rejects.toMatchObject({ name: "AbortError" });
  expect((await session.write(Int32Array.of(2), { ...GREEDY, eos: [] })).tokens).toHaveLength(12);
  await session.close();
});

test("tokens that the model does not have are refused by their number", async () => {
  const session = await open(exported(tinyModels.tied));
  await expect(session.score([Int32Array.of(2, 99)])).rejects.toThrow("onnx: got token 99, want 0 to 10");
  await expect(session.score([new Int32Array()])).rejects.toThrow("without tokens");
  await expect(session.embed([Int32Array.of(2)])).rejects.toThrow("is a decoder, want a text encoder");
  await session.close();
});

test("a text encoder: the mean over a text's own tokens, whatever is beside it", async () => {
  const [V, C] = [6, 3];
  const table = Float32Array.from({ length: V * C }, (_, i) => Math.sin(i));
  const session = await open(tinyEncoder(table, V, C));
  const texts = [Int32Array.of(1), Int32Array.of(2, 3, 5, 0), Int32Array.of(4, 4)];
  const got = await session.embed(texts);
  texts.forEach((tokens, i) => {
    const want = Float32Array.from({ length: C }, (_, c) => [...tokens].reduce((sum, v) => sum + table[v * C + c]! / tokens.length, 0)); // prettier-ignore
    expect(apart(got[i]!, want)).toBeLessThan(1e-6);
  });
  await expect(session.score(texts)).rejects.toThrow("is a text encoder, want a decoder");
  await session.close();
});

test("with bytes changed anywhere, a file is refused, fails with an error, or runs", async () => {
  const config = tinyModels.untied;
  const good = exported(config);
  const rng = createRng("hostile onnx");
  const ends = { refused: 0, ran: 0 };
  for (let i = 0; i < 60; i++) {
    const file = good.slice();
    const places = i % 2 ? structureOf(good) : good.length;
    for (let c = rng.int(1, 3); c > 0; c--) file[places - 1 - rng.int(0, Math.min(places, 6000) - 1)] = rng.int(0, 255);
    try {
      const session = await open(file);
      const [score] = await session.score([Int32Array.of(2, 3, 4)]);
      expect(score!.logits.length % 2).toBe(0);
      await session.close();
      ends.ran++;
    } catch (error) {
      expect(error).toBeInstanceOf(Error);
      ends.refused++;
    }
  }
  expect(ends.refused).toBeGreaterThan(10);
  expect(ends.ran).toBeGreaterThan(10);
});

/** Bytes before the first weight: its nodes. */
const structureOf = (file: Uint8Array) => new TextDecoder("latin1").decode(file).indexOf("embedding", 400);
