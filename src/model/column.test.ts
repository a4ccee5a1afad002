// A product with a single column, as the value head is, with its gradients: every executor and shader family against f64 loops.

import { beforeAll, expect, test } from "vitest";

import type { Executor, Program, Tensor } from "../engine/executor";
import { randomFloats } from "../engine/kernel";
import { linear, squaredError } from "../engine/ops";
import { createBuilder, createTensor } from "../engine/program";
import { createReferenceExecutor } from "../engine/reference/executor";
import { createWasmExecutor } from "../engine/wasm/executor";
import { openGpu } from "../engine/webgpu/device";
import { createWebGpuExecutor } from "../engine/webgpu/executor";
import { useSoftwareAdapter } from "../engine/webgpu/softwareAdapter";
import { createRng } from "../lib/rng";

beforeAll(useSoftwareAdapter);

const executors: Record<string, () => Executor | Promise<Executor>> = {
  wasm: () => createWasmExecutor(),
  "wasm without fused multiply-add": () => createWasmExecutor({ relaxed: false }),
  webgpu: async () => createWebGpuExecutor(await openGpu()),
  "webgpu, quad": async () => createWebGpuExecutor(await openGpu(), "quad"),
};

/** x is read by two such products: the second adds to the gradient that the first has written. */
function build(rows: number, inner: number): { program: Program; inputs: Tensor[]; outputs: Tensor[] } {
  const x = createTensor("x", [rows, inner]);
  const columns = ["first", "second"].map((name) => ({
    value: createTensor(name, [inner, 1]),
    gradient: createTensor(`d${name}`, [inner, 1]),
  }));
  const rowsOf = (name: string) => createTensor(name, [rows]);
  const [targets, coefficients, loss] = [rowsOf("targets"), rowsOf("coefficients"), rowsOf("loss")];
  const b = createBuilder([]);
  for (const column of columns) squaredError(b, linear(b, x, column), { targets, coefficients, loss });
  b.differentiate();
  const dx = b.gradient(x);
  b.keep(dx);
  const program = b.finish("columns");
  const inputs = [x, ...columns.map(({ value }) => value), targets, coefficients];
  return {
    program,
    inputs,
    outputs: [loss, ...columns.map(({ gradient }) => gradient), { ...dx, buffer: b.home(dx) }],
  };
}

async function run(executor: Executor, rows: number, inner: number): Promise<ArrayLike<number>[]> {
  const { program, inputs, outputs } = build(rows, inner);
  const rng = createRng("columns", rows, inner);
  for (const { buffer } of inputs) executor.write(buffer, randomFloats(rng, buffer.length));
  for (const { buffer } of outputs) executor.write(buffer, new Float32Array(buffer.length));
  await executor.run(program);
  return Promise.all(outputs.map(({ buffer }) => executor.read(buffer)));
}

test.each(Object.keys(executors))("%s", async (kind) => {
  const executor = await executors[kind]!();
  for (const [rows, inner] of [
    [1, 4],
    [9, 64],
    [70, 36],
    [256, 192],
  ] as const) {
    const want = await run(createReferenceExecutor("f64"), rows, inner);
    const got = await run(executor, rows, inner);
    got.forEach((values, i) => {
      const apart = Array.from(values, (value, j) => Math.abs(value - want[i]![j]!) / (1 + Math.abs(want[i]![j]!)));
      expect(Math.max(...apart), `${rows} x ${inner}, output ${i}`).toBeLessThan(2e-5);
    });
  }
  await executor.close();
});
