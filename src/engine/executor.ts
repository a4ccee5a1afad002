// What an executor is: it holds buffers and replays programs. There are three: WebGPU, WebAssembly, and plain loops.

import type * as kernels from "./kernels";

export type KernelName = keyof typeof kernels;

/** A flat array on the device. Compared by identity: two programs that name the same object share the memory. */
export interface Buffer {
  readonly name: string;
  readonly length: number;
  readonly type: "f32" | "u32";
  /** `shared`: one for all lanes (parameters). `lane`: each lane has its own (inputs, activations, caches). */
  readonly scope: "shared" | "lane";
}

/** A part of a buffer, from `offset` on. Offsets are multiples of 64 elements, which every device can bind. */
export interface Tensor {
  readonly buffer: Buffer;
  readonly offset: number;
  readonly shape: readonly number[];
  /** The lane to take it from where it is not the running one: how the lanes' gradients are summed. */
  readonly lane?: number;
}

/** One kernel over these tensors, by their names in its WGSL. */
export interface Call {
  readonly kernel: KernelName;
  readonly tensors: Readonly<Record<string, Tensor>>;
  readonly params: Readonly<Record<string, number>>;
}

/** Kernel calls in order. Built once per shape, replayed every step. */
export interface Program {
  readonly name: string;
  readonly calls: readonly Call[];
}

export interface Executor {
  readonly kind: "webgpu" | "wasm" | "reference";
  /** For a person: `WebAssembly SIMD, 2 threads`. */
  readonly title: string;
  readonly threads: number;
  /** Copies of a program that run side by side. Fixed per kind of executor, so that thread counts never change bits. */
  readonly lanes: number;
  /** Rows a lane that training programs may have, ascending: the smallest that hold a batch in one wave are taken. */
  readonly rowSizes: readonly number[];
  /** Slots a lane has at most when sampling. */
  readonly slots: number;
  /** Whether the memory of the largest programs is planned first, so that smaller ones live in it. @default false */
  readonly largestFirst?: boolean;
  /** Memory taken for buffers so far, bytes. */
  readonly bytes: number;
  /** Copy `data` to the buffer from element `offset` on. @throws {RangeError} if it does not fit */
  write(buffer: Buffer, data: Float32Array | Uint32Array, lane?: number, offset?: number): void;
  /** Copy of the whole buffer, after all work queued before. */
  read(buffer: Buffer, lane?: number): Promise<Float32Array<ArrayBuffer> | Uint32Array<ArrayBuffer>>;
  /** Replay `program` on lanes 0 to `lanes - 1`, `times` times. Compiles it the first time. */
  run(program: Program, lanes?: number, times?: number): Promise<void>;
  /** Frees everything. Runs and reads fail afterwards. */
  close(): Promise<void>;
}

/** The device went away (driver reset, GPU process crash, closed lid). The run goes on from its last checkpoint on a new one. */
export class DeviceLostError extends Error {
  override name = "DeviceLostError";
}
