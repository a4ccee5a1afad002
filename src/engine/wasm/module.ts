// Loads the compiled kernels: picks the variant this runtime can run, and instantiates it on a memory.

/** A kernel as WebAssembly exports it: pointers in binding order, then parameters. */
export type WasmKernels = Record<string, (...args: number[]) => void>;

export type Variant = "plain" | "relaxed" | "threads" | "threadsRelaxed";

const load: Record<Variant, () => Promise<{ default: string }>> = {
  plain: () => import("./build/plain.js"),
  relaxed: () => import("./build/relaxed.js"),
  threads: () => import("./build/threads.js"),
  threadsRelaxed: () => import("./build/threadsRelaxed.js"),
};

/** `(func (param v128 v128 v128) (result v128) f32x4.relaxed_madd)`, as small as a module gets. */
const RELAXED_PROBE = Uint8Array.of(
  0,
  0x61,
  0x73,
  0x6d,
  1,
  0,
  0,
  0,
  1,
  8,
  1,
  0x60,
  3,
  0x7b,
  0x7b,
  0x7b,
  1,
  0x7b,
  3,
  2,
  1,
  0,
  10,
  13,
  1,
  11,
  0,
  0x20,
  0,
  0x20,
  1,
  0x20,
  2,
  0xfd,
  0x85,
  2,
  0x0b,
);

/** True if fused multiply-add can be used. Node 20 has it behind a flag, which is set here. */
export async function hasRelaxedSimd(): Promise<boolean> {
  if (!WebAssembly.validate(RELAXED_PROBE) && "process" in globalThis) {
    const v8 = "node:v8"; // a variable, so that no bundler looks for it in a page
    const { setFlagsFromString } = (await import(/* @vite-ignore */ v8)) as typeof import("node:v8");
    setFlagsFromString("--experimental-wasm-relaxed-simd");
  }
  return WebAssembly.validate(RELAXED_PROBE);
}

/** True if memory can be shared between workers: a cross-origin isolated page, or Node. */
export const hasSharedMemory = (): boolean => {
  if (typeof SharedArrayBuffer === "undefined") return false;
  return (globalThis as { crossOriginIsolated?: boolean }).crossOriginIsolated ?? true;
};

export async function compileKernels(variant: Variant): Promise<WebAssembly.Module> {
  const { default: base64 } = await load[variant]();
  return WebAssembly.compile(Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)));
}
