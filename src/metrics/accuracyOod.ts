// The same on problems longer than any trained on.

import { defineMetric } from "./metric";

export const accuracyOod = defineMetric({
  title: "Accuracy on longer problems",
  unit: "fraction",
  help: "The same on problems longer than any trained on.",
  better: "higher",
  split: "ood",
  mode: "greedy",
  read: ({ correct, n }) => correct / n,
});
