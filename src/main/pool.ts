// The page's trainers: one worker per core on WebAssembly, or one on the graphics card.

import { proxy, transfer, wrap, type Remote } from "comlink";

import type { Backend, DeviceReport, Experiment, RunStore } from "../types";
import type { TrainerMaker } from "../../workers/trainer.worker";
import { shareCores } from "../train/cores";
import type { TeacherPort } from "../teachers/onnxPort";
import type { Trainer } from "../train/trainer";
import { fetchBytes } from "./files";
import { startTrainer } from "./workers";

export interface PagePool {
  readonly trainers: readonly Trainer[];
  readonly device: DeviceReport;
  /** Another, of one trainer, that waits for nobody; who asked closes it. */
  another(): Promise<PagePool>;
  /** Ends the workers at once: what was not committed is gone, what was committed is whole. Calls under way reject. */
  close(): void;
}

/** A call was under way when its worker was ended on purpose. */
export class PoolClosedError extends Error {
  override name = "PoolClosedError";
}

/** A teacher in a thread of its own. */
export interface OpenTeacher {
  connect(): Promise<TeacherPort>;
  close(): void;
}

export interface PoolOptions {
  readonly backend: Backend;
  /** Runs of the experiment: more workers than these would idle. */
  readonly runs: number;
  /** The start of the site, as the file; undefined where a person's model is the start. */
  readonly checkpoint: Uint8Array | undefined;
  /** Fetched while the workers start. */
  readonly teacher?: Experiment["teacher"];
  /** The experiment that begins from a person's model. */
  readonly own?: Experiment | undefined;
  /** How much of a person's model is on the device, 0 to 1. */
  readonly onLoaded?: (fraction: number) => void;
  /** Opens the teacher that a person keeps, instead of what is fetched: one thread, connected to every trainer. */
  readonly openTeacher?: (() => Promise<OpenTeacher>) | undefined;
  /** Name of the database that the workers open, or null to use `memory` through the page. */
  readonly database: string | null;
  readonly memory: RunStore;
}

/**
 * @throws {Error} if no worker can start, the teacher cannot be had, or WebGPU was asked for by name and there is none
 */
export async function openPagePool(options: PoolOptions): Promise<PagePool> {
  const { backend, runs, database, memory, checkpoint, own, onLoaded, openTeacher } = options;
  const teacher = options.teacher && !openTeacher && fetchBytes(options.teacher.checkpoint);
  if (teacher) teacher.catch(() => {}); // a worker that does not start is heard of first
  // A person's model is large: one worker, with all cores.
  const share = shareCores(navigator.hardwareConcurrency || 1, own ? 1 : runs);
  const given = { ...(checkpoint && { checkpoint }), ...(own && { own }) };
  const workers: { worker: Worker; fail: (error: Error) => void }[] = [];
  let kept: OpenTeacher | undefined;
  const close = () => {
    kept?.close();
    for (const { worker, fail } of workers) {
      worker.terminate();
      fail(new PoolClosedError("the workers were ended"));
    }
  };
  const start = async (wanted: Backend) => {
    const worker = startTrainer();
    const { failed, fail } = failureOf(worker);
    workers.push({ worker, fail });
    const maker = wrap<TrainerMaker>(worker);
    const remote = (await Promise.race([maker.create(database, proxy(memory)), failed])) as unknown as Remote<Trainer>;
    const trainer = trainerOf(remote, failed);
    const teacherPort = await kept?.connect();
    const teachers = { ...(teacher && { teacher: await teacher }), ...(teacherPort && { teacherPort }) };
    return {
      trainer,
      report: await trainer.open({ backend: wanted, threads: share.threads, ...given, ...teachers }, onLoaded),
    };
  };

  try {
    kept = await openTeacher?.();
    const first = await start(backend);
    const count = first.report.backend === "webgpu" ? 1 : share.workers;
    const others = await Promise.all(Array.from({ length: count - 1 }, () => start("wasm")));
    const together = count > 1 ? `, ${count} runs at a time` : "";
    const { title, threads } = first.report;
    const device = { ...first.report, title: title + together, threads: count * threads };
    const another = () => openPagePool({ ...options, runs: 1 });
    return { trainers: [first, ...others].map(({ trainer }) => trainer), device, another, close };
  } catch (error) {
    close();
    throw error;
  }
}

/**
 * Rejects when the worker fails to load, throws outside a call, or is ended by `fail`: Comlink alone would wait for ever.
 */
export function failureOf(worker: Worker): { failed: Promise<never>; fail: (error: Error) => void } {
  let fail!: (error: Error) => void;
  const failed = new Promise<never>((_, reject) => {
    fail = reject;
    worker.onerror = (event) => {
      event.preventDefault();
      reject(new Error(`a worker stopped: ${event.message || "its script did not load"}`));
    };
  });
  failed.catch(() => {}); // whoever calls next hears of it
  return { failed, fail };
}

function trainerOf(remote: Remote<Trainer>, failed: Promise<never>): Trainer {
  const call = <T>(result: Promise<T>): Promise<T> => Promise.race([result, failed]);
  return {
    open: ({ teacherPort, ...options }, onLoaded) => {
      const given = teacherPort ? transfer({ ...options, teacherPort }, [teacherPort.port]) : options;
      return call(remote.open(given, onLoaded && proxy(onLoaded)));
    },
    advance: (experiment, arm, seed, onStep) => call(remote.advance(experiment, arm, seed, onStep && proxy(onStep))),
    inspect: (experiment, request, onProgress) =>
      call(remote.inspect(experiment, request, onProgress && proxy(onProgress))),
    takeAway: (experiment, request) => call(remote.takeAway(experiment, request)),
    cancelInspection: () => call(remote.cancelInspection()),
    probe: () => call(remote.probe()),
    stop: () => call(remote.stop()),
    close: () => call(remote.close()),
  };
}
