// Share of held-out problems of the trained kind whose greedy answer is right.

import { defineMetric } from "./metric";

export const accuracy = defineMetric({
  title: "Accuracy",
  unit: "fraction",
  help: "Share of held-out problems of the trained kind whose greedy answer is right.",
  better: "higher",
  split: "id",
  mode: "greedy",
  read: ({ correct, n }) => correct / n,
});
