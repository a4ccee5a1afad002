// Trainers for the terminal: one thread per core on WebAssembly, or one on the graphics card, over one store in memory.

import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { MessageChannel, Worker } from "node:worker_threads";

import { expose, proxy, wrap } from "comlink";
import nodeEndpoint from "comlink/dist/esm/node-adapter.mjs";

import { createMemoryRunStore } from "../store/memory";
import { openExecutor } from "../engine/open";
import { createTrainer, type Trainer } from "../train/trainer";
import type { Backend, DeviceReport } from "../types";

export interface Pool {
  readonly trainers: readonly Trainer[];
  readonly device: DeviceReport;
  close(): Promise<void>;
}

/** @throws {Error} if WebGPU was asked for by name and there is none */
export async function openPool(
  backend: Backend,
  size: number,
  checkpoint: Uint8Array,
  teacher?: Uint8Array,
): Promise<Pool> {
  const files = { checkpoint, ...(teacher && { teacher }) };
  const store = createMemoryRunStore();
  if (backend === "webgpu" || (backend === "auto" && mayHaveGpu())) {
    const { executor, report } = await openExecutor(backend, 1);
    await executor.close();
    if (report.backend === "webgpu") {
      const trainer = createTrainer(store) as unknown as Trainer; // its few plain results count as promises here
      const device = await trainer.open({ backend, threads: 1, ...files });
      return { trainers: [trainer], device, close: () => trainer.close() };
    }
  }
  const count = Math.max(1, Math.min(size, availableParallelism()));
  const workers = Array.from({ length: count }, () => {
    const { port1, port2 } = new MessageChannel();
    expose(store, nodeEndpoint(port1));
    port1.unref();
    const worker = new Worker(join(import.meta.dirname, "trainerThread.js"), {
      workerData: { store: port2 },
      transferList: [port2],
    });
    const remote = wrap<Trainer>(nodeEndpoint(worker)) as unknown as Trainer;
    const trainer: Trainer = {
      ...bind(remote),
      advance: (experiment, arm, seed, onStep) => remote.advance(experiment, arm, seed, onStep && proxy(onStep)),
    };
    return { worker, trainer };
  });
  const reports = await Promise.all(
    workers.map(({ trainer }) => trainer.open({ backend: "wasm", threads: 1, ...files })),
  );
  const reason = backend === "wasm" ? "chosen by hand" : "no hardware WebGPU adapter";
  const title = `${reports[0]!.title}, ${count} at a time`;
  return {
    trainers: workers.map(({ trainer }) => trainer),
    device: { ...reports[0]!, title, reason, threads: count },
    close: async () => void (await Promise.all(workers.map(({ worker }) => worker.terminate()))),
  };
}

/** Dawn writes a warning of its own to the terminal where there is no driver at all. */
const mayHaveGpu = () => process.platform !== "linux" || ["/dev/dri", "/dev/nvidia0"].some((path) => existsSync(path));

/** A Comlink proxy has no own keys, so its methods are named here. */
const bind = (remote: Trainer): Trainer => ({
  open: (options) => remote.open(options),
  advance: (experiment, arm, seed) => remote.advance(experiment, arm, seed),
  inspect: (experiment, request) => remote.inspect(experiment, request),
  takeAway: (experiment, request) => remote.takeAway(experiment, request),
  cancelInspection: () => remote.cancelInspection(),
  probe: () => remote.probe(),
  stop: () => remote.stop(),
  close: () => remote.close(),
});
