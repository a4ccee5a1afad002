// Chooses between the shader families on the device at hand: those that compute wrongly are out, then the faster wins.

import { compareKernel, kernelNames } from "../contract";
import { DeviceLostError, type Buffer, type Program, type Tensor } from "../executor";
import * as kernels from "../kernels";
import type { Shape } from "../shapes";
import { openGpu, type Gpu, type GpuOptions } from "./device";
import { createWebGpuExecutor, type Family } from "./executor";

/** What is timed: a matrix product of a small model's size, some 50 million operations. */
const SHAPE = { rows: 512, inner: 128, cols: 384 };
/** Below, milliseconds, a time says more of the queue than of the shader. */
const TOO_SHORT_MS = 2;
const REPEATS = 50;
const TURNS = 3;

/** What has been chosen for an adapter: opening it again takes no measuring. */
const chosen = new Map<string, Family>();

/** `chooseFamily`, once for each kind of adapter. */
export async function suitedFamily(gpu: Gpu): Promise<Family> {
  const adapter = JSON.stringify(gpu.info);
  const family = chosen.get(adapter) ?? (await chooseFamily(gpu));
  chosen.set(adapter, family);
  return family;
}

/** An executor on the adapter that the browser offers, with the shaders that suit it. */
export async function openWebGpuExecutor(options?: GpuOptions, shape?: Shape) {
  const gpu = await openGpu(options);
  return createWebGpuExecutor(gpu, await suitedFamily(gpu), shape);
}

/**
 * `quad` if the device has subgroups, agrees there with the plain loops, and is faster with them.
 *
 * @param measure milliseconds of the same work in each family
 * @throws {DeviceLostError} if the device goes meanwhile
 */
export async function chooseFamily(
  gpu: Gpu,
  measure: (gpu: Gpu) => Promise<Record<Family, number>> = timeFamilies,
): Promise<Family> {
  if (!gpu.device.features.has("subgroups")) return "plain";
  try {
    const { plain, quad } = await measure(gpu);
    return quad < plain && (await agrees(gpu)) ? "quad" : "plain";
  } catch (error) {
    if (error instanceof DeviceLostError) throw error;
    return "plain"; // a driver that cannot compile one of them
  }
}

/** The first example of every kernel that has quads, against its oracle. */
async function agrees(gpu: Gpu): Promise<boolean> {
  const executor = createWebGpuExecutor(gpu, "quad");
  const names = kernelNames.filter((name) => kernels[name].quad);
  const deviations = await Promise.all(names.map((name) => compareKernel(executor, name, 1)));
  return deviations.flat().every(({ worst, tolerance }) => worst <= tolerance);
}

/** Milliseconds of one product in each family, the best of some turns: a busy moment falls on both. */
async function timeFamilies(gpu: Gpu): Promise<Record<Family, number>> {
  const [plain, quad] = [createTimer(gpu, "plain"), createTimer(gpu, "quad")];
  await Promise.all([plain(), quad()]); // compiles both at once
  const best = { plain: Infinity, quad: Infinity };
  for (let turn = 0; turn < TURNS; turn++) {
    best.plain = Math.min(best.plain, await plain());
    best.quad = Math.min(best.quad, await quad());
  }
  return best;
}

function createTimer(gpu: Gpu, family: Family): () => Promise<number> {
  const executor = createWebGpuExecutor(gpu, family);
  const { rows, inner, cols } = SHAPE;
  const tensor = (name: string, ...shape: number[]): Tensor => {
    const buffer: Buffer = { name, length: shape.reduce((a, b) => a * b, 1), type: "f32", scope: "shared" };
    return { buffer, offset: 0, shape };
  };
  const [a, b, out] = [tensor("a", rows, inner), tensor("b", inner, cols), tensor("out", rows, cols)];
  const probe: Buffer = { name: "probe", length: 1, type: "f32", scope: "shared" };
  const params = { ...SHAPE, addResidual: 0 };
  const program: Program = {
    name: `timing of ${family}`,
    calls: [{ kernel: "matmul", tensors: { a, b, residual: a, out }, params }],
  };
  const run = async (times: number) => {
    const started = performance.now();
    await executor.run(program, 1, times);
    await executor.read(probe); // waits for the device
    return (performance.now() - started) / times;
  };
  return async () => {
    const once = await run(1);
    return once < TOO_SHORT_MS ? run(REPEATS) : once;
  };
}
