// Share of different completions among the samples of one problem.

import { defineMetric } from "./metric";

export const distinct = defineMetric({
  title: "Distinct completions",
  unit: "of the samples",
  help: "Share of different completions among the samples of one problem.",
  better: "neither",
  split: "id",
  mode: "sampled",
  read: ({ distinct, n }) => distinct / n,
});
