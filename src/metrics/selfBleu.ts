// How much each completion shares with the others of its problem; 1 means that all are the same.

import { aside, tex } from "../lib/tex";
import { defineMetric } from "./metric";

export const selfBleu = defineMetric({
  title: "Self-BLEU",
  unit: "fraction",
  help: "How much each completion shares with the others of its problem; 1 means that all are the same.",
  formula: {
    tex: tex`\frac1n\sum_i\operatorname{BLEU}_4\bigl(y_i,\,\{y_j\}_{j\neq i}\bigr)`,
    words: aside`The mean over completions of the BLEU score of each, with all others as its references.`,
  },
  better: "lower",
  split: "id",
  mode: "sampled",
  read: ({ selfBleu }) => selfBleu ?? null,
});
