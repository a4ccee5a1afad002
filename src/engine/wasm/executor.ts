// The WebAssembly executor: every lane runs a program from start to end on one thread, and threads share the lanes.
//
// No barrier inside a program: lanes have their own inputs, activations and gradients. The number of lanes is fixed, so
// the same seed gives the same bits on one thread and on eight.

import type { Buffer, Executor, Program } from "../executor";
import type { Kernel } from "../kernel";
import * as kernels from "../kernels";
import { shapes, type Shape } from "../shapes";
import type { LanePlan } from "./helper";
import { compileKernels, hasRelaxedSimd, hasSharedMemory, type Variant, type WasmKernels } from "./module";
import { scratchBytes as scratchOf } from "./scratch";
import { startHelper, type HelperThread } from "./threads";

const PAGE = 65_536;
/** Word 0 of memory counts the helpers still at work; the kernels' few constants lie in the first page too. */
const PENDING = 512;
const MAX_PAGES = 65_536;

export interface WasmOptions {
  /** Threads wanted, the calling one included. 1 where memory cannot be shared. */
  readonly threads?: number;
  /** Fused multiply-add. @default where the runtime has it */
  readonly relaxed?: boolean;
  /** From a memory plan. @default the project's own for small models */
  readonly shape?: Shape;
}

export async function createWasmExecutor({
  threads = 1,
  relaxed,
  shape = shapes.wasm,
}: WasmOptions = {}): Promise<Executor> {
  const { lanes: most } = shape;
  const fused = (relaxed ?? true) && (await hasRelaxedSimd());
  const count = hasSharedMemory() ? Math.max(1, Math.min(threads, most)) : 1;
  const variant: Variant = count > 1 ? (fused ? "threadsRelaxed" : "threads") : fused ? "relaxed" : "plain";
  const module = await compileKernels(variant);
  const memory = new WebAssembly.Memory({ initial: 16, ...(count > 1 ? { maximum: MAX_PAGES, shared: true } : {}) });
  const exports = new WebAssembly.Instance(module, { env: { memory } }).exports as WasmKernels;

  let top = PAGE;
  const allocate = (bytes: number): number => {
    const at = top;
    const end = at + Math.ceil(bytes / 64) * 64 + 64; // vector loads may look past the end of a row
    const missing = Math.ceil(end / PAGE) - memory.buffer.byteLength / PAGE;
    if (missing > 0) grow(missing);
    top = end;
    return at;
  };
  const grow = (pages: number) => {
    const { byteLength } = memory.buffer;
    try {
      memory.grow(pages);
    } catch {
      const wanted = byteLength + pages * PAGE;
      throw new RangeError(`memory: want ${wanted} bytes for buffers, the browser gives no more than ${byteLength}`);
    }
  };

  const pointers = new Map<Buffer, number[]>();
  const pointer = (buffer: Buffer, lane: number): number => {
    const copies = pointers.get(buffer) ?? [];
    pointers.set(buffer, copies);
    return (copies[buffer.scope === "shared" ? 0 : lane] ??= allocate(buffer.length * 4));
  };
  const view = (buffer: Buffer, lane: number) => {
    const at = pointer(buffer, lane); // first: it may grow the memory
    const Type = buffer.type === "u32" ? Uint32Array : Float32Array;
    return new Type(memory.buffer, at, buffer.length);
  };

  const helpers: HelperThread[] = [];
  let scratchBytes = 0;

  /** Room for the packed panels and the score rows of this program, on every thread. */
  async function reserveScratch(program: Program): Promise<void> {
    const need = scratchOf(program);
    if (need <= scratchBytes) return;
    scratchBytes = need;
    await Promise.all(helpers.splice(0).map((helper) => helper.stop()));
    exports["setScratch"]!(allocate(need));
    plans.clear(); // new helpers know no program
    const own = Array.from({ length: count - 1 }, () => allocate(need));
    const start = (scratch: number) => startHelper({ module, memory, scratch, pending: PENDING / 4 });
    helpers.push(...(await Promise.all(own.map(start))));
  }

  const plans = new Map<Program, { id: number; lanes: LanePlan[] }>();
  async function plan(program: Program) {
    await reserveScratch(program);
    const known = plans.get(program);
    if (known) return known;
    const lanes = Array.from({ length: most }, (_, lane) =>
      program.calls.map(({ kernel, tensors, params }) => {
        const { bindings, params: fields }: Kernel = kernels[kernel];
        const at = bindings.map(({ name }) => {
          const tensor = tensors[name];
          if (!tensor) throw new Error(`${program.name}: ${kernel} has no tensor '${name}'`);
          return pointer(tensor.buffer, tensor.lane ?? lane) + 4 * tensor.offset;
        });
        return { kernel, args: [...at, ...fields.map(({ name }) => params[name]!)] };
      }),
    );
    const made = { id: plans.size, lanes };
    plans.set(program, made);
    for (const helper of helpers) helper.post(made);
    return made;
  }

  return {
    kind: "wasm",
    title: `WebAssembly SIMD${fused ? " with fused multiply-add" : ""}${count > 1 ? `, ${count} threads` : ""}`,
    threads: count,
    ...shape,
    get bytes() {
      return top;
    },
    write(buffer, data, lane = 0, offset = 0) {
      view(buffer, lane).set(data, offset);
    },
    async read(buffer, lane = 0) {
      const data = view(buffer, lane);
      return data instanceof Uint32Array ? new Uint32Array(data) : new Float32Array(data);
    },
    async run(program, lanes = 1, times = 1) {
      if (lanes > most) throw new RangeError(`${program.name}: got ${lanes} lanes, want at most ${most}`);
      const { id, lanes: calls } = await plan(program);
      const used = Math.min(lanes, helpers.length + 1);
      const lanesOf = (thread: number) => range(lanes).filter((lane) => lane % used === thread);
      const pending = helpers.length > 0 ? new Int32Array(memory.buffer, PENDING, 1) : new Int32Array(1);
      if (used > 1) Atomics.store(pending, 0, used - 1);
      for (let t = 1; t < used; t++) helpers[t - 1]!.post({ run: id, lanes: lanesOf(t), times });
      for (let time = 0; time < times; time++)
        for (const lane of lanesOf(0)) for (const { kernel, args } of calls[lane]!) exports[kernel]!(...args);
      if (used === 1) return;
      for (let left = Atomics.load(pending, 0); left > 0; left = Atomics.load(pending, 0))
        Atomics.wait(pending, 0, left);
    },
    async close() {
      await Promise.all(helpers.splice(0).map((helper) => helper.stop()));
      pointers.clear();
      plans.clear();
    },
  };
}

const range = (length: number) => Array.from({ length }, (_, i) => i);
