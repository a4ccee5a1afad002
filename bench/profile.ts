// Where a training step goes: time and rate of every kernel call, on one thread of WebAssembly or on WebGPU.
//
// npm run bench -- profile [wasm | webgpu | plain] [size ...], where plain is WebGPU without the shaders for quads

import { availableParallelism } from "node:os";

import type { Call, Executor } from "../src/engine/executor";
import { createWasmExecutor } from "../src/engine/wasm/executor";
import { openGpu } from "../src/engine/webgpu/device";
import { createWebGpuExecutor } from "../src/engine/webgpu/executor";
import { useSoftwareAdapter } from "../src/engine/webgpu/softwareAdapter";
import { chooseFamily } from "../src/engine/webgpu/tune";
import { initialParameters, parameterLayout } from "../src/model/config";
import { createWeights, ropeTable } from "../src/model/forward";
import { packSequences } from "../src/model/packing";
import { createBlockPrograms, createUpdateProgram, writeBlock } from "../src/model/training";
import { flopsOf, peakRate, timeProgram } from "./kernelTimes";
import { WORKLOADS, type Workload } from "./workloads";

const ROWS = { wasm: 256, webgpu: 1024, reference: 64 };
const DEVICES = ["wasm", "webgpu", "plain"];
const UPDATE = ["adamw", "moveInto", "sumSquares", "gradNorm"];

async function open(device: string): Promise<Executor> {
  if (device === "wasm") return createWasmExecutor();
  useSoftwareAdapter();
  const gpu = await openGpu();
  return createWebGpuExecutor(gpu, device === "webgpu" ? await chooseFamily(gpu) : "plain");
}

/** Calls of one block's gradient and of one update, ready to run by themselves. */
async function callsOf(executor: Executor, { config, length }: Workload, rows: number): Promise<readonly Call[]> {
  const weights = createWeights(config);
  const programs = createBlockPrograms(config, weights, rows, []);
  const { update } = createUpdateProgram(config, weights, 1, 1);
  executor.write(weights.rope.buffer, ropeTable(config));
  executor.write(weights.flat.buffer, initialParameters(config, 1));
  const sequence = {
    tokens: Int32Array.from({ length: length + 1 }, (_, t) => (t * 7) % config.vocab),
    weights: new Float32Array(length + 1).fill(1e-3),
  };
  const count = Math.max(1, Math.floor(rows / length));
  const sequences = Array.from({ length: count }, () => sequence);
  writeBlock(executor, programs, packSequences(sequences, rows)[0]!, 0);
  await executor.run(programs.gradient);
  return [...programs.gradient.calls, ...update.calls];
}

async function profile(executor: Executor, workload: Workload, peak: number): Promise<void> {
  const rows = ROWS[executor.kind];
  const kernels = new Map<string, { ms: number; flops: number; calls: number }>();
  for (const call of await callsOf(executor, workload, rows)) {
    const known = kernels.get(call.kernel) ?? { ms: 0, flops: 0, calls: 0 };
    const ms = await timeProgram(executor, { name: call.kernel, calls: [call] });
    const flops = flopsOf(call, workload.length);
    kernels.set(call.kernel, { ms: known.ms + ms, flops: known.flops + flops, calls: known.calls + 1 });
  }
  const gradient = [...kernels.entries()].filter(([kernel]) => !UPDATE.includes(kernel));
  const total = gradient.reduce((sum, [, { ms }]) => sum + ms, 0);
  const flops = gradient.reduce((sum, [, one]) => sum + one.flops, 0);
  const { count } = parameterLayout(workload.config);
  const rate = flops / total / 1e6;
  console.log(
    `\n${workload.name}: ${count.toLocaleString("en")} parameters, ${rows} rows of sequences of ${workload.length}\n` +
      `gradient ${total.toFixed(2)} ms, ${rate.toFixed(1)} GFLOP/s = ${((100 * rate) / peak).toFixed(0)}% of the peak, ` +
      `${((rows / total) * 1000).toFixed(0)} tokens/s`,
  );
  for (const [kernel, one] of [...kernels.entries()].toSorted((a, b) => b[1].ms - a[1].ms)) {
    const own = one.flops ? `${(one.flops / one.ms / 1e6).toFixed(1)} GFLOP/s` : "";
    const share = `${((100 * one.ms) / total).toFixed(0)}%`;
    console.log(
      `${kernel.padEnd(26)}${one.ms.toFixed(3).padStart(9)} ms ${share.padStart(5)}  ${String(one.calls).padStart(3)} calls  ${own}`,
    );
  }
}

const words = process.argv.slice(2);
const device = DEVICES.find((one) => one === words[0]) ?? "wasm";
const sizes = words.slice(device === words[0] ? 1 : 0);
const unknown = sizes.find((size) => !WORKLOADS.some(({ name }) => name === size));
if (unknown) {
  const wish = [...DEVICES, ...WORKLOADS.map(({ name }) => name)].join(", ");
  console.error(`profile: got '${unknown}', want ${wish}`);
  process.exit(2);
}
const executor = await open(device);
const peak = await peakRate(executor);
console.log(`${executor.title}: products on near data reach ${peak.toFixed(1)} GFLOP/s`);
const cores = Math.min(availableParallelism(), executor.lanes);
if (device === "wasm" && cores > 1) {
  const threaded = await createWasmExecutor({ threads: cores });
  const all = await peakRate(threaded, threaded.lanes);
  console.log(`${threaded.title}: ${all.toFixed(1)} GFLOP/s together`);
  await threaded.close();
}
for (const workload of WORKLOADS)
  if (sizes.length === 0 || sizes.includes(workload.name)) await profile(executor, workload, peak);
process.exit(0);
