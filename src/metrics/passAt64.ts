// Chance that at least one of 64 sampled completions is right, or of all if they are fewer: how far the model reaches.

import { aside, tex } from "../lib/tex";
import { passAtK } from "../lib/stats";
import { defineMetric } from "./metric";

export const passAt64 = defineMetric({
  title: "pass@64",
  unit: "fraction",
  help: "Chance that at least one of 64 sampled completions is right, or of all if they are fewer: how far the model reaches.",
  formula: {
    tex: tex`\text{pass@}k=1-\binom{n-c}{k}\bigg/\binom nk`,
    words: aside`One minus the chance that k completions drawn from the n have none of the c right ones among them: n minus c choose k, over n choose k. Here k is 64.`,
  },
  better: "higher",
  split: "id",
  mode: "sampled",
  read: ({ correct, n }) => passAtK(n, correct, Math.min(64, n)),
});
