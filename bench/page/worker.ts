// Opens a contender in a worker of its own, and makes sure that no call on it waits for ever.

import { releaseProxy, wrap, type Remote } from "comlink";

import type { Host } from "../host";
import "../../src/lib/trustedTypes";
import type { Entrant, Subject } from "../suite";

const OPEN_SECONDS = 120;
const CALL_SECONDS = 600;

/** @throws {Error} if the worker or the library does not start */
export async function openInWorker(
  suite: string,
  name: string,
  entrant: Entrant,
  abort: AbortSignal,
): Promise<Subject> {
  const worker = new Worker(new URL("../contenders/contender.worker.ts", import.meta.url), { type: "module" });
  const host: Remote<Host> = wrap<Host>(worker);
  let fail!: (error: Error) => void;
  const failed = new Promise<never>((_, reject) => (fail = reject));
  failed.catch(() => {}); // whoever calls next hears of it
  worker.onerror = (event) => {
    event.preventDefault();
    fail(new Error(`the worker stopped: ${event.message || "its script did not load"}`));
  };
  const end = () => {
    worker.terminate();
    fail(new Error("the measurement was stopped"));
  };
  abort.addEventListener("abort", end, { once: true });
  const call = async <T>(doing: string, seconds: number, work: Promise<T>): Promise<T> => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`${doing} took over ${seconds} s`)), 1000 * seconds);
    });
    try {
      return await Promise.race([work, failed, late]);
    } finally {
      clearTimeout(timer);
    }
  };
  const close = async () => {
    abort.removeEventListener("abort", end);
    host[releaseProxy]();
    worker.terminate(); // with it its threads, its memory and its device
  };
  try {
    const title = await call("starting", OPEN_SECONDS, host.open(suite, name, entrant));
    return {
      title,
      run: (calls, budget, atLeast) => call("a check", CALL_SECONDS, host.run(calls, budget, atLeast)),
      measure: (seconds) => call("a round", CALL_SECONDS, host.measure(seconds)),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
