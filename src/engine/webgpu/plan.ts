// A program made ready to replay: pipelines, bind groups and parameters that never change again.

import type { Call, Program } from "../executor";
import type { Kernel, Shader } from "../kernel";
import * as kernels from "../kernels";
import type { Gpu } from "./device";
import { USAGE } from "./flags";
import type { Memory } from "./memory";

export interface Dispatch {
  readonly pipeline: GPUComputePipeline;
  readonly bindGroup: GPUBindGroup;
  readonly grid: readonly [number, number];
}

export interface Compiled {
  readonly pipeline: GPUComputePipeline;
  readonly shader: Shader;
}

export interface Plan {
  /** The dispatches of one lane; made when the lane first runs. */
  lane(lane: number): readonly Dispatch[];
}

/** Every device can bind a uniform at multiples of this; no kernel has more than 256 bytes of parameters. */
const SLOT = 256;

/** @throws {Error} if a call lacks a tensor or a parameter that its WGSL names, or WebGPU refuses the plan */
export async function createPlan(
  { device, settle }: Gpu,
  memory: Memory,
  { name, calls }: Program,
  compile: (call: Call) => Promise<Compiled>,
): Promise<Plan> {
  const compiled = await Promise.all(calls.map(compile));
  const packed = packParams(calls); // outside the error scope, as it may throw
  for (const call of calls)
    for (const { name: id } of kernels[call.kernel].bindings) need(call, "tensor", id, call.tensors);
  device.pushErrorScope("validation");
  const uniform = device.createBuffer({
    label: `parameters of ${name}`,
    size: Math.max(1, calls.length) * SLOT,
    usage: USAGE.uniform | USAGE.copyDst,
  });
  device.queue.writeBuffer(uniform, 0, packed);
  const lanes: Dispatch[][] = [];
  const lane = (index: number) =>
    (lanes[index] ??= calls.map((call, i) => {
      const kernel: Kernel = kernels[call.kernel];
      const buffers = kernel.bindings.map(({ name: id }): GPUBindingResource => {
        const tensor = call.tensors[id]!;
        const size = 4 * tensor.shape.reduce((a, b) => a * b, 1);
        return { buffer: memory.storage(tensor.buffer, tensor.lane ?? index), offset: 4 * tensor.offset, size };
      });
      const params: GPUBindingResource = { buffer: uniform, offset: i * SLOT, size: SLOT };
      const entries = [...buffers, params].map((resource, binding) => ({ binding, resource }));
      const { pipeline, shader } = compiled[i]!;
      const layout = pipeline.getBindGroupLayout(0);
      const bindGroup = device.createBindGroup({ label: call.kernel, layout, entries });
      return { pipeline, bindGroup, grid: shader.grid(call.params) };
    }));
  lane(0);
  const error = await settle(device.popErrorScope());
  if (error) throw new Error(`WebGPU refused the program '${name}': ${error.message}`);
  return { lane };
}

function packParams(calls: readonly Call[]): ArrayBuffer {
  const bytes = new DataView(new ArrayBuffer(Math.max(1, calls.length) * SLOT));
  calls.forEach((call, i) =>
    kernels[call.kernel].params.forEach(({ name, type }, field) => {
      const value = need(call, "parameter", name, call.params);
      if (type === "f32") bytes.setFloat32(i * SLOT + field * 4, value, true);
      else bytes.setUint32(i * SLOT + field * 4, value, true);
    }),
  );
  return bytes.buffer;
}

function need<T>({ kernel }: Call, kind: string, id: string, from: Readonly<Record<string, T>>): T {
  const value = from[id];
  if (value === undefined) throw new Error(`${kernel}: no ${kind} '${id}'; got ${Object.keys(from).join(", ")}`);
  return value;
}
