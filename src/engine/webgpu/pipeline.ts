// Compiles a kernel's WGSL; the layout of its bind group comes from the same text, so the two cannot disagree.

import { expand } from "../expand";
import type { Kernel, Shader } from "../kernel";
import type { Gpu } from "./device";
import { COMPUTE_STAGE } from "./flags";

/**
 * @param shader of the kernel, if not its first
 * @throws {Error} with the kernel's name, the line and the message, if the WGSL does not compile
 */
export async function createKernelPipeline(
  { device, settle }: Gpu,
  name: string,
  kernel: Pick<Kernel, "wgsl" | "bindings">,
  constants: Record<string, number> = {},
  { wgsl }: Pick<Shader, "wgsl"> = kernel,
): Promise<GPUComputePipeline> {
  const code = expand(wgsl, constants);
  device.pushErrorScope("validation");
  const module = device.createShaderModule({ label: name, code });
  const scope = device.popErrorScope();
  const { messages } = await settle(module.getCompilationInfo());
  await settle(scope); // the same errors again, with less detail
  const errors = messages.filter(({ type }) => type === "error");
  if (errors.length > 0) {
    const lines = errors.map(({ lineNum, linePos, message }) => `${name}.wgsl:${lineNum}:${linePos} ${message}`);
    throw new Error(`${name}.wgsl does not compile:\n${lines.join("\n")}`);
  }
  const layout = device.createBindGroupLayout({
    label: name,
    entries: [
      ...kernel.bindings.map(({ writable }, binding) => entry(binding, writable ? "storage" : "read-only-storage")),
      entry(kernel.bindings.length, "uniform"),
    ],
  });
  try {
    return await settle(
      device.createComputePipelineAsync({
        label: name,
        layout: device.createPipelineLayout({ label: name, bindGroupLayouts: [layout] }),
        compute: { module, entryPoint: "main" },
      }),
    );
  } catch (error) {
    if (!(error instanceof Error) || error.name === "DeviceLostError") throw error;
    throw new Error(`${name}.wgsl: no pipeline: ${error.message}`, { cause: error });
  }
}

function entry(binding: number, type: GPUBufferBindingType): GPUBindGroupLayoutEntry {
  return { binding, visibility: COMPUTE_STAGE, buffer: { type } };
}
