// Share of sampled completions that end in the right answer and do not get there by right steps.

import { defineMetric } from "./metric";

export const gamed = defineMetric({
  title: "Right answer by wrong steps",
  unit: "fraction",
  help: "Share of sampled completions that end in the right answer and do not get there by right steps.",
  better: "lower",
  split: "id",
  mode: "sampled",
  read: ({ answered, sound, n }) => (answered === undefined ? null : Math.max(0, answered - sound) / n),
});
