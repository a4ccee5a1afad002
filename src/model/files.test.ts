// Files and text: safetensors and checkpoints round trip, hostile ones are refused, tokens and packing keep what they get.

import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { readCheckpoint, writeCheckpoint } from "./checkpointFile";
import { initialParameters, parameterLayout } from "./config";
import { packSequences } from "./packing";
import { readSafetensors, writeSafetensors } from "../lib/safetensors";
import { tinyModels, tinySequences } from "./tiny";
import { createTokenizer, EOS, PAD } from "./tokenizer";

const tensors = new Map([
  ["a", { shape: [2, 3], data: Float32Array.of(1, 2, 3, 4, 5, 6) }],
  ["b", { shape: [], data: Float32Array.of(7) }],
]);
const file = writeSafetensors({ tensors, metadata: { made: "here" } });

/** The same file with another header. */
function withHeader(header: unknown, tail = file.slice(-28)): Uint8Array {
  const json = new TextEncoder().encode(typeof header === "string" ? header : JSON.stringify(header));
  const bytes = new Uint8Array(8 + json.length + tail.length);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(json.length), true);
  bytes.set(json, 8);
  bytes.set(tail, 8 + json.length);
  return bytes;
}
const tensor = (part: object) => ({ t: { dtype: "F32", shape: [7], data_offsets: [0, 28], ...part } });

describe("safetensors", () => {
  test("reads what it wrote", () => {
    const read = readSafetensors(file);
    expect(read.metadata).toEqual({ made: "here" });
    expect([...read.tensors]).toEqual([...tensors]);
    expect([...readSafetensors(Buffer.from(file)).tensors]).toEqual([...tensors]); // Node's kind of Uint8Array
  });
  test.each([
    ["an empty file", new Uint8Array(0), "got 0 bytes"],
    ["a cut file", file.slice(0, -1), "bytes"],
    ["a header longer than the file", file.slice(0, 20), "header says"],
    ["no JSON", withHeader("{nope"), "not JSON"],
    ["a list", withHeader("[1]"), "not an object"],
    ["another type", withHeader(tensor({ dtype: "F16" })), "F16"],
    ["a negative size", withHeader(tensor({ shape: [-7] })), "no valid shape"],
    ["a range without an end", withHeader(tensor({ data_offsets: [0] })), "no valid range"],
    ["a shape of another size", withHeader(tensor({ shape: [6] })), "its shape wants 24"],
    ["a hole", withHeader(tensor({ shape: [6], data_offsets: [4, 28] })), "hole"],
    ["bytes left over", withHeader(tensor({ shape: [6], data_offsets: [0, 24] })), "the file has 28"],
    ["a size past what can be counted", withHeader(tensor({ shape: [2 ** 40, 2 ** 40] })), "its shape wants"],
  ])("refuses %s", (_what, bytes, reason) => {
    expect(() => readSafetensors(bytes)).toThrow(reason);
  });
  test("mutated files are read or refused, never anything else", () => {
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.nat(255), (at, value) => {
        const bytes = file.slice();
        bytes[at] = value;
        try {
          readSafetensors(bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

test("a checkpoint reads back, and a flipped bit is found", async () => {
  const config = tinyModels.tied;
  const parameters = initialParameters(config, 3);
  const recipe = { command: "test", seed: 3 };
  const bytes = await writeCheckpoint({ task: "chain", config, alphabet: "ab", parameters, recipe });
  const { sha256, ...read } = await readCheckpoint(bytes);
  expect(read).toEqual({ task: "chain", config, alphabet: "ab", parameters, recipe });
  expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  bytes[bytes.length - 5]! ^= 1;
  await expect(readCheckpoint(bytes)).rejects.toThrow("damaged");
  await expect(readCheckpoint(file)).rejects.toThrow("format");
});

test("initial parameters: the same seed the same bits, gains 1, matrices before gains", () => {
  const config = tinyModels.untied;
  const { specs, decayed, length, count } = parameterLayout(config);
  const flat = initialParameters(config, 1);
  expect(initialParameters(config, 1)).toEqual(flat);
  expect(initialParameters(config, 2)).not.toEqual(flat);
  for (const { shape, offset } of specs) {
    expect(offset % 64).toBe(0);
    expect(offset >= decayed).toBe(shape.length === 1);
    if (shape.length === 1) expect(flat[offset]).toBe(1);
  }
  expect(count).toBeLessThanOrEqual(length);
  expect(() => parameterLayout({ ...config, kvHeads: 3 })).toThrow("kvHeads 3");
});

test("text to tokens and back", () => {
  const tokenizer = createTokenizer("0123+=");
  expect(tokenizer.decode(tokenizer.encode("1+2=3"))).toBe("1+2=3");
  expect(tokenizer.decode([PAD, 2, EOS, 99])).toBe("0\ufffd");
  expect(() => tokenizer.encode("1+9")).toThrow("got '9'");
  expect(() => createTokenizer("aa")).toThrow("repeats");
});

test("packing keeps every token, target, weight and place", () => {
  const sequences = tinySequences(tinyModels.tied, 40);
  const seen = new Set<number>();
  for (const block of packSequences(sequences, 64))
    for (const { sequence, row } of block.placed) {
      const { tokens, weights } = sequences[sequence]!;
      seen.add(sequence);
      for (let t = 0; t + 1 < tokens.length; t++) {
        expect(block.tokens[row + t]).toBe(tokens[t]);
        expect(block.targets[row + t]).toBe(tokens[t + 1]);
        expect(block.weights[row + t]).toBe(weights[t + 1]);
        expect(block.positions[row + t]).toBe(t);
        expect([block.starts[row + t], block.ends[row + t]]).toEqual([row, row + tokens.length - 1]);
      }
    }
  expect(seen.size).toBe(40);
});
