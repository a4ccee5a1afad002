// ONNX files that somebody brought: good ones are described, bad ones are refused whole, by name, before anything runs.

import { create } from "@bufbuild/protobuf";
import * as fc from "fast-check";
import { AttributeProto_AttributeType, NodeProtoSchema, TensorProto_DataLocation, type ModelProto } from "onnx-buf";
import { describe, expect, test } from "vitest";

import { parameterLayout } from "./config";
import { writeOnnx } from "./onnx";
import { createGraph } from "./onnxFile";
import { asCommonExport, changed, tinyEncoder } from "./onnxFixtures";
import { layoutOf } from "./onnxLayout";
import { readOnnx } from "./onnxRead";
import { structureBytes } from "./onnxScan";
import { tinyModels, tinyState } from "./tiny";

const config = tinyModels.untied;
const { parameters } = tinyState(config);
const good = writeOnnx(config, parameters, { hidden: true, metadata: { alphabet: "abc" } });
const look = (file: Uint8Array) => layoutOf(readOnnx(file, "model.onnx"));
const refusalOf = (change: (model: ModelProto) => void): string => {
  const file = changed(good, change);
  try {
    look(file);
  } catch (error) {
    expect(error).toBeInstanceOf(RangeError);
    return (error as Error).message;
  }
  throw new Error("it was not refused");
};

test("this project's export, the common one and a text encoder are told apart", () => {
  const shape = { kind: "decoder", vocab: 11, kvHeads: 2, headDim: 8, cache: "f32" };
  expect(look(good)).toMatchObject({ ...shape, export: "errata", hidden: "hidden", takesMask: false });
  expect(look(good)).toHaveProperty("past", ["past.0.key", "past.0.value", "past.1.key", "past.1.value"]);
  expect(look(asCommonExport(good))).toMatchObject({
    ...shape,
    export: "common",
    takesMask: true,
    takesPositions: true,
  });
  const half = writeOnnx(config, parameters, { precision: "f16" });
  expect(look(half)).toMatchObject({ ...shape, cache: "f16", hidden: null });
  expect(look(tinyEncoder(new Float32Array(6), 3, 2))).toEqual({
    ...{ kind: "encoder", takesMask: true, takesTypes: false, output: "last_hidden_state", isPooled: false },
  });
});

test("what is in a file is counted: weights once, in two bytes each where they are halves, and what is said of it", () => {
  const facts = readOnnx(good, "model.onnx");
  expect(facts.metadata).toEqual({ alphabet: "abc", config: JSON.stringify(config) });
  expect(facts.bytes).toBe(good.length);
  const { count } = parameterLayout(config);
  expect(facts.parameters).toBeGreaterThanOrEqual(count);
  expect(facts.parameters).toBeLessThan(count + 2 * config.context * (config.headDim / 2) + 100); // rotations, shapes
  const tied = tinyModels.tied;
  const weights = parameterLayout(tied).count;
  const sizeOf = (precision: "f32" | "f16") => {
    const file = writeOnnx(tied, tinyState(tied).parameters, { precision });
    return file.length - structureBytes(file);
  };
  expect(sizeOf("f32")).toBeLessThan(4 * weights + 4 * tied.context * tied.headDim + 800); // no second copy of the embedding
  expect(sizeOf("f16")).toBeLessThan(0.7 * sizeOf("f32"));
});

test("more than 2 GB is refused by its number, before a byte of it is made", () => {
  const large = { ...config, vocab: 2 ** 25, width: 64, tied: true };
  const { length } = parameterLayout(large);
  const none = Object.create(Float32Array.prototype, { length: { value: length } }) as Float32Array;
  expect(() => writeOnnx(large, none)).toThrow(/^onnx: got \d{10} bytes of weights, want at most 2147483647$/);
});

describe("refused by name", () => {
  const cases: [string, (model: ModelProto) => void, RegExp][] = [
    [
      "an unknown operator",
      ({ graph }) => void (graph!.node[0]!.opType = "Loop"),
      /'model.onnx': it has the operator 'Loop'/,
    ],
    ["an unknown domain", ({ graph }) => void (graph!.node[0]!.domain = "evil"), /operator 'evil\.\w+'/],
    [
      "operators of somebody else",
      ({ opsetImport }) => void opsetImport.push({ ...opsetImport[0]!, domain: "evil.ops" }),
      /operators of 'evil.ops'/,
    ],
    [
      "a graph inside",
      ({ graph }) =>
        void graph!.node[0]!.attribute.push({
          ...create(NodeProtoSchema, { attribute: [{ name: "body" }] }).attribute[0]!,
          type: AttributeProto_AttributeType.GRAPH,
          g: { ...graph!, node: [], initializer: [] },
        }),
      /has a graph inside/,
    ],
    [
      "weights in another file",
      ({ graph }) => void (graph!.initializer[0]!.dataLocation = TensorProto_DataLocation.EXTERNAL),
      /'embedding' is in another file/,
    ],
    [
      "a weight cut short",
      ({ graph }) => void (graph!.initializer[0]!.rawData = new Uint8Array(8)),
      /has 8 bytes, want 704/,
    ],
    ["a side below 0", ({ graph }) => void (graph!.initializer[0]!.dims = [-1n, 4n]), /a side of -1/],
    ["a huge side", ({ graph }) => void (graph!.initializer[0]!.dims = [2n ** 62n, 9n]), /want \d+/],
    ["an unknown type", ({ graph }) => void (graph!.initializer[0]!.dataType = 8), /elements of type 8/],
    ["a branch", ({ graph }) => void (graph!.input[1]!.name = "use_cache_branch"), /got input 'use_cache_branch'/],
    ["no cache", ({ graph }) => void graph!.input.splice(1), /got 0 inputs past/],
    ["a missing output", ({ graph }) => void (graph!.output[0]!.name = "other"), /want 'logits'/],
    ["two of a name", ({ graph }) => void (graph!.output[1]!.name = "logits"), /have one name/],
    ["no version", (model) => void (model.opsetImport = []), /does not say which version/],
    ["no graph", (model) => void delete model.graph, /it has no graph/],
  ];
  test.each(cases)("%s", (_, change, message) => expect(refusalOf(change)).toMatch(message));

  test("what is no ONNX file", () => {
    const texts = ["", "{}", "PK\u0003\u0004", "<html>", "\0\0\0\0\0\0\0\0"].map((text) =>
      new TextEncoder().encode(text),
    );
    for (const text of texts) expect(() => look(text)).toThrow(/^'model.onnx': /);
  });

  test("a long name is cut in the message", () => {
    expect(() => readOnnx(new Uint8Array(), "x".repeat(5000))).toThrow(/^'x{59}…': it has no bytes$/);
  });

  test("a graph of many megabytes is not parsed", () => {
    const g = createGraph();
    const name = "n".repeat(1000);
    for (let i = 0; i < 5000; i++) g.nodes("Identity", [name], [`${i}`]);
    expect(() => readOnnx(g.finish("long", 21, {}), "long.onnx")).toThrow(/beside the raw data of its weights/);
  });
});

test("truncated anywhere, it is refused", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: good.length - 1 }), (length) => {
      expect(() => look(good.subarray(0, length))).toThrow(RangeError);
    }),
    { numRuns: 300 },
  );
});

test("with bytes changed anywhere it is described or refused, and nothing else", () => {
  const change = fc.record({ at: fc.nat(good.length - 1), byte: fc.nat(255) });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
      const file = good.slice();
      for (const { at, byte } of changes) file[at] = byte;
      try {
        look(file);
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError);
        expect((error as Error).message.length).toBeLessThan(600);
      }
    }),
    { numRuns: 2000 },
  );
});
