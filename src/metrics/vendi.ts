// Effective number of different completions of a problem, by the hidden states of the model itself.

import { defineMetric } from "./metric";

export const vendi = defineMetric({
  title: "Vendi score",
  unit: "completions",
  help: "Effective number of different completions of a problem, by the hidden states of the model itself.",
  better: "neither",
  split: "id",
  mode: "sampled",
  read: ({ vendi }) => vendi ?? null,
});
