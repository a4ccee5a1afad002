// Published models give the logits that an independent implementation gives (scripts/fixtures/llama.py).

import { readFileSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";

import { createWasmExecutor } from "../../engine/wasm/executor";
import { readSafetensors } from "../../lib/safetensors";
import { parameterLayout } from "../config";
import { createStudent } from "../student";
import { readPublished } from "./readPublished";
import { checkedSource, type FileSource } from "./source";
import { streamWeights, type StreamLimits } from "./streamWeights";
import { fixture, fixturePath } from "./testModels";

const executor = await createWasmExecutor();
afterAll(() => executor.close());

/** The whole model in one flat buffer, `[P]`. */
async function flat(source: FileSource, limits?: StreamLimits): Promise<Float32Array<ArrayBuffer>> {
  const model = await readPublished(source);
  const { specs, length } = parameterLayout(model.config);
  const parameters = new Float32Array(length);
  const at = new Map(specs.map(({ name, offset }) => [name, offset]));
  const sink = (name: string, offset: number, data: Float32Array) => parameters.set(data, at.get(name)! + offset);
  await streamWeights(model, source, sink, limits ? { limits } : {});
  return parameters;
}

describe.each([
  ["tied", "tied embeddings, grouped queries, f32"],
  ["shards", "an untied head, a wider head_dim, bf16 in two files"],
])("%s: %s", (name) => {
  test("logits are the oracle's, to 1e-4 relative", async () => {
    const source = fixture(name);
    const { config } = await readPublished(source);
    const student = createStudent(config, executor);
    const parameters = await flat(source);
    const none = new Float32Array(parameters.length);
    student.load({ parameters, firstMoment: none, secondMoment: none });
    const oracle = readSafetensors(readFileSync(fixturePath(name, "logits.safetensors"))).tensors;
    let largest = 0;
    for (let i = 0; i < 3; i++) {
      const tokens = Int32Array.from(oracle.get(`tokens.${i}`)!.data);
      const want = oracle.get(`logits.${i}`)!.data;
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
    const whole = await flat(fixture(name));
    for (const limits of [
      { block: 1, piece: 1 },
      { block: 700, piece: 900 },
    ])
      expect(await flat(fixture(name), limits)).toEqual(whole);
  });
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
