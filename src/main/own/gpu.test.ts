// Sharing the device with training: waiting for a run, being interrupted by one that takes it by force, and going on.

import { expect, test, vi } from "vitest";

import { LOCK } from "../lock";
import { createHold } from "./gpu";

interface Request {
  readonly options: LockOptions;
  readonly reject: (error: Error) => void;
}

/** Locks as browsers have them: one at a time, in order, and `steal` makes the holder's request fail. */
function locksInMemory() {
  const held: Request[] = [];
  let queue: Promise<unknown> = Promise.resolve();
  const request = (name: string, options: LockOptions, callback: (lock: Lock) => Promise<unknown>) =>
    new Promise((resolve, reject) => {
      expect(name).toBe(LOCK);
      const own = { options, reject };
      options.signal?.addEventListener("abort", () => !held.includes(own) && reject(options.signal!.reason as Error));
      queue = queue.then(async () => {
        if (options.signal?.aborted) return;
        held.push(own);
        await Promise.resolve(callback({ name, mode: "exclusive" })).then(resolve, reject);
        held.splice(held.indexOf(own), 1);
      });
    });
  return {
    manager: { request, query: () => Promise.resolve({}) } as unknown as LockManager,
    /** A run that takes the device by force. */
    steal: () => held.at(-1)!.reject(new DOMException("stolen", "AbortError")),
  };
}

/** Work that ends when it is told to, or when its signal is raised. */
function workUntil(signal: AbortSignal, finish: Promise<string>): Promise<string> {
  return new Promise((resolve, reject) => {
    signal.addEventListener("abort", () => reject(new DOMException("interrupted", "AbortError")));
    void finish.then(resolve);
  });
}

const never = new AbortController().signal;

test("waits while a run has the device, and says so", async () => {
  const { manager } = locksInMemory();
  let end = () => {};
  void manager.request(LOCK, {}, () => new Promise<void>((resolve) => (end = resolve)));
  const told: boolean[] = [];
  const held = createHold((isWaiting) => told.push(isWaiting), manager)(() => Promise.resolve("done"), never);
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(told).toEqual([true]);
  end();
  expect(await held).toBe("done");
  expect(told.at(-1)).toBe(false);
});

test("a run that takes the device ends the work, which is done again afterwards", async () => {
  const { manager, steal } = locksInMemory();
  const signals: AbortSignal[] = [];
  const held = createHold(() => {}, manager)((signal) => {
    signals.push(signal);
    return workUntil(signal, signals.length === 1 ? new Promise(() => {}) : Promise.resolve("second"));
  }, never);
  await vi.waitFor(() => expect(signals).toHaveLength(1));
  steal();
  expect(await held).toBe("second");
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
});

test("a person who stops it is no run, neither while it waits nor while it works", async () => {
  const { manager } = locksInMemory();
  void manager.request(LOCK, {}, () => new Promise<void>(() => {}));
  const abort = new AbortController();
  const waiting = createHold(() => {}, manager)(() => Promise.resolve(1), abort.signal);
  abort.abort();
  await expect(waiting).rejects.toMatchObject({ name: "AbortError" });

  const other = new AbortController();
  const work = vi.fn((signal: AbortSignal) => workUntil(signal, new Promise(() => {})));
  const working = createHold(() => {}, locksInMemory().manager)(work, other.signal);
  await vi.waitFor(() => expect(work).toHaveBeenCalled());
  other.abort();
  await expect(working).rejects.toMatchObject({ name: "AbortError" });
  expect(work).toHaveBeenCalledOnce();
});

test("what fails, fails; and without locks it is simply done", async () => {
  const fails = () => Promise.reject(new Error("cut"));
  await expect(createHold(() => {}, locksInMemory().manager)(fails, never)).rejects.toThrow("cut");
  expect(await createHold(() => {}, null)(() => Promise.resolve(7), never)).toBe(7);
});
