// Chooses the device: WebGPU on a hardware adapter, WebAssembly otherwise, or what was asked for.

import type { Backend, DeviceReport } from "../types";
import type { Executor } from "./executor";
import { shapes, WASM_MEMORY, type Device, type Shape } from "./shapes";
import { createWasmExecutor } from "./wasm/executor";
import { hasSharedMemory } from "./wasm/module";
import { openGpu, type Gpu } from "./webgpu/device";
import { createWebGpuExecutor, type Family } from "./webgpu/executor";
import { suitedFamily } from "./webgpu/tune";

/** The shape of an executor on the device that was found. */
type ShapeOn = (device: Device) => Shape;

/**
 * @param threads for WebAssembly, the calling one included
 * @param shapeOn for a model whose memory is planned; an error of it is thrown
 * @throws {Error} if WebGPU was asked for by name and there is none
 */
export async function openExecutor(
  backend: Backend,
  threads: number,
  shapeOn: ShapeOn = ({ kind }) => shapes[kind],
): Promise<{ executor: Executor; report: DeviceReport }> {
  if (backend === "wasm") return openWasm(threads, "chosen by hand", shapeOn);
  let found: { gpu: Gpu; family: Family };
  try {
    const gpu = await openGpu();
    if (backend === "auto" && gpu.info.isSoftware) {
      gpu.close();
      return await openWasm(threads, "the only WebGPU adapter is a software one, which is slower", shapeOn);
    }
    found = { gpu, family: await suitedFamily(gpu) };
  } catch (error) {
    if (backend === "webgpu") throw error;
    return openWasm(threads, (error as Error).message, shapeOn);
  }
  const { gpu, family } = found;
  try {
    const executor = createWebGpuExecutor(gpu, family, shapeOn(deviceOf(gpu)));
    const reason = backend === "webgpu" ? "chosen by hand" : "a hardware adapter is the fastest there is";
    return { executor, report: { backend: "webgpu", title: executor.title, reason, threads: 1 } };
  } catch (error) {
    gpu.close();
    throw error;
  }
}

/** What a memory plan needs to know of an open device. */
export function deviceOf({ device: { limits } }: Gpu): Device {
  const maxBufferBytes = Math.min(limits.maxBufferSize, limits.maxStorageBufferBindingSize);
  return { kind: "webgpu", maxBufferBytes };
}

async function openWasm(threads: number, why: string, shapeOn: ShapeOn) {
  const shape = shapeOn({ kind: "wasm", maxBufferBytes: WASM_MEMORY });
  const executor = await createWasmExecutor({ threads, shape });
  const alone = threads > 1 && !hasSharedMemory() ? "; one thread, since this page may not share memory" : "";
  return {
    executor,
    report: { backend: "wasm" as const, title: executor.title, reason: why + alone, threads: executor.threads },
  };
}
