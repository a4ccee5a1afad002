// Where the page's workers come from: files of the site.

import "../lib/trustedTypes";

export const startTrainer = (): Worker =>
  new Worker(new URL("../../workers/trainer.worker.ts", import.meta.url), { type: "module" });

export const startStatistics = (): Worker =>
  new Worker(new URL("../../workers/statistics.worker.ts", import.meta.url), { type: "module" });

export const startComparison = (): Worker =>
  new Worker(new URL("../../workers/comparison.worker.ts", import.meta.url), { type: "module" });

export const startOnnx = (): Worker =>
  new Worker(new URL("../../workers/onnx.worker.ts", import.meta.url), { type: "module" });

export const startWebllm = (): Worker =>
  new Worker(new URL("../../workers/webllm.worker.ts", import.meta.url), { type: "module" });

export const startData = (): Worker =>
  new Worker(new URL("../../workers/data.worker.ts", import.meta.url), { type: "module" });
