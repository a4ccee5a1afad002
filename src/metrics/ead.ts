// Distinct pairs of characters over those that evenly drawn text of the same length would have.

import { aside, tex } from "../lib/tex";
import { defineMetric } from "./metric";

export const ead = defineMetric({
  title: "Expectation-adjusted distinct",
  unit: "of those expected",
  help: "Distinct pairs of characters over those that evenly drawn text of the same length would have.",
  formula: {
    tex: tex`\frac{D}{V\bigl(1-(1-\tfrac1V)^C\bigr)}`,
    words: aside`The number of distinct pairs, over the number of distinct ones expected of C pairs drawn evenly from V possible ones.`,
  },
  better: "neither",
  split: "id",
  mode: "sampled",
  read: ({ ead }) => ead ?? null,
});
