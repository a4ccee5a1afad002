// Where a training step goes: time and rate of every kernel call, on one thread of WebAssembly or on WebGPU.
//
// profile [wasm | webgpu | webgpu-plain] [rows]

import type { Buffer, Call, Executor } from "../src/engine/executor";
import { createWasmExecutor } from "../src/engine/wasm/executor";
import { openGpu } from "../src/engine/webgpu/device";
import { createWebGpuExecutor } from "../src/engine/webgpu/executor";
import { chooseFamily } from "../src/engine/webgpu/tune";
import { useSoftwareAdapter } from "../src/engine/webgpu/softwareAdapter";
import { initialParameters, parameterLayout } from "../src/model/config";
import { createWeights, ropeTable } from "../src/model/forward";
import { packSequences } from "../src/model/packing";
import { createBlockPrograms, createUpdateProgram, writeBlock } from "../src/model/training";
import { quantile } from "../src/lib/stats";
import { WORKLOADS } from "./workloads";

/** Multiplications and additions of a call; 0 for those that only move memory about. */
function flopsOf({ kernel, params }: Call, length: number): number {
  const { rows = 0, inner = 0, cols = 0, heads = 0, headDim = 0 } = params;
  if (kernel.startsWith("matmul")) return 2 * rows * inner * cols;
  const pairs = (rows * (length + 1)) / 2;
  const passes = { attention: 2, attentionBackwardQuery: 3, attentionBackwardKeyValue: 4 }[kernel as string] ?? 0;
  return 2 * passes * pairs * heads * headDim;
}

/** Aimed at for one sample of one call, milliseconds. */
const SAMPLE_MS = { wasm: 4, webgpu: 60, reference: 60 };

/** Time of one call, milliseconds: reading a word back waits for the device. */
async function timeCall(executor: Executor, call: Call): Promise<number> {
  const program = { name: call.kernel, calls: [call] };
  const time = async (times: number) => {
    const started = performance.now();
    await executor.run(program, 1, times);
    await executor.read(PROBE);
    return performance.now() - started;
  };
  await time(1);
  const once = await time(1);
  const times = Math.max(1, Math.min(2000, Math.round(SAMPLE_MS[executor.kind] / Math.max(once, 1e-3))));
  const samples: number[] = [];
  for (let i = 0; i < (executor.kind === "wasm" ? 9 : 3); i++) samples.push((await time(times)) / times);
  return quantile(
    samples.toSorted((a, b) => a - b),
    0.5,
  );
}

const PROBE: Buffer = { name: "probe", length: 1, type: "f32", scope: "lane" };

async function open(device: string): Promise<Executor> {
  if (device === "wasm") return createWasmExecutor();
  useSoftwareAdapter();
  const gpu = await openGpu();
  return createWebGpuExecutor(gpu, device === "webgpu" ? await chooseFamily(gpu) : "plain");
}

const [device = "wasm", rowsWanted = device === "wasm" ? 256 : 1024, ...sizes] = process.argv.slice(2);
const rows = Number(rowsWanted);
for (const { name, config, length } of WORKLOADS) {
  if (sizes.length > 0 && !sizes.includes(name)) continue;
  const executor = await open(device);
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
  const blocks = packSequences(
    Array.from({ length: count }, () => sequence),
    rows,
  );
  writeBlock(executor, programs, blocks[0]!, 0);
  await executor.run(programs.gradient);

  const kernels = new Map<string, { ms: number; flops: number; calls: number }>();
  const calls = [...programs.gradient.calls, ...update.calls];
  for (const call of calls) {
    const known = kernels.get(call.kernel) ?? { ms: 0, flops: 0, calls: 0 };
    const ms = await timeCall(executor, call);
    kernels.set(call.kernel, {
      ms: known.ms + ms,
      flops: known.flops + flopsOf(call, length),
      calls: known.calls + 1,
    });
  }
  const gradient = [...kernels.entries()].filter(
    ([kernel]) => !["adamw", "moveInto", "sumSquares", "gradNorm"].includes(kernel),
  );
  const total = gradient.reduce((sum, [, { ms }]) => sum + ms, 0);
  const flops = gradient.reduce((sum, [, one]) => sum + one.flops, 0);
  const { count: parameters } = parameterLayout(config);
  console.log(`\n${name}: ${parameters.toLocaleString("en")} parameters, ${rows} rows of sequences of ${length}`);
  console.log(
    `gradient ${total.toFixed(2)} ms, ${(flops / total / 1e6).toFixed(1)} GFLOP/s, ${((rows / total) * 1000).toFixed(0)} tokens/s`,
  );
  for (const [kernel, one] of [...kernels.entries()].toSorted((a, b) => b[1].ms - a[1].ms)) {
    const rate = one.flops ? `${(one.flops / one.ms / 1e6).toFixed(1)} GFLOP/s` : "";
    const share = `${((100 * one.ms) / total).toFixed(0)}%`;
    console.log(
      `${kernel.padEnd(26)}${one.ms.toFixed(3).padStart(9)} ms ${share.padStart(5)}  ${String(one.calls).padStart(3)} calls  ${rate}`,
    );
  }
  await executor.close();
}
process.exit(0);
