// The WebGPU executor in Node, on Dawn and a software device: every kernel against its oracle, and every way to fail.

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { compareKernel, kernelNames } from "../contract";
import { DeviceLostError, type Buffer, type Executor, type Program } from "../executor";
import * as kernels from "../kernels";
import { openGpu, type Gpu } from "./device";
import { createWebGpuExecutor, type Family } from "./executor";
import { createKernelPipeline } from "./pipeline";
import { useSoftwareAdapter } from "./softwareAdapter";
import { chooseFamily } from "./tune";

let gpu: Gpu;
let executor: Executor;
let executors: Record<Family, Executor>;

beforeAll(async () => {
  useSoftwareAdapter();
  gpu = await openGpu();
  executor = createWebGpuExecutor(gpu);
  executors = { plain: executor, quad: createWebGpuExecutor(gpu, "quad") };
});
afterAll(() => executor?.close());

const buffer = (name: string, length: number, scope: Buffer["scope"] = "shared"): Buffer => ({
  name,
  length,
  type: "f32",
  scope,
});
const whole = (of: Buffer, lane?: number) => ({
  buffer: of,
  offset: 0,
  shape: [of.length],
  ...(lane === undefined ? {} : { lane }),
});
const move = (source: Buffer, sum: Buffer, lane?: number): Program => ({
  name: `move ${source.name}`,
  calls: [
    {
      kernel: "moveInto",
      tensors: { source: whole(source, lane), sum: whole(sum) },
      params: { count: source.length },
    },
  ],
});

const hasQuad = (name: (typeof kernelNames)[number]) => kernels[name].quad !== undefined;
const shaders = [
  ...kernelNames.map((name) => ({ name, family: "plain" as const })),
  ...kernelNames.filter(hasQuad).map((name) => ({ name, family: "quad" as const })),
];

describe.each(shaders)("$name, $family", ({ name, family }) => {
  test("agrees with its oracle", async () => {
    for (const { buffer: id, worst, tolerance } of await compareKernel(executors[family], name)) {
      expect(worst, id).toBeLessThanOrEqual(tolerance);
    }
  });

  test("gives the same bits twice", async () => {
    const results: Uint32Array[] = [];
    const read: Executor["read"] = async (...args) => {
      const data = await executors[family].read(...args);
      results.push(new Uint32Array(data.buffer));
      return data;
    };
    await compareKernel({ ...executors[family], read }, name);
    const once = results.splice(0);
    await compareKernel({ ...executors[family], read }, name);
    expect(once.length).toBeGreaterThan(0);
    expect(results).toEqual(once);
  });
});

test("the faster family is taken, unless it computes wrongly or does not compile", async () => {
  const times = (plain: number, quad: number) => async () => ({ plain, quad });
  expect(["plain", "quad"]).toContain(await chooseFamily(gpu));
  expect(await chooseFamily(gpu, times(2, 1))).toBe("quad");
  expect(await chooseFamily(gpu, times(1, 2))).toBe("plain");
  const quad = kernels.matmul.quad as { wgsl: string };
  const { wgsl } = quad;
  try {
    quad.wgsl = wgsl.replace("quadBroadcast(x$R, $K)", "quadBroadcast(x$R, 0)");
    expect(quad.wgsl).not.toBe(wgsl);
    expect(await chooseFamily(gpu, times(2, 1))).toBe("plain");
    quad.wgsl = wgsl.replace("quadBroadcast", "quadWhisper");
    expect(await chooseFamily(gpu, times(2, 1))).toBe("plain");
  } finally {
    quad.wgsl = wgsl;
  }
});

test("a grid beyond 65535 workgroups reaches its last value", async () => {
  const length = 65_536 * 64 + 7;
  const [source, sum] = [buffer("long", length), buffer("long sum", length)];
  executor.write(source, new Float32Array(length).fill(1));
  await executor.run(move(source, sum));
  expect((await executor.read(sum)).every((x) => x === 1)).toBe(true);
});

test("extreme gates give numbers", async () => {
  const gates = Float32Array.of(-1000, -89, -80, 0, 80, 89, 1000);
  const [x, out, dout, dx] = [buffer("x", 14), buffer("out", 7), buffer("dout", 7), buffer("dx", 14)];
  executor.write(x, Float32Array.of(...gates, 1, 1, 1, 1, 1, 1, 1));
  executor.write(dout, new Float32Array(7).fill(1));
  const params = { rows: 1, width: 7 };
  const forward = { kernel: "swiglu", tensors: { x: whole(x), out: whole(out) }, params } as const;
  const tensors = { x: whole(x), dout: whole(dout), dx: whole(dx) };
  await executor.run({ name: "gates", calls: [forward, { kernel: "swigluBackward", tensors, params }] });
  const near = (z: number) => expect.closeTo(z, 5) as number;
  expect(Array.from(await executor.read(out))).toEqual([0, 0, 0, 0, 80, 89, 1000].map(near));
  expect(Array.from((await executor.read(dx)).subarray(0, 7))).toEqual([0, 0, 0, 0.5, 1, 1, 1].map(near));
});

test("lanes have their own memory, a tensor can name another's, and a program repeats", async () => {
  const [source, sum] = [buffer("source", 5, "lane"), buffer("sum", 5)];
  executor.write(source, new Float32Array(5).fill(1), 0);
  executor.write(source, new Float32Array(5).fill(2), 1);
  await executor.run(move(source, sum, 1));
  expect(Array.from(await executor.read(sum))).toEqual([2, 2, 2, 2, 2]);
  await executor.run(move(source, sum), 2, 300);
  expect(Array.from(await executor.read(sum))).toEqual([3, 3, 3, 3, 3]);
  expect(Array.from(await executor.read(source, 1))).toEqual([0, 0, 0, 0, 0]);
});

test("writing more than a buffer holds is refused", () => {
  expect(() => executor.write(buffer("small", 2), new Float32Array(3))).toThrow(RangeError);
});

test("a shader that does not compile says which, where and why", async () => {
  const broken = { ...kernels.moveInto, wgsl: kernels.moveInto.wgsl.replace("= 0.0;", "= nothing;") };
  const attempt = createKernelPipeline(gpu, "broken", broken);
  await expect(attempt).rejects.toThrow(/broken\.wgsl does not compile:\nbroken\.wgsl:\d+:\d+ .*nothing/);
  gpu.check(); // and is told once
});

test("a call that lacks a tensor or a parameter is refused by name", async () => {
  const x = buffer("x", 4);
  const tensors = { source: whole(x) };
  await expect(
    executor.run({ name: "p", calls: [{ kernel: "moveInto", tensors, params: { count: 4 } }] }),
  ).rejects.toThrow("moveInto: no tensor 'sum'");
  await expect(
    executor.run({
      name: "p",
      calls: [{ kernel: "moveInto", tensors: { source: whole(x), sum: whole(x) }, params: {} }],
    }),
  ).rejects.toThrow("moveInto: no parameter 'count'");
});

test("a program that WebGPU refuses is an error of its run, or of the next", async () => {
  const x = buffer("x", 4);
  const beyond = { buffer: x, offset: 64, shape: [4] };
  const program = move(x, buffer("y", 4));
  const call = { ...program.calls[0]!, tensors: { source: beyond, sum: whole(x) } };
  await expect(executor.run({ name: "beyond", calls: [call] })).rejects.toThrow("WebGPU refused the program 'beyond'");

  gpu.device.queue.writeBuffer(gpu.device.createBuffer({ size: 4, usage: 1 }), 0, new Float32Array(1));
  await gpu.device.queue.onSubmittedWorkDone();
  await expect(executor.read(x)).rejects.toThrow("WebGPU refused earlier work");
  await executor.read(x);
});

test("when the device goes, what waits and what comes later fails with DeviceLostError", async () => {
  const mortal = await openGpu();
  const doomed = createWebGpuExecutor(mortal);
  const [x, y] = [buffer("x", 1024), buffer("y", 1024)];
  await doomed.run(move(x, y));
  const pending = doomed.read(x);
  mortal.device.destroy();
  await expect(pending).rejects.toThrow(DeviceLostError);
  await expect(doomed.read(x)).rejects.toThrow(DeviceLostError);
  await expect(doomed.run(move(x, y))).rejects.toThrow(/device is gone: destroyed/);
  expect(() => doomed.write(x, new Float32Array(1))).toThrow(DeviceLostError);
  await doomed.close();
});
