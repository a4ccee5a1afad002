// Where a training step goes: time and rate of every kernel call, on one thread of the WebAssembly executor.

import type { Call, Executor } from "../src/engine/executor";
import { createWebGpuExecutor } from "../src/engine/webgpu/executor";
import { openGpu } from "../src/engine/webgpu/device";
import { useSoftwareAdapter } from "../src/engine/webgpu/softwareAdapter";
import { initialParameters, parameterLayout } from "../src/model/config";
import { createWeights, ropeTable } from "../src/model/forward";
import { packSequences } from "../src/model/packing";
import { createTrainingPrograms, writeBlock } from "../src/model/training";
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

async function timeCall(executor: Executor, call: Call): Promise<number> {
  const program = { name: call.kernel, calls: [call] };
  await executor.run(program);
  const once = await timed(() => executor.run(program));
  const times = Math.max(1, Math.min(2000, Math.round(100 / Math.max(once, 1e-3))));
  const samples: number[] = [];
  for (let i = 0; i < 3; i++) samples.push((await timed(() => executor.run(program, 1, times))) / times);
  return quantile(
    samples.toSorted((a, b) => a - b),
    0.5,
  );
}

async function timed(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  await gpuDone();
  return performance.now() - started;
}

useSoftwareAdapter();
let done = async () => {};
const gpuDone = () => done();
const rowsWanted = Number(process.argv[2] ?? 0);
for (const { name, config, length } of WORKLOADS.slice(0, 2)) {
  const own = createWebGpuExecutor(await openGpu());
  const probe = { name: "probe", length: 1, type: "f32", scope: "lane" } as const;
  done = async () => void (await own.read(probe));
  const executor = rowsWanted ? { ...own, rows: rowsWanted } : own;
  const weights = createWeights(config);
  const programs = createTrainingPrograms(config, weights, executor, [], 1);
  executor.write(weights.rope.buffer, ropeTable(config));
  executor.write(weights.flat.buffer, initialParameters(config, 1));
  const sequence = {
    tokens: Int32Array.from({ length: length + 1 }, (_, t) => (t * 7) % config.vocab),
    weights: new Float32Array(length + 1).fill(1e-3),
  };
  const count = Math.max(1, Math.floor(executor.rows / length));
  const blocks = packSequences(
    Array.from({ length: count }, () => sequence),
    executor.rows,
  );
  writeBlock(executor, programs, blocks[0]!, 0);
  await executor.run(programs.gradient);

  const kernels = new Map<string, { ms: number; flops: number; calls: number }>();
  const calls = [...programs.gradient.calls, ...programs.update.calls];
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
  console.log(
    `\n${name}: ${parameters.toLocaleString("en")} parameters, ${executor.rows} rows of sequences of ${length}`,
  );
  console.log(
    `gradient ${total.toFixed(2)} ms, ${(flops / total / 1e6).toFixed(1)} GFLOP/s, ${((executor.rows / total) * 1000).toFixed(0)} tokens/s`,
  );
  for (const [kernel, one] of [...kernels.entries()].toSorted((a, b) => b[1].ms - a[1].ms)) {
    const rate = one.flops ? `${(one.flops / one.ms / 1e6).toFixed(1)} GFLOP/s` : "";
    const share = `${((100 * one.ms) / total).toFixed(0)}%`;
    console.log(
      `${kernel.padEnd(26)}${one.ms.toFixed(3).padStart(9)} ms ${share.padStart(5)}  ${String(one.calls).padStart(3)} calls  ${rate}`,
    );
  }
  await own.close();
}
process.exit(0);
