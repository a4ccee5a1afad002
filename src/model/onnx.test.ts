// The exported graph: read by another library, and run by ONNX Runtime against the student itself.

import { fromBinary } from "@bufbuild/protobuf";
import { ModelProtoSchema } from "onnx-buf";
import { InferenceSession, Tensor } from "onnxruntime-web";
import { describe, expect, test } from "vitest";

import { createWasmExecutor } from "../engine/wasm/executor";
import { createRng } from "../lib/rng";
import { parameterLayout, type ModelConfig } from "./config";
import { cacheNames, writeOnnx } from "./onnx";
import { createStudent } from "./student";
import { tinyModels, tinyState } from "./tiny";

/** Logits `[B, T, V]`, the tokens given in portions of these sizes. */
async function run(
  config: ModelConfig,
  file: Uint8Array,
  sequences: readonly Int32Array[],
  portions: readonly number[],
) {
  const { past, present } = cacheNames(config);
  const session = await InferenceSession.create(file);
  const B = sequences.length;
  const empty = () => new Tensor("float32", new Float32Array(), [B, config.kvHeads, 0, config.headDim]);
  let cache = past.map(empty);
  const logits = sequences.map((): number[] => []);
  let from = 0;
  for (const S of portions) {
    const tokens = BigInt64Array.from(sequences.flatMap((row) => [...row.subarray(from, from + S)].map(BigInt)));
    const feeds = Object.fromEntries(past.map((name, i) => [name, cache[i]!]));
    const out = await session.run({ tokens: new Tensor("int64", tokens, [B, S]), ...feeds });
    const values = out["logits"]!.data as Float32Array;
    logits.forEach((row, b) => row.push(...values.subarray(b * S * config.vocab, (b + 1) * S * config.vocab)));
    cache = present.map((name) => out[name] as (typeof cache)[number]);
    from += S;
  }
  expect(cache.map(({ dims }) => [...dims])).toEqual(past.map(() => [B, config.kvHeads, from, config.headDim]));
  await session.release();
  return logits;
}

describe.each(Object.entries(tinyModels))("%s", (_name, config) => {
  const { parameters } = tinyState(config);
  const file = writeOnnx(config, parameters);

  test("is a file that another library reads, with every weight in it", () => {
    const { graph, opsetImport } = fromBinary(ModelProtoSchema, file);
    expect(opsetImport.map(({ domain, version }) => [domain, version])).toEqual([["", 21n]]);
    const { past, present } = cacheNames(config);
    expect(graph!.input.map(({ name }) => name)).toEqual(["tokens", ...past]);
    expect(graph!.output.map(({ name }) => name)).toEqual(["logits", ...present]);
    for (const { name, shape, offset } of parameterLayout(config).specs) {
      const { dims, rawData } = graph!.initializer.find((tensor) => tensor.name === name)!;
      expect(dims.map(Number)).toEqual(shape);
      const values = new Float32Array(rawData.slice().buffer);
      expect(values).toEqual(parameters.slice(offset, offset + values.length));
    }
    const produced = new Set([...graph!.input, ...graph!.initializer].map(({ name }) => name));
    for (const { input, output, name } of graph!.node) {
      for (const one of input) expect(produced, `what ${name} reads`).toContain(one);
      for (const one of output) produced.add(one);
    }
  });

  test.each([{ portions: [12] }, { portions: [5, 1, 1, 5] }])(
    "gives the student's logits in portions of $portions",
    async ({ portions }) => {
      const rng = createRng("onnx");
      const sequences = Array.from({ length: 3 }, () =>
        Int32Array.from({ length: 13 }, () => rng.int(0, config.vocab - 1)),
      );
      const executor = await createWasmExecutor();
      const student = createStudent(config, executor);
      student.load(tinyState(config));
      const want = await student.score(sequences);
      const got = await run(
        config,
        file,
        sequences.map((tokens) => tokens.subarray(0, 12)),
        portions,
      );
      await executor.close();
      want.forEach(({ logits }, s) => {
        const size = Math.max(...logits.map(Math.abs));
        const apart = Math.max(...logits.map((value, i) => Math.abs(value - got[s]![i]!)));
        expect(got[s]!.length).toBe(logits.length);
        expect(apart / size).toBeLessThan(1e-5);
      });
    },
  );

  test("says the likeliest token after the last one, where that is asked for", async () => {
    const tokens = Int32Array.from({ length: 9 }, (_, t) => (t * 5 + 3) % config.vocab);
    const [logits] = await run(config, file, [tokens], [9]);
    const last = logits!.slice(-config.vocab);
    const session = await InferenceSession.create(writeOnnx(config, parameters, { answer: "next" }));
    const empty = new Tensor("float32", new Float32Array(), [1, config.kvHeads, 0, config.headDim]);
    const feeds = Object.fromEntries(cacheNames(config).past.map((name) => [name, empty]));
    const { next } = await session.run({
      ...feeds,
      tokens: new Tensor("int64", BigInt64Array.from(tokens, BigInt), [1, 9]),
    });
    await session.release();
    expect(next!.dims).toEqual([1, 1]);
    expect(Number((next!.data as BigInt64Array)[0])).toBe(last.indexOf(Math.max(...last)));
  });

  test("refuses parameters of another size", () => {
    expect(() => writeOnnx(config, parameters.subarray(4))).toThrow(/^onnx: got \d+ values, want \d+$/);
  });
});
