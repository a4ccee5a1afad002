// Chance that at least one of 16 sampled completions is right: what the model can still reach.

import { passAtK } from "../lib/stats";
import { defineMetric } from "./metric";

export const passAt16 = defineMetric({
  title: "pass@16",
  unit: "fraction",
  help: "Chance that at least one of 16 sampled completions is right: what the model can still reach.",
  better: "higher",
  split: "id",
  mode: "sampled",
  read: ({ correct, n }) => passAtK(n, correct, Math.min(16, n)),
});
