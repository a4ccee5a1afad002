// Chance that at least one of 64 sampled completions is right, or of all if they are fewer: how far the model reaches.

import { passAtK } from "../lib/stats";
import { defineMetric } from "./metric";

export const passAt64 = defineMetric({
  title: "pass@64",
  unit: "fraction",
  help: "Chance that at least one of 64 sampled completions is right, or of all if they are fewer: how far the model reaches.",
  better: "higher",
  split: "id",
  mode: "sampled",
  read: ({ correct, n }) => passAtK(n, correct, Math.min(64, n)),
});
