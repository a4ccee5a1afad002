// Mean length of the right completions of a problem, over the problems that have any.

import { defineMetric } from "./metric";

export const lengthRight = defineMetric({
  title: "Length of right completions",
  unit: "tokens",
  help: "Mean length of the right completions of a problem, over the problems that have any.",
  better: "neither",
  split: "id",
  mode: "sampled",
  read: ({ lengthRight }) => lengthRight ?? null,
});
