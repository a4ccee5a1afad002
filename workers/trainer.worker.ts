// A training thread of the page: makes a trainer over IndexedDB, or over the page's memory where there is none.

import { expose, proxy, transfer } from "comlink";

import { openStore } from "../src/store/db";
import { createIdbRunStore } from "../src/store/runStore";
import { createTrainer } from "../src/train/trainer";
import type { RunStore } from "../src/types";

const maker = {
  async create(database: string | null, memory: RunStore) {
    const db = database === null ? null : await openStore(database);
    const trainer = db
      ? createTrainer(createIdbRunStore(db), async () => (await import("./bring")).bringFrom(db))
      : createTrainer(memory);
    const takeAway: typeof trainer.takeAway = async (...request) => {
      const taken = await trainer.takeAway(...request);
      return transfer(taken, [taken.file.buffer]); // which may be half a gigabyte
    };
    return proxy({ ...trainer, takeAway });
  },
};

export type TrainerMaker = typeof maker;
expose(maker);
