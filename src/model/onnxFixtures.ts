// ONNX models for tests: the student's graph in the layout of common exports, and a made-up text encoder.

import { create, fromBinary, toBinary } from "@bufbuild/protobuf";
import {
  AttributeProto_AttributeType as Attribute,
  AttributeProtoSchema,
  ModelProtoSchema,
  NodeProtoSchema,
  TensorProtoSchema,
  TensorShapeProto_DimensionSchema,
  TypeProtoSchema,
  ValueInfoProtoSchema,
  type ModelProto,
} from "onnx-buf";

import { createGraph } from "./onnxFile";

const node = (opType: string, input: string[], output: string, attributes: Record<string, number> = {}) =>
  create(NodeProtoSchema, {
    ...{ opType, input, output: [output], name: output },
    attribute: Object.entries(attributes).map(([name, i]) =>
      create(AttributeProtoSchema, { name, type: Attribute.INT, i: BigInt(i) }),
    ),
  });

const constant = (name: string, dataType: number, array: Float32Array<ArrayBuffer> | BigInt64Array<ArrayBuffer>) =>
  create(TensorProtoSchema, {
    ...{ name, dataType, dims: array.length > 1 ? [BigInt(array.length)] : [] },
    rawData: new Uint8Array(array.slice().buffer),
  });

const sideOf = (value: string) => create(TensorShapeProto_DimensionSchema, { value: { case: "dimParam", value } });

const i64Input = (name: string, ...names: string[]) =>
  create(ValueInfoProtoSchema, {
    name,
    type: create(TypeProtoSchema, {
      value: {
        case: "tensorType",
        value: { elemType: 7, shape: { dim: names.map(sideOf) } },
      },
    }),
  });

/** Changes a file by its parsed form. */
export function changed(file: Uint8Array, change: (model: ModelProto) => void): Uint8Array<ArrayBuffer> {
  const model = fromBinary(ModelProtoSchema, file);
  change(model);
  return Uint8Array.from(toBinary(ModelProtoSchema, model));
}

/**
 * The same decoder as common exports have it: `input_ids`, an `attention_mask` that hides what is 0, `position_ids` that the
 * rotations are looked up by, `past_key_values`, and logits in f16.
 *
 * @param file of `writeOnnx`, of a model without grouped heads
 */
export const asCommonExport = (file: Uint8Array): Uint8Array<ArrayBuffer> =>
  changed(file, ({ graph }) => {
    const { input, node: nodes, initializer, output } = graph!;
    const renamed = (name: string) => (name === "tokens" ? "input_ids" : name.replace(/^past\./, "past_key_values."));
    const [rows] = nodes.filter(({ opType }) => opType === "Range").map((one) => one.output[0]!);
    const mask = nodes.find(({ opType }) => opType === "Where")!.output[0]!;
    for (const one of input) one.name = renamed(one.name);
    for (const one of nodes) {
      one.input = one.input.map((name) => (name === mask && one.opType === "Add" ? "both" : renamed(name)));
      if (one.opType === "Gather" && one.input[1] === rows) one.input[1] = "given"; // cosines and sines
    }
    input.push(i64Input("attention_mask", "batch", "total"), i64Input("position_ids", "batch", "new"));
    initializer.push(
      constant("zeroth", 7, BigInt64Array.of(0n)),
      constant("hiding", 1, Float32Array.of(1e9)),
      constant("one", 1, Float32Array.of(1)),
      constant("middle", 7, BigInt64Array.of(1n, 2n)),
    );
    const added = [
      node("Gather", ["position_ids", "zeroth"], "given", { axis: 0 }),
      node("Cast", ["attention_mask"], "shown", { to: 1 }),
      node("Sub", ["shown", "one"], "hidden01"),
      node("Mul", ["hidden01", "hiding"], "hides"),
      node("Unsqueeze", ["hides", "middle"], "hidesAll"), // [B, 1, 1, T]
    ];
    const at = nodes.findIndex((one) => one.output[0] === mask);
    nodes.splice(at + 1, 0, node("Add", [mask, "hidesAll"], "both"));
    nodes.unshift(...added);
    const logits = nodes.find((one) => one.output[0] === "logits")!;
    logits.output[0] = "wide";
    nodes.push(node("Cast", ["wide"], "logits", { to: 10 }));
    const { value } = output.find(({ name }) => name === "logits")!.type!;
    if (value.case === "tensorType") value.value.elemType = 10;
  });

/** A text encoder: rows of a table `[V, C]`, one a token, as `last_hidden_state`. */
export function tinyEncoder(table: Float32Array, V: number, C: number): Uint8Array<ArrayBuffer> {
  const g = createGraph();
  g.constant("table", [V, C], table);
  for (const name of ["input_ids", "attention_mask"]) g.input(name, "i64", ["batch", "tokens"]);
  g.nodes("Gather", ["table", "input_ids"], ["last_hidden_state"]);
  g.output("last_hidden_state", "f32", ["batch", "tokens", C]);
  return g.finish("encoder", 21, {});
}
