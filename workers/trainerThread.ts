// A training thread in Node: one trainer over Comlink, with the store of the thread that started it.

import { parentPort, workerData, type MessagePort } from "node:worker_threads";

import { expose, wrap } from "comlink";
import nodeEndpoint from "comlink/dist/esm/node-adapter.mjs";

import { createTrainer } from "../src/train/trainer";
import type { RunStore } from "../src/types";

const { store } = workerData as { store: MessagePort };
expose(createTrainer(wrap<RunStore>(nodeEndpoint(store))), nodeEndpoint(parentPort!));
