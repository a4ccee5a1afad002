// Where the page's workers come from in the one-file page: texts in the file itself.

import ComparisonWorker from "../../workers/comparison.worker.ts?worker&inline";
import DataWorker from "../../workers/data.worker.ts?worker&inline";
import StatisticsWorker from "../../workers/statistics.worker.ts?worker&inline";
import TrainerWorker from "../../workers/trainer.worker.ts?worker&inline";
import "../lib/trustedTypes";
import type * as site from "./workers";

export const startTrainer: typeof site.startTrainer = () => new TrainerWorker();

export const startStatistics: typeof site.startStatistics = () => new StatisticsWorker();

export const startComparison: typeof site.startComparison = () => new ComparisonWorker();

/** Its runtime is 14 MB, as much as four times all else in the file. */
export const startOnnx: typeof site.startOnnx = () => {
  throw new Error("this one-file page does not carry ONNX Runtime: the page on a site does");
};

/** Never asked for: `webllmSource.single.ts` has no library for it. */
export const startWebllm: typeof site.startWebllm = () => {
  throw new Error("worker: got a request for WebLLM's in the one-file page, want one from a web address");
};

export const startData: typeof site.startData = () => new DataWorker();
