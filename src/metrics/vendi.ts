// Effective number of different completions of a problem, by the hidden states of the model itself.

import { aside, tex } from "../lib/tex";
import { defineMetric } from "./metric";

export const vendi = defineMetric({
  title: "Vendi score",
  unit: "completions",
  help: "Effective number of different completions of a problem, by the hidden states of the model itself.",
  formula: {
    tex: tex`\exp\Bigl(-\sum_l\lambda_l\log\lambda_l\Bigr)`,
    words: aside`The exponential of the entropy of the eigenvalues of the matrix of cosines between hidden states, divided by their number.`,
  },
  better: "neither",
  split: "id",
  mode: "sampled",
  read: ({ vendi }) => vendi ?? null,
});
