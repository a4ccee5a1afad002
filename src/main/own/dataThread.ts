// The data thread as the page talks to it: started when it is first needed, and again after it was ended.

import { proxy, wrap, type Remote } from "comlink";

import type { DataDesk, Reading } from "../../../workers/data.worker";
import type { ByteSource } from "../../data/source";
import { startData } from "../workers";

export interface DataThread {
  /** Calls the thread. @throws {Error} if it stops meanwhile */
  ask<T>(call: (desk: Remote<DataDesk>) => Promise<T>): Promise<T>;
  read(source: File | ByteSource, onFraction: (fraction: number) => void): Promise<Reading>;
  /** Ends whatever it does; what was kept is kept. Calls under way throw `StoppedError`. */
  stop(): void;
}

/** The thread ended by itself, and what it had read with it. */
export class ThreadLostError extends Error {
  override readonly name = "ThreadLostError";
}

/** The thread was ended on purpose. */
export class StoppedError extends Error {
  override readonly name = "StoppedError";
}

interface Running {
  readonly remote: Remote<DataDesk>;
  readonly opened: Promise<void>;
  readonly failed: Promise<never>;
  readonly end: (error: Error) => void;
}

/** @param database name of the page's; null where data live as long as the tab */
export function createDataThread(database: () => Promise<string | null>): DataThread {
  let running: Running | undefined;

  function start(): Running {
    const worker = startData();
    let end!: (error: Error) => void;
    const failed = new Promise<never>((_, reject) => {
      end = (error) => {
        worker.terminate();
        running = undefined;
        reject(error);
      };
    });
    failed.catch(() => {}); // each call hears of it; between calls nobody listens
    worker.onerror = (event) => {
      event.preventDefault();
      end(new ThreadLostError(`a worker stopped: ${event.message || "its script did not load"}`));
    };
    const remote = wrap<DataDesk>(worker);
    const opened = database().then((name) => remote.open(name));
    opened.catch(() => {}); // as above
    return { remote, opened, failed, end };
  }

  async function ask<T>(call: (desk: Remote<DataDesk>) => Promise<T>): Promise<T> {
    const { remote, opened, failed } = (running ??= start());
    await Promise.race([opened, failed]);
    return Promise.race([call(remote), failed]);
  }

  return {
    ask,
    read: (source, onFraction) =>
      ask((desk) => {
        const isFile = source instanceof File;
        const head = isFile ? source : { name: source.name, size: source.size };
        const slice = isFile ? null : proxy((from: number, to: number) => source.slice(from, to));
        return desk.read(head, slice, proxy(onFraction));
      }),
    stop: () => running?.end(new StoppedError("the data thread was ended")),
  };
}
