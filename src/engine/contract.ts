// The contract every executor keeps: each kernel agrees with its oracle. Tests and start-up gates call it.

import { createRng } from "../lib/rng";
import type { Buffer, Executor, KernelName } from "./executor";
import type { Kernel, KernelExample, Numbers } from "./kernel";
import * as kernels from "./kernels";

/** How far one kernel of an executor is from its oracle, on one example. */
export interface Deviation {
  readonly kernel: KernelName;
  readonly buffer: string;
  /** Largest |difference| / (1 + |oracle|). */
  readonly worst: number;
  readonly tolerance: number;
}

export const kernelNames = Object.keys(kernels) as KernelName[];

/** Runs the first `count` examples of one kernel on the executor and in plain f64 loops. One deviation per writable buffer and example. */
export async function compareKernel(executor: Executor, name: KernelName, count = Infinity): Promise<Deviation[]> {
  const kernel: Kernel = kernels[name];
  const deviations: Deviation[] = [];
  for (const example of kernel.examples(createRng("contract", name)).slice(0, count)) {
    const results = await runExample(executor, name, example);
    const oracle = oracleOf(kernel, example);
    for (const [id, got] of Object.entries(results)) {
      let worst = 0;
      oracle[id]!.forEach((want, i) => (worst = Math.max(worst, Math.abs(got[i]! - want) / (1 + Math.abs(want)))));
      deviations.push({ kernel: name, buffer: id, worst, tolerance: kernel.tolerance });
    }
  }
  return deviations;
}

function oracleOf(kernel: Kernel, { buffers, params }: KernelExample): Record<string, Numbers> {
  const copies = Object.entries(buffers).map(
    ([id, data]) => [id, data instanceof Uint32Array ? data.slice() : Float64Array.from(data)] as const,
  );
  const memory: Record<string, Numbers> = Object.fromEntries(copies);
  kernel.oracle(memory, params);
  return memory;
}

async function runExample(executor: Executor, name: KernelName, { buffers, params }: KernelExample) {
  const kernel: Kernel = kernels[name];
  const device: Record<string, Buffer> = {};
  for (const { name: id, type } of kernel.bindings) {
    const data = buffers[id];
    if (!data) throw new Error(`${name}: the example has no buffer '${id}', the WGSL binds one`);
    device[id] = { name: `${name}.${id}`, length: data.length, type, scope: "shared" };
    executor.write(device[id], data instanceof Uint32Array ? data : Float32Array.from(data));
  }
  const tensors = Object.fromEntries(
    Object.entries(device).map(([id, buffer]) => [id, { buffer, offset: 0, shape: [buffer.length] }]),
  );
  await executor.run({ name: `example of ${name}`, calls: [{ kernel: name, tensors, params }] });
  const results: Record<string, Numbers> = {};
  for (const { name: id, writable } of kernel.bindings) if (writable) results[id] = await executor.read(device[id]!);
  return results;
}
