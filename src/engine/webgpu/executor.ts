// The executor on WebGPU: a program is compiled once, and replayed with nothing but dispatches.

import type { Call, Executor, Program } from "../executor";
import type { Kernel } from "../kernel";
import * as kernels from "../kernels";
import type { Gpu } from "./device";
import { createMemory } from "./memory";
import { createKernelPipeline } from "./pipeline";
import { createPlan, type Dispatch, type Plan } from "./plan";

/** Dispatches per submit. Bounds the time the screen must wait for the device, and stays far from driver time limits. */
const MAX_DISPATCHES = 256;
/** Submits between two waits for the device: enough to keep it busy, few enough to stop soon. */
const MAX_SUBMITS = 4;

/** Powers of two and halfway between: at most a third of a program's rows stay empty. */
const ROW_SIZES = [64, 96, 128, 192, 256, 384, 512, 768, 1024, 1536, 2048];

/** Which shaders to take where a kernel has more than one: see `kernel.ts`. */
export type Family = "plain" | "quad";

/** Takes over `gpu`: closing the executor closes the device. */
export function createWebGpuExecutor(gpu: Gpu, family: Family = "plain"): Executor {
  const { device, info } = gpu;
  const memory = createMemory(gpu);
  const pipelines = new Map<string, Promise<GPUComputePipeline>>();
  const plans = new WeakMap<Program, Promise<Plan>>();
  let submits = 0;

  const compile = async ({ kernel: name, params }: Call) => {
    const kernel: Kernel = kernels[name];
    const shader = (family === "quad" && kernel.quad) || kernel;
    const constants = shader.bake?.(params) ?? {};
    const key = `${name} ${JSON.stringify(constants)}`;
    const pipeline = pipelines.get(key) ?? createKernelPipeline(gpu, name, kernel, constants, shader);
    pipelines.set(key, pipeline);
    return { pipeline: await pipeline, shader };
  };
  const planOf = (program: Program) => {
    const plan = plans.get(program) ?? createPlan(gpu, memory, program, compile);
    plans.set(program, plan);
    return plan;
  };
  const submit = (dispatches: readonly Dispatch[]) => {
    const encoder = device.createCommandEncoder();
    const pass = encoder.beginComputePass();
    for (const { pipeline, bindGroup, grid } of dispatches) {
      pass.setPipeline(pipeline);
      pass.setBindGroup(0, bindGroup);
      pass.dispatchWorkgroups(...grid);
    }
    pass.end();
    device.queue.submit([encoder.finish()]);
  };

  return {
    kind: "webgpu",
    title: `WebGPU, ${info.description || [info.vendor, info.architecture].filter(Boolean).join(" ") || "unnamed adapter"}`,
    threads: 1,
    lanes: 1,
    rowSizes: ROW_SIZES,
    slots: 256,
    write(buffer, data, lane = 0, offset = 0) {
      gpu.check();
      if (offset + data.length > buffer.length)
        throw new RangeError(`write: got ${data.length} values at ${offset}, '${buffer.name}' holds ${buffer.length}`);
      device.queue.writeBuffer(memory.storage(buffer, lane), 4 * offset, data);
    },
    async read(buffer, lane = 0) {
      gpu.check();
      const bytes = await memory.download(memory.storage(buffer, lane));
      gpu.check();
      return buffer.type === "u32"
        ? new Uint32Array(bytes, 0, buffer.length)
        : new Float32Array(bytes, 0, buffer.length);
    },
    async run(program, lanes = 1, times = 1) {
      gpu.check();
      const plan = await planOf(program);
      const once = Array.from({ length: lanes }, (_, lane) => plan.lane(lane)).flat();
      const total = once.length * times;
      for (let from = 0; from < total; from += MAX_DISPATCHES) {
        const length = Math.min(MAX_DISPATCHES, total - from);
        submit(Array.from({ length }, (_, i) => once[(from + i) % once.length]!));
        if (++submits % MAX_SUBMITS === 0) await gpu.settle(device.queue.onSubmittedWorkDone());
        gpu.check();
      }
    },
    async close() {
      gpu.close();
    },
  };
}
