// Chance that one sampled completion is right.

import { defineMetric } from "./metric";

export const passAt1 = defineMetric({
  title: "pass@1",
  unit: "fraction",
  help: "Chance that one sampled completion is right.",
  better: "higher",
  split: "id",
  mode: "sampled",
  read: ({ correct, n }) => correct / n,
});
