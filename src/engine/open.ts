// Chooses the device: WebGPU on a hardware adapter, WebAssembly otherwise, or what was asked for.

import type { Backend, DeviceReport } from "../types";
import type { Executor } from "./executor";
import { createWasmExecutor } from "./wasm/executor";
import { hasSharedMemory } from "./wasm/module";
import { openGpu } from "./webgpu/device";
import { createWebGpuExecutor } from "./webgpu/executor";
import { suitedFamily } from "./webgpu/tune";

/**
 * @param threads for WebAssembly, the calling one included
 * @throws {Error} if WebGPU was asked for by name and there is none
 */
export async function openExecutor(
  backend: Backend,
  threads: number,
): Promise<{ executor: Executor; report: DeviceReport }> {
  if (backend === "wasm") return openWasm(threads, "chosen by hand");
  try {
    const gpu = await openGpu();
    if (backend === "auto" && gpu.info.isSoftware) {
      gpu.close();
      return await openWasm(threads, "the only WebGPU adapter is a software one, which is slower");
    }
    const executor = createWebGpuExecutor(gpu, await suitedFamily(gpu));
    const reason = backend === "webgpu" ? "chosen by hand" : "a hardware adapter is the fastest there is";
    return { executor, report: { backend: "webgpu", title: executor.title, reason, threads: 1 } };
  } catch (error) {
    if (backend === "webgpu") throw error;
    return openWasm(threads, (error as Error).message);
  }
}

async function openWasm(threads: number, why: string) {
  const executor = await createWasmExecutor({ threads });
  const alone = threads > 1 && !hasSharedMemory() ? "; one thread, since this page may not share memory" : "";
  return {
    executor,
    report: { backend: "wasm" as const, title: executor.title, reason: why + alone, threads: executor.threads },
  };
}
