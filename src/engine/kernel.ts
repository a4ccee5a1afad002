// What a kernel is: WGSL that says its bindings, plain loops that say what it computes, and an example to test it on.
// To add one: shaders/<name>.wgsl, src/engine/kernels/<name>.ts, src/engine/wasm/assembly/<name>.ts, and a line in two indexes.

import type { Rng } from "../lib/rng";

/** Anything that can be indexed and written: f32, f64 or u32 arrays. */
export type Numbers = Float32Array | Float64Array | Uint32Array;

export interface Binding {
  readonly name: string;
  readonly type: "f32" | "u32";
  readonly writable: boolean;
}

export interface Param {
  readonly name: string;
  readonly type: "f32" | "u32";
}

/** Inputs for the contract test; `reads` are left out of the comparison. */
export interface KernelExample {
  readonly buffers: Record<string, Numbers>;
  readonly params: Record<string, number>;
}

/** A WGSL text, and how it is made ready and dispatched for given parameters. */
export interface Shader {
  readonly wgsl: string;
  /** Workgroups to dispatch. */
  grid(params: Record<string, number>): readonly [number, number];
  /** What the text's `$NAMES` stand for: see `expand`. @default nothing */
  bake?(params: Record<string, number>): Record<string, number>;
}

interface KernelSource extends Shader {
  /** The same bindings and parameters for a device with `subgroups`, where four neighbours can share what they load. */
  readonly quad?: Shader;
  /** The specification, in plain loops over whole buffers. Works in f32 and in f64. */
  oracle(buffers: Record<string, Numbers>, params: Record<string, number>): void;
  /** Small, awkward shapes: odd sizes, negative weights, masked rows. */
  examples(rng: Rng): KernelExample[];
  /** Largest |difference| / (1 + |oracle|) in f32. @default 2e-5 */
  readonly tolerance?: number;
}

export interface Kernel extends KernelSource {
  readonly bindings: readonly Binding[];
  readonly params: readonly Param[];
  readonly tolerance: number;
}

const BINDING = /@binding\(\d+\) var<storage, (read|read_write)> (\w+): array<(f32|u32)>/g;
const PARAMS = /struct Params \{([^}]*)\}/;
const FIELD = /(\w+): (u32|f32)/g;

/** The WGSL is the only description of the bindings; they are read from it here. */
export function defineKernel(source: KernelSource): Kernel {
  const bindings = [...source.wgsl.matchAll(BINDING)].map(([, access, name, type]) => ({
    name: name!,
    type: type as "f32" | "u32",
    writable: access === "read_write",
  }));
  const fields = PARAMS.exec(source.wgsl)?.[1] ?? "";
  const params = [...fields.matchAll(FIELD)].map(([, name, type]) => ({ name: name!, type: type as "f32" | "u32" }));
  return { tolerance: 2e-5, ...source, bindings, params };
}

/** `count` threads in workgroups of `size`, folded into two dimensions where one would pass WebGPU's 65535. */
export function gridOf(count: number, size: number): [number, number] {
  const groups = Math.max(1, Math.ceil(count / size));
  const x = Math.min(groups, 65_535);
  return [x, Math.ceil(groups / x)];
}

/** A row of workgroups of `size` threads for each of `rows` rows of `width` values. At most 65535 rows. */
export const gridOfRows = (rows: number, width: number, size: number): [number, number] => [
  Math.ceil(width / size),
  rows,
];

/** `length` values between -scale and scale. */
export function randomFloats(rng: Rng, length: number, scale = 1): Float32Array {
  return Float32Array.from({ length }, () => (rng.next() * 2 - 1) * scale);
}

/** `length` integers below `limit`. */
export function randomInts(rng: Rng, length: number, limit: number): Uint32Array {
  return Uint32Array.from({ length }, () => rng.int(0, limit - 1));
}

/** Rows and columns of the result that one workgroup of matmul and matmulBackwardInput computes. */
export const MATMUL_TILE = 64;

/** [rows, inner, cols] that no tile divides evenly, and the project's own. */
export const matmulShapes = [
  [1, 3, 5],
  [9, 64, 20],
  [70, 37, 192],
  [66, 192, 51],
] as const;

/** Columns of a wider matrix: at its start, its end, in between; all of them. */
export const columnShapes = [
  { rows: 3, width: 5, stride: 11, offset: 2, scale: 0.5 },
  { rows: 9, width: 64, stride: 192, offset: 128, scale: -2 },
  { rows: 70, width: 12, stride: 12, offset: 0, scale: 1 },
] as const;

/** [rows, cols] that leave part of a word, of a vector, of a group of scales empty, and one that does not. */
export const packedShapes = [
  [1, 3],
  [5, 37],
  [7, 50],
  [66, 192],
] as const;
