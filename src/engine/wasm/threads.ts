// Starts helper threads, in a page and in Node.

import { serveHelper, type HelperStart } from "./helper";
import { startHelperWorker } from "./helperWorker";

export interface HelperThread {
  post(message: unknown): void;
  stop(): Promise<void>;
}

/** Resolves when the helper has its kernels instantiated. @throws if the worker cannot start */
export async function startHelper(start: HelperStart): Promise<HelperThread> {
  if ("process" in globalThis && typeof Worker === "undefined") {
    const name = "node:worker_threads"; // a variable, so that no bundler looks for it in a page
    const { Worker: NodeWorker } = (await import(/* @vite-ignore */ name)) as typeof import("node:worker_threads");
    const source = `(${serveHelper.toString()})(require("node:worker_threads").parentPort)`;
    const worker = new NodeWorker(source, { eval: true });
    worker.unref();
    await new Promise<void>((resolve, reject) => {
      worker.once("error", reject).once("message", () => resolve());
      worker.postMessage(start);
    });
    return { post: (message) => worker.postMessage(message), stop: async () => void (await worker.terminate()) };
  }
  const worker = startHelperWorker();
  await new Promise<void>((resolve, reject) => {
    worker.onerror = (event) => reject(new Error(`startHelper: ${event.message || "the worker did not load"}`));
    worker.onmessage = () => resolve();
    worker.postMessage(start);
  });
  return { post: (message) => worker.postMessage(message), stop: async () => worker.terminate() };
}
