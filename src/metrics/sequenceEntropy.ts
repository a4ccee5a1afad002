// Token entropies summed along a completion: how many completions there are to choose from, on a log scale.

import { aside, tex } from "../lib/tex";
import { defineMetric } from "./metric";

export const sequenceEntropy = defineMetric({
  title: "Sequence entropy",
  unit: "nats/completion",
  help: "Token entropies summed along a completion: how many completions there are to choose from, on a log scale.",
  formula: {
    tex: tex`\frac1n\sum_i\sum_tH\bigl(p(\cdot\mid x,\,y_{i,<t})\bigr)`,
    words: aside`The mean over completions of the sum, over their tokens, of the entropy of the distribution that each was drawn from.`,
  },
  better: "neither",
  split: "id",
  mode: "sampled",
  read: ({ sequenceEntropy }) => sequenceEntropy ?? null,
});
