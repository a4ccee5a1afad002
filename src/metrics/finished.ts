// Share of sampled completions that end by themselves instead of running into the limit.

import { defineMetric } from "./metric";

export const finished = defineMetric({
  title: "Finished",
  unit: "fraction",
  help: "Share of sampled completions that end by themselves instead of running into the limit.",
  better: "higher",
  split: "id",
  mode: "sampled",
  read: ({ finished, n }) => finished / n,
});
