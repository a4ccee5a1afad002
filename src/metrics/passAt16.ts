// Chance that at least one of 16 sampled completions is right: what the model can still reach.

import { aside, tex } from "../lib/tex";
import { passAtK } from "../lib/stats";
import { defineMetric } from "./metric";

export const passAt16 = defineMetric({
  title: "pass@16",
  unit: "fraction",
  help: "Chance that at least one of 16 sampled completions is right: what the model can still reach.",
  formula: {
    tex: tex`\text{pass@}k=1-\binom{n-c}{k}\bigg/\binom nk`,
    words: aside`One minus the chance that k completions drawn from the n have none of the c right ones among them: n minus c choose k, over n choose k. Here k is 16.`,
  },
  better: "higher",
  split: "id",
  mode: "sampled",
  read: ({ correct, n }) => passAtK(n, correct, Math.min(16, n)),
});
