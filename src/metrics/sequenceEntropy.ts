// Token entropies summed along a completion: how many completions there are to choose from, on a log scale.

import { defineMetric } from "./metric";

export const sequenceEntropy = defineMetric({
  title: "Sequence entropy",
  unit: "nats/completion",
  help: "Token entropies summed along a completion: how many completions there are to choose from, on a log scale.",
  better: "neither",
  split: "id",
  mode: "sampled",
  read: ({ sequenceEntropy }) => sequenceEntropy ?? null,
});
