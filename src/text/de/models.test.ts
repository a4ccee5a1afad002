// What a person's model is refused for says so in German.

import { expect, test } from "vitest";

import { createReferenceExecutor } from "../../engine/reference/executor";
import { createWasmExecutor } from "../../engine/wasm/executor";
import { createBase } from "../../model/base";
import { parameterLayout } from "../../model/config";
import { largeModel } from "../../model/large";
import { COMPLETE, coverOf } from "../parts/cover";

const messageOf = (call: () => unknown): string => {
  try {
    call();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error("got no error, want one");
};

test("sizes, adapters, stretched positions, weights and memory", async () => {
  const llama3 = { kind: "llama3", factor: 8, lowFreqFactor: 4, highFreqFactor: 4, originalContext: 8192 };
  const lora = largeModel.lora!;
  const configs = [
    { kvHeads: 2 },
    { headDim: 6 },
    { headDim: 128 },
    { width: 577 },
    { layers: 0 },
    { ropeScaling: { kind: "dynamic", factor: 2 } },
    { ropeScaling: { kind: "linear", factor: 0.5 } },
    { ropeScaling: llama3 },
    { lora: { ...lora, rank: 0 } },
    { lora: { ...lora, alpha: NaN } },
    { lora: { ...lora, targets: [] } },
  ].map((part) => messageOf(() => parameterLayout({ ...largeModel, ...(part as object) })));
  const base = createBase(largeModel, createReferenceExecutor());
  const writes = [
    () => base.write("norm", new Float32Array(576).fill(NaN)),
    () => base.write("layers.0.qkv", new Float32Array(3)),
    () => base.write("layers.30.qkv", new Float32Array(3)),
  ].map(messageOf);
  const executor = await createWasmExecutor();
  const huge = { name: "huge", length: 2 ** 30, type: "f32", scope: "shared" } as const;
  const memory = messageOf(() => executor.write(huge, new Float32Array(1)));
  await executor.close();
  expect(coverOf([...configs, ...writes, memory], ["models"])).toMatchObject(COMPLETE);
});
