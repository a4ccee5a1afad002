// The executor in plain loops: runs every kernel's oracle, in f64 or f32. Slow; it is what the fast ones are tested against.

import type { Buffer, Call, Executor, Program, Tensor } from "../executor";
import type { Numbers } from "../kernel";
import * as kernels from "../kernels";

/** @param precision f64 makes central differences exact enough to trust to six digits */
export function createReferenceExecutor(
  precision: "f32" | "f64" = "f64",
): Executor & { /** The memory itself, in full precision. */ peek(buffer: Buffer, lane?: number): Numbers } {
  const memory = new Map<Buffer, Numbers[]>();
  const storage = (buffer: Buffer, lane: number): Numbers => {
    const copies = memory.get(buffer) ?? [];
    memory.set(buffer, copies);
    const index = buffer.scope === "shared" ? 0 : lane;
    const Type = buffer.type === "u32" ? Uint32Array : precision === "f64" ? Float64Array : Float32Array;
    return (copies[index] ??= new Type(buffer.length));
  };
  const view = (tensor: Tensor, lane: number) => {
    const size = tensor.shape.reduce((a, b) => a * b, 1);
    return storage(tensor.buffer, tensor.lane ?? lane).subarray(tensor.offset, tensor.offset + size);
  };
  const run = ({ kernel, tensors, params }: Call, lane: number) =>
    kernels[kernel].oracle(
      Object.fromEntries(Object.entries(tensors).map(([name, tensor]) => [name, view(tensor, lane)])),
      params,
    );

  return {
    kind: "reference",
    title: `Plain loops, ${precision}`,
    threads: 1,
    lanes: 2,
    rowSizes: [64],
    slots: 8,
    get bytes() {
      return [...memory.values()].flat().reduce((sum, { byteLength }) => sum + byteLength, 0);
    },
    write(buffer, data, lane = 0, offset = 0) {
      storage(buffer, lane).set(data, offset);
    },
    async read(buffer, lane = 0) {
      const data = storage(buffer, lane);
      return data instanceof Uint32Array ? new Uint32Array(data) : new Float32Array(data);
    },
    async run(program: Program, lanes = 1, times = 1) {
      for (let time = 0; time < times; time++)
        for (let lane = 0; lane < lanes; lane++) for (const call of program.calls) run(call, lane);
    },
    peek: (buffer, lane = 0) => storage(buffer, lane),
    async close() {
      memory.clear();
    },
  };
}
