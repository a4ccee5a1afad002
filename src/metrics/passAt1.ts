// Chance that one sampled completion is right.

import { aside, tex } from "../lib/tex";
import { defineMetric } from "./metric";

export const passAt1 = defineMetric({
  title: "pass@1",
  unit: "fraction",
  help: "Chance that one sampled completion is right.",
  formula: {
    tex: tex`\text{pass@}1=\frac cn`,
    words: aside`The number of right completions, c, over that of all completions, n.`,
  },
  better: "higher",
  split: "id",
  mode: "sampled",
  read: ({ correct, n }) => correct / n,
});
