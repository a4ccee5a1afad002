// The page's one pool of trainers: opened when it is first needed, and anew when the experiment wants another one.

import { openPagePool, type PagePool, type PoolOptions } from "./pool";

export interface HeldPool {
  /** @throws {Error} if no worker can start, or WebGPU was asked for by name and there is none */
  get(): Promise<PagePool>;
  /** Ends its workers at once; the next use opens another. */
  close(): Promise<void>;
  /** Asks the trainers to end what they are at; they keep what they have. */
  stop(): void;
}

/** @param options what a pool would be opened with now */
export function holdPool(options: () => PoolOptions): HeldPool {
  let opened: Promise<PagePool> | undefined;
  let openedFor = "";

  async function close(): Promise<void> {
    const closing = opened;
    opened = undefined;
    (await closing?.catch(() => undefined))?.close();
  }

  return {
    close,
    async get() {
      const wanted = options();
      // A person's model is laid out for its experiment: another one must not run in what was planned for this.
      const wantedFor = `${wanted.runs} ${wanted.teacher?.sha256 ?? ""} ${JSON.stringify(wanted.own ?? null)}`;
      if (opened && openedFor !== wantedFor) await close();
      openedFor = wantedFor;
      opened ??= openPagePool(wanted);
      opened.catch(() => (opened = undefined));
      return opened;
    },
    // Those that are ended before they answer have stopped all the same.
    stop: () => void opened?.then(({ trainers }) => Promise.allSettled(trainers.map((trainer) => trainer.stop()))),
  };
}
