// Share of the samples of one problem that give its commonest final answer, right or wrong.

import { aside, tex } from "../lib/tex";
import { defineMetric } from "./metric";

export const modalAnswer = defineMetric({
  title: "Share of the commonest answer",
  unit: "fraction",
  help: "Share of the samples of one problem that give its commonest final answer, right or wrong.",
  formula: {
    tex: tex`\max_a\hat p_a`,
    words: aside`The largest share of any answer.`,
  },
  better: "neither",
  split: "id",
  mode: "sampled",
  read: ({ answers, n }) => Math.max(0, ...Object.values(answers)) / n,
});
