// The executor on WebGPU: a program is compiled once, and replayed with nothing but dispatches.

import type { Call, Executor, Program } from "../executor";
import type { Kernel } from "../kernel";
import * as kernels from "../kernels";
import { shapes, type Shape } from "../shapes";
import type { Gpu } from "./device";
import { createMemory } from "./memory";
import { createKernelPipeline } from "./pipeline";
import { createPlan, type Dispatch, type Plan } from "./plan";

/** Aimed at for the work of one submit, milliseconds: the screen waits no longer, and drivers' limits (2 s) are far. */
const SUBMIT_MS = 50;
const MAX_DISPATCHES = 512;
/** Submits that may be on their way: enough to keep the device busy, few enough to stop soon. */
const MAX_IN_FLIGHT = 2;

/** Which shaders to take where a kernel has more than one: see `kernel.ts`. */
export type Family = "plain" | "quad";

/**
 * Takes over `gpu`: closing the executor closes the device.
 *
 * @param shape from a memory plan, if not the project's own for small models
 */
export function createWebGpuExecutor(gpu: Gpu, family: Family = "plain", shape: Shape = shapes.webgpu): Executor {
  const { device, info } = gpu;
  const memory = createMemory(gpu);
  const pipelines = new Map<string, Promise<GPUComputePipeline>>();
  const plans = new WeakMap<Program, Promise<Plan>>();
  const inFlight: Promise<void>[] = [];
  let perSubmit = 32; // dispatches, as many as take SUBMIT_MS
  let lastDone = 0;

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

  /** Waits while too much is on its way, and learns from every submit how long a dispatch takes. */
  const follow = async (dispatches: number) => {
    const submitted = performance.now();
    const done = device.queue.onSubmittedWorkDone().then(() => {
      const now = performance.now();
      const suited = (dispatches * SUBMIT_MS) / Math.max(0.1, now - Math.max(submitted, lastDone));
      lastDone = now;
      perSubmit = Math.max(1, Math.min(MAX_DISPATCHES, Math.round(suited), 2 * perSubmit));
    });
    done.catch(() => {}); // lost with its device, which whoever waits is told
    inFlight.push(done);
    if (inFlight.length > MAX_IN_FLIGHT) await gpu.settle(inFlight.shift()!);
  };

  return {
    kind: "webgpu",
    title: `WebGPU, ${info.description || [info.vendor, info.architecture].filter(Boolean).join(" ") || "unnamed adapter"}`,
    threads: 1,
    ...shape,
    get bytes() {
      return memory.bytes;
    },
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
      for (let at = 0; at < total;) {
        const length = Math.min(perSubmit, total - at);
        submit(Array.from({ length }, (_, i) => once[(at + i) % once.length]!));
        await follow(length);
        gpu.check();
        at += length;
      }
    },
    async close() {
      gpu.close();
    },
  };
}
