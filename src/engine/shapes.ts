// How many copies of a program an executor runs side by side, and how large they get. Fixed, so that bits never change.

import type { Executor } from "./executor";

export type Shape = Pick<Executor, "lanes" | "rowSizes" | "slots" | "largestFirst">;

/** What a memory plan needs to know of a device. */
export interface Device {
  readonly kind: "webgpu" | "wasm";
  /** Largest buffer that a program can bind, bytes. */
  readonly maxBufferBytes: number;
}

/** All of a WebAssembly memory, bytes: its addresses have 32 bits. */
export const WASM_MEMORY = 2 ** 32;

export const shapes: Readonly<Record<"webgpu" | "wasm", Shape>> = {
  // Powers of two and halfway between: at most a third of a program's rows stay empty.
  webgpu: { lanes: 1, rowSizes: [64, 96, 128, 192, 256, 384, 512, 768, 1024, 1536, 2048], slots: 256 },
  wasm: { lanes: 4, rowSizes: [32, 48, 64, 96, 128, 192, 256], slots: 64 },
};
