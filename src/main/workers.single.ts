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

export const startData: typeof site.startData = () => new DataWorker();
