// The WebAssembly executor against the oracles, in every variant, and its lanes and threads against each other.

import { readdirSync, readFileSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";

import { createRng } from "../../lib/rng";
import { compareKernel, kernelNames } from "../contract";
import type { Buffer, Executor, Program } from "../executor";
import { randomFloats, type Kernel } from "../kernel";
import * as kernels from "../kernels";
import { createWasmExecutor } from "./executor";

const open: Executor[] = [];
const executor = async (...options: Parameters<typeof createWasmExecutor>) => {
  open.push(await createWasmExecutor(...options));
  return open.at(-1)!;
};
afterAll(() => Promise.all(open.map((one) => one.close())));

describe.each([
  { threads: 1, relaxed: false },
  { threads: 1, relaxed: true },
  { threads: 2, relaxed: false },
  { threads: 2, relaxed: true },
])("%o", (options) => {
  test.each(kernelNames)("%s agrees with its oracle", async (name) => {
    for (const { buffer, worst, tolerance } of await compareKernel(await executor(options), name))
      expect(worst, buffer).toBeLessThanOrEqual(tolerance);
  });
});

test("kernels take their pointers and parameters in the order of the WGSL", () => {
  const folder = `${import.meta.dirname}/assembly`;
  const source = readdirSync(folder)
    .filter((file) => file.endsWith(".ts"))
    .map((file) => readFileSync(`${folder}/${file}`, "utf8"))
    .join("\n");
  for (const name of kernelNames) {
    const { bindings, params }: Kernel = kernels[name];
    const signature = new RegExp(`export function ${name}\\(([^)]*)\\)`).exec(source)?.[1] ?? "";
    const got = signature
      .trim()
      .replace(/,$/, "")
      .split(/,\s*/)
      .map((part) => part.split(": ")[1]);
    const want = [...bindings.map(() => "usize"), ...params.map(({ type }) => type)];
    expect(got, name).toEqual(want);
  }
});

test("a row's product does not depend on the rows beside it, nor on threads", async () => {
  const [rows, inner, cols] = [37, 64, 51];
  const rng = createRng("rows");
  const [a, b] = [randomFloats(rng, rows * inner), randomFloats(rng, inner * cols)];
  const product = async (threads: number, count: number) => {
    const device = await executor({ threads });
    const buffer = (name: string, length: number): Buffer => ({ name, length, type: "f32", scope: "lane" });
    const [left, right, out] = [buffer("a", rows * inner), buffer("b", inner * cols), buffer("out", rows * cols)];
    const tensor = (of: Buffer) => ({ buffer: of, offset: 0, shape: [of.length] });
    const tensors = { a: tensor(left), b: tensor(right), residual: tensor(right), out: tensor(out) };
    const program: Program = {
      name: "product",
      calls: [{ kernel: "matmul", tensors, params: { rows: count, inner, cols, addResidual: 0 } }],
    };
    for (let lane = 0; lane < 4; lane++) {
      device.write(left, a, lane);
      device.write(right, b, lane);
    }
    await device.run(program, 4, 2);
    return Promise.all([0, 3].map(async (lane) => (await device.read(out, lane)).slice(0, cols)));
  };
  const [whole, one, threaded] = [await product(1, rows), await product(1, 1), await product(2, rows)];
  expect(one[0]).toEqual(whole[0]);
  expect(threaded[0]).toEqual(whole[0]);
  expect(threaded[1]).toEqual(whole[0]);
});

test("memory that the browser does not give is asked for by a number, and what is there goes on working", async () => {
  const device = await executor({ threads: 1 });
  const buffer = (name: string, length: number): Buffer => ({ name, length, type: "f32", scope: "shared" });
  const [small, huge] = [buffer("small", 3), buffer("huge", 2 ** 30)];
  expect(() => device.write(huge, Float32Array.of(1))).toThrow(/^memory: want 429\d{7} bytes for buffers, the browser/);
  device.write(small, Float32Array.of(1, 2, 3));
  expect(await device.read(small)).toEqual(Float32Array.of(1, 2, 3));
  expect(device.bytes).toBeLessThan(1e6);
});

test("a shape from a plan is the executor's own", async () => {
  const shape = { lanes: 2, rowSizes: [64, 512], slots: 4, largestFirst: true };
  const device = await executor({ threads: 3, shape });
  expect(device).toMatchObject({ ...shape, threads: 2 });
  await expect(device.run({ name: "empty", calls: [] }, 3)).rejects.toThrow("empty: got 3 lanes, want at most 2");
});
