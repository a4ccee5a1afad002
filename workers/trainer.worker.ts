// A training thread of the page: makes a trainer over IndexedDB, or over the page's memory where there is none.

import { expose, proxy } from "comlink";

import { openStore } from "../src/store/db";
import { createIdbRunStore } from "../src/store/runStore";
import { createTrainer } from "../src/train/trainer";
import type { RunStore } from "../src/types";

const maker = {
  async create(database: string | null, memory: RunStore) {
    if (database === null) return proxy(createTrainer(memory));
    const store = await openStore(database);
    const bring = async () => (await import("./bring")).bringFrom(store);
    return proxy(createTrainer(createIdbRunStore(store), bring));
  },
};

export type TrainerMaker = typeof maker;
expose(maker);
