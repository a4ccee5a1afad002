// The contenders that run in a page, by the names that `load.ts` loads them under.

import type { Device } from "../contender";

export interface PageContender {
  readonly name: string;
  readonly devices: readonly Device[];
}

export const errata: PageContender = { name: "Errata", devices: ["wasm", "webgpu"] };
export const jaxJs: PageContender = { name: "jax-js", devices: ["wasm", "webgpu"] };
export const tensorflow: PageContender = { name: "TensorFlow.js", devices: ["wasm", "webgpu"] };
export const onnxRuntime: PageContender = { name: "ONNX Runtime Web", devices: ["wasm", "webgpu"] };
