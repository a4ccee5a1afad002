// How long kernel calls take on an executor, and how fast its matrix product is at best.

import type { Buffer, Call, Executor, Program, Tensor } from "../src/engine/executor";
import { quantile } from "../src/lib/stats";

/** Multiplications and additions of a call over sequences of `length`; 0 for those that only move memory about. */
export function flopsOf({ kernel, params }: Call, length: number): number {
  const { rows = 0, inner = 0, cols = 0, heads = 0, headDim = 0 } = params;
  if (kernel.startsWith("matmul")) return 2 * rows * inner * cols;
  const pairs = (rows * (length + 1)) / 2;
  const passes = { attention: 2, attentionBackwardQuery: 3, attentionBackwardKeyValue: 4 }[kernel as string] ?? 0;
  return 2 * passes * pairs * heads * headDim;
}

/** Aimed at for one sample, milliseconds. */
const SAMPLE_MS = { wasm: 4, webgpu: 60, reference: 60 };
const SAMPLES = { wasm: 9, webgpu: 3, reference: 1 };
const MAX_TIMES = 2000;
const PROBE: Buffer = { name: "probe", length: 1, type: "f32", scope: "lane" };

/** Milliseconds of one run of the program on this many lanes, median. Reading a word back waits for the device. */
export async function timeProgram(executor: Executor, program: Program, lanes = 1): Promise<number> {
  const time = async (times: number) => {
    const started = performance.now();
    await executor.run(program, lanes, times);
    await executor.read(PROBE);
    return performance.now() - started;
  };
  await time(1);
  const once = await time(1);
  const times = Math.max(1, Math.min(MAX_TIMES, Math.round(SAMPLE_MS[executor.kind] / Math.max(once, 1e-3))));
  const samples: number[] = [];
  for (let i = 0; i < SAMPLES[executor.kind]; i++) samples.push((await time(times)) / times);
  return quantile(
    samples.toSorted((a, b) => a - b),
    0.5,
  );
}

/** GFLOP/s of one matrix product on this many lanes. */
export async function productRate(
  executor: Executor,
  [rows, inner, cols]: readonly [number, number, number],
  lanes = 1,
): Promise<number> {
  const tensor = (name: string, ...shape: number[]): Tensor => {
    const buffer: Buffer = { name, length: shape.reduce((a, b) => a * b, 1), type: "f32", scope: "lane" };
    return { buffer, offset: 0, shape };
  };
  const [a, b, out] = [tensor("a", rows, inner), tensor("b", inner, cols), tensor("out", rows, cols)];
  for (let lane = 0; lane < lanes; lane++)
    for (const { buffer } of [a, b]) executor.write(buffer, new Float32Array(buffer.length).fill(0.5), lane);
  const params = { rows, inner, cols, addResidual: 0 };
  const call: Call = { kernel: "matmul", tensors: { a, b, residual: a, out }, params };
  const ms = await timeProgram(executor, { name: "product", calls: [call] }, lanes);
  return (lanes * 2 * rows * inner * cols) / ms / 1e6;
}

/** What lies in the nearest cache, so that nothing but the register tile is measured. */
const NEAR = [
  [64, 64, 64],
  [64, 128, 64],
  [128, 64, 64],
  [256, 128, 32],
] as const;

/** Best GFLOP/s of the matrix product on data that is near: the micro-kernel's peak, on `lanes` at once. */
export async function peakRate(executor: Executor, lanes = 1): Promise<number> {
  const rates: number[] = [];
  for (const shape of NEAR) rates.push(await productRate(executor, shape, lanes));
  return Math.max(...rates);
}
