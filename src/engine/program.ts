// Builds a program: forward calls as they are made, backward calls from what each op said, memory planned at the end.

import type { Buffer, Call, KernelName, Program, Tensor } from "./executor";

export { aligned } from "./aligned";

export const sizeOf = ({ shape }: Tensor): number => shape.reduce((a, b) => a * b, 1);

/** A whole buffer of its own. */
export function createTensor(
  name: string,
  shape: readonly number[],
  type: Buffer["type"] = "f32",
  scope: Buffer["scope"] = "lane",
): Tensor {
  return { buffer: { name, length: shape.reduce((a, b) => a * b, 1), type, scope }, offset: 0, shape };
}

/**
 * Activation memory that programs of one model share, because only one of them runs at a time.
 * Grows by the largest program built on it.
 */
export type Arena = Buffer[];

export interface Builder {
  /** A temporary: its memory is reused once its last call is past. */
  temporary(shape: readonly number[]): Tensor;
  call(kernel: KernelName, tensors: Record<string, Tensor>, params: Record<string, number>): void;
  /** Say how to go back through the op just called. Runs in reverse order when `differentiate` is called. */
  onBackward(step: () => void): void;
  /** Emit the backward calls of everything so far. */
  differentiate(): void;
  /** The gradient that has been written for `tensor`. @throws if nothing has been: the op's output is unused. */
  gradient(tensor: Tensor): Tensor;
  /** Where to write the gradient of `tensor`, and whether there is one to add to. */
  gradientTarget(tensor: Tensor): { tensor: Tensor; accumulate: 0 | 1 };
  /** Let `tensor` take over the gradient buffer of `from`, whose own uses are all done: a residual costs no copy. */
  inheritGradient(tensor: Tensor, from: Tensor): void;
  /** Let nothing later in the program reuse the memory of `tensor`: it is to be read once the program has run. */
  keep(tensor: Tensor): void;
  finish(name: string): Program;
  /** Where `finish` has put a temporary that was kept. @throws if it was not kept, or the program is not finished */
  home(tensor: Tensor): Buffer;
}

export function createBuilder(arena: Arena): Builder {
  const calls: Call[] = [];
  const tape: (() => void)[] = [];
  const temporaries = new Set<Buffer>();
  const gradients = new Map<Tensor, Tensor>();
  const kept = new Map<Buffer, Buffer | undefined>();

  const temporary = (shape: readonly number[]): Tensor => {
    const tensor = createTensor(`temporary${temporaries.size}`, shape);
    temporaries.add(tensor.buffer);
    return tensor;
  };

  return {
    temporary,
    call(kernel, tensors, params) {
      calls.push({ kernel, tensors, params });
    },
    onBackward(step) {
      tape.push(step);
    },
    differentiate() {
      for (const step of tape.splice(0).reverse()) step();
    },
    gradient(tensor) {
      const gradient = gradients.get(tensor);
      if (!gradient) throw new Error(`program: no gradient reached a tensor of shape [${tensor.shape.join(", ")}]`);
      return gradient;
    },
    gradientTarget(tensor) {
      const known = gradients.get(tensor);
      if (known) return { tensor: known, accumulate: 1 };
      const made = temporary(tensor.shape);
      gradients.set(tensor, made);
      return { tensor: made, accumulate: 0 };
    },
    inheritGradient(tensor, from) {
      const source = gradients.get(from);
      if (!source || gradients.has(tensor))
        throw new Error(`program: a residual of shape [${tensor.shape.join(", ")}] is used after the sum it feeds`);
      gradients.set(tensor, source);
    },
    keep({ buffer }) {
      kept.set(buffer, undefined);
    },
    home({ buffer, shape }) {
      const home = kept.get(buffer);
      if (!home) throw new Error(`program: a tensor of shape [${shape.join(", ")}] was not kept, or is not placed yet`);
      return home;
    },
    finish(name) {
      const homes = planMemory(calls, temporaries, new Set(kept.keys()), arena);
      for (const buffer of kept.keys()) kept.set(buffer, homes.get(buffer));
      const place = (tensor: Tensor): Tensor => {
        const home = homes.get(tensor.buffer);
        return home ? { ...tensor, buffer: home } : tensor;
      };
      const placed = calls.map((call) => ({
        ...call,
        tensors: Object.fromEntries(Object.entries(call.tensors).map(([id, tensor]) => [id, place(tensor)])),
      }));
      return { name, calls: placed };
    },
  };
}

/**
 * Shared objects, greedy by size (Pisarchyk & Lee 2020, https://arxiv.org/abs/2001.03288, section 4.2): the largest temporary
 * first, each takes the smallest buffer that holds it and is not in use from its first call to its last. What is kept takes one
 * of its own size to the end: buffers are read whole.
 */
function planMemory(
  calls: readonly Call[],
  temporaries: ReadonlySet<Buffer>,
  kept: ReadonlySet<Buffer>,
  arena: Arena,
): Map<Buffer, Buffer> {
  const uses = new Map<Buffer, { first: number; last: number }>();
  calls.forEach(({ tensors }, i) => {
    for (const { buffer } of Object.values(tensors))
      if (temporaries.has(buffer)) uses.set(buffer, { first: uses.get(buffer)?.first ?? i, last: i });
  });
  for (const [buffer, use] of uses) if (kept.has(buffer)) use.last = Infinity;
  const taken = new Map<Buffer, { first: number; last: number }[]>();
  const homes = new Map<Buffer, Buffer>();
  for (const [buffer, { first, last }] of [...uses].sort(([a], [b]) => b.length - a.length)) {
    const fits = (home: Buffer) =>
      (kept.has(buffer) ? home.length === buffer.length : home.length >= buffer.length) &&
      !taken.get(home)?.some((use) => use.first <= last && first <= use.last);
    const smallest = (a: Buffer | undefined, b: Buffer) => (a && a.length <= b.length ? a : b);
    const home = arena.filter(fits).reduce<Buffer | undefined>(smallest, undefined) ?? grow(arena, buffer.length);
    taken.set(home, [...(taken.get(home) ?? []), { first, last }]);
    homes.set(buffer, home);
  }
  return homes;
}

function grow(arena: Arena, length: number): Buffer {
  const buffer: Buffer = { name: `activation${arena.length}`, length, type: "f32", scope: "lane" };
  arena.push(buffer);
  return buffer;
}
