// Share of sampled completions with the right answer and no wrong step on the way to it.

import { defineMetric } from "./metric";

export const exact = defineMetric({
  title: "Right by every step",
  unit: "fraction",
  help: "Share of sampled completions with the right answer and no wrong step on the way to it.",
  better: "higher",
  split: "id",
  mode: "sampled",
  read: ({ sound, n }) => sound / n,
});
