// Share of sampled completions that end by themselves; the rest are cut and count as wrong.

import { defineMetric } from "./metric";

export const finished = defineMetric({
  title: "Finished",
  unit: "fraction",
  help: "Share of sampled completions that end by themselves; the rest are cut and count as wrong.",
  better: "higher",
  split: "id",
  mode: "sampled",
  read: ({ finished, n }) => finished / n,
});
