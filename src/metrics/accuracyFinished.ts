// Share of right ones among the completions that ended; times the share that finished it is pass@1.

import { defineMetric } from "./metric";

export const accuracyFinished = defineMetric({
  title: "Accuracy when finished",
  unit: "fraction",
  help: "Share of right ones among the completions that ended; times the share that finished it is pass@1.",
  better: "higher",
  split: "id",
  mode: "sampled",
  read: ({ correct, finished }) => (finished ? correct / finished : null),
});
