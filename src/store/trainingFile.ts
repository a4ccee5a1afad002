// A run's checkpoint as a safetensors file: weights, both moments, and how far it has come.

import * as v from "valibot";

import { readSafetensors, writeSafetensors } from "../lib/safetensors";
import type { Checkpoint, Run } from "../types";
import { checked, count, parseJson } from "./checked";
import { spentSchema } from "./rowSchemas";

const FORMAT = "errata-training/1";
const BUFFERS = ["parameters", "firstMoment", "secondMoment"] as const;

const metadataSchema = v.strictObject({
  format: v.literal(FORMAT),
  run: v.string(),
  spent: v.string(),
  points: v.string(),
});

export function writeTraining({ runId, spent, points, ...buffers }: Checkpoint): Uint8Array<ArrayBuffer> {
  const { step, tokens, lossTokens, flops } = spent;
  const tensors = new Map(BUFFERS.map((name) => [name, { shape: [buffers[name].length], data: buffers[name] }]));
  const progress = { spent: JSON.stringify({ step, tokens, lossTokens, flops }), points: String(points) };
  return writeSafetensors({ tensors, metadata: { format: FORMAT, run: runId, ...progress } });
}

/** @throws {RangeError} if it is no such file, of another run, its three buffers are not alike, or a number is not finite */
export function readTraining(bytes: Uint8Array, run: Run): Checkpoint {
  const { tensors, metadata } = readSafetensors(bytes);
  const { run: id, spent, points } = checked(metadataSchema, metadata);
  if (id !== run.id) throw new RangeError(`got the checkpoint of run '${id}', want '${run.id}'`);
  const [parameters, firstMoment, secondMoment] = BUFFERS.map((name) => {
    const tensor = tensors.get(name);
    if (!tensor || tensor.shape.length !== 1) throw new RangeError(`want a tensor '${name}' of one axis`);
    for (let i = 0; i < tensor.data.length; i++)
      if (!Number.isFinite(tensor.data[i]))
        throw new RangeError(`'${name}' has ${tensor.data[i]} at ${i}, want finite numbers`);
    return tensor.data as Float32Array<ArrayBuffer>; // read into a buffer of its own
  });
  const sizes = [parameters, firstMoment, secondMoment].map((buffer) => buffer!.length);
  if (tensors.size !== BUFFERS.length || new Set(sizes).size !== 1)
    throw new RangeError(`got ${tensors.size} tensors of ${sizes.join(", ")} values, want three of one length`);
  return {
    runId: run.id,
    spent: checked(spentSchema, parseJson(spent, 2)),
    points: checked(count, parseJson(points, 0)),
    parameters: parameters!,
    firstMoment: firstMoment!,
    secondMoment: secondMoment!,
  };
}
