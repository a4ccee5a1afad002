// Spread of the final answers of one problem over its samples, corrected for their number; zero if all are equal.

import { aside, tex } from "../lib/tex";
import { millerMadow } from "../lib/diversity";
import { defineMetric } from "./metric";

export const answerEntropy = defineMetric({
  title: "Answer entropy",
  unit: "nats",
  help: "Spread of the final answers of one problem over its samples, corrected for their number; zero if all are equal.",
  formula: {
    tex: tex`-\sum_a\hat p_a\log\hat p_a+\frac{K-1}{2n}`,
    words: aside`Minus the sum, over the K different answers, of share times logarithm of the share, plus K minus one over two n.`,
  },
  better: "neither",
  split: "id",
  mode: "sampled",
  read: ({ answers }) => millerMadow(Object.values(answers)),
});
