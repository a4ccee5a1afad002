// How far the student's distribution has moved from the start's, on what it writes itself.

import { defineMetric } from "./metric";

export const klToStart = defineMetric({
  title: "Divergence from the start",
  unit: "nats/token",
  help: "How far the student has moved from the model it started as, on its own completions; 0 is not at all.",
  better: "neither",
  split: "id",
  mode: "sampled",
  read: ({ klToStart }) => klToStart ?? null,
});
