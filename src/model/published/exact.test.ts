// Published models give the logits that an independent implementation gives (scripts/fixtures/llama.py).

import { afterAll, describe, expect, test } from "vitest";

import { createWasmExecutor } from "../../engine/wasm/executor";
import { LORA_TARGETS } from "../adapters";
import { createBase } from "../base";
import { lengthOf, parameterLayout } from "../config";
import { createStudent } from "../student";
import { readPublished } from "./readPublished";
import { checkedSource } from "./source";
import { streamWeights } from "./streamWeights";
import { fixture, flatWeights, oracleOf } from "./testModels";

const executor = await createWasmExecutor();
afterAll(() => executor.close());

describe.each([
  ["tied", "tied embeddings, grouped queries, f32"],
  ["shards", "an untied head, a wider head_dim, bf16 in two files"],
  ["scaled", "Llama 3's scaling of rotations, one key for all queries, f16"],
])("%s: %s", (name) => {
  test("logits are the oracle's, to 1e-4 relative", async () => {
    const source = fixture(name);
    const { config } = await readPublished(source);
    const student = createStudent(config, executor);
    const parameters = await flatWeights(source);
    const none = new Float32Array(parameters.length);
    student.load({ parameters, firstMoment: none, secondMoment: none });
    const oracle = oracleOf(name, "logits.safetensors");
    let largest = 0;
    for (let i = 0; i < 3; i++) {
      const tokens = Int32Array.from(oracle.get(`tokens.${i}`)!);
      const want = oracle.get(`logits.${i}`)!;
      const [score] = await student.score([tokens]);
      expect(score!.logits.length).toBe((tokens.length - 1) * config.vocab); // the last row is about no token

      score!.logits.forEach(
        (value, at) => (largest = Math.max(largest, Math.abs(value - want[at]!) / (1 + Math.abs(want[at]!)))),
      );
    }
    expect(largest).toBeGreaterThan(0); // the oracle is another implementation
    expect(largest).toBeLessThan(1e-4);
  });

  test("pieces of any size give the same weights", async () => {
    const whole = await flatWeights(fixture(name));
    for (const limits of [
      { block: 1, piece: 1 },
      { block: 700, piece: 900 },
    ])
      expect(await flatWeights(fixture(name), limits)).toEqual(whole);
  });
});

test("adapters on a streamed base: logits and gradients are those of autograd, to 1e-4 relative", async () => {
  const source = fixture("tied");
  const model = await readPublished(source);
  const config = { ...model.config, lora: { rank: 3, alpha: 6, targets: LORA_TARGETS } };
  const base = createBase(config, executor);
  await streamWeights(model, source, (name, offset, data) => base.write(name, data, offset));
  expect(base.missing).toEqual([]);
  const student = createStudent(config, executor, base);
  const oracle = oracleOf("tied", "lora.safetensors");
  const { specs, length } = parameterLayout(config);
  const parameters = new Float32Array(length);
  for (const { name, offset } of specs) parameters.set(oracle.get(name)!, offset);
  const none = new Float32Array(length);
  student.load({ parameters, firstMoment: none, secondMoment: none });

  const far = (got: ArrayLike<number>, want: ArrayLike<number>, scale: number) =>
    Array.from(got).reduce((most, value, i) => Math.max(most, Math.abs(value - want[i]!) / scale), 0);
  const tokens = Int32Array.from(oracle.get("tokens")!);
  const [score] = await student.score([tokens]);
  expect(far(score!.logits, oracle.get("logits")!, 1)).toBeLessThan(1e-4);
  const gradient = await student.gradient([{ tokens, weights: oracle.get("weights")! }]);
  expect(specs).toHaveLength(28);
  for (const { name, shape, offset } of specs) {
    const want = oracle.get(`gradient.${name}`)!;
    const largest = Math.max(...want.map(Math.abs));
    expect(largest).toBeGreaterThan(0);
    expect([name, far(gradient.subarray(offset, offset + lengthOf(shape)), want, largest) < 1e-4]).toEqual([
      name,
      true,
    ]);
  }
});

test("no more is read or held at a time than is said", async () => {
  const inner = fixture("shards");
  let largest = 0;
  const source = checkedSource("counted", inner.files, (name, from, to) => {
    largest = Math.max(largest, to - from);
    return inner.read(name, from, to);
  });
  const model = await readPublished(source);
  largest = 0; // headers are read whole
  let block = 0;
  let last = [0, 0];
  const sink = (_name: string, _offset: number, data: Float32Array) => void (block = Math.max(block, data.byteLength));
  const limits = { block: 1024, piece: 256 };
  await streamWeights(model, source, sink, { limits, onProgress: (done, all) => (last = [done, all]) });
  expect(largest).toBeLessThanOrEqual(256);
  expect(block).toBeLessThanOrEqual(1024);
  expect(last[0]).toBeCloseTo(last[1]!);
});

test("reading ends where it is told to", async () => {
  const source = fixture("tied");
  const model = await readPublished(source);
  const abort = new AbortController();
  const sink = () => abort.abort();
  await expect(streamWeights(model, source, sink, { abort: abort.signal })).rejects.toThrow(/abort/i);
});
