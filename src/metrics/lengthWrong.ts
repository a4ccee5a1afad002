// Mean length of the wrong completions of a problem, over the problems that have any.

import { defineMetric } from "./metric";

export const lengthWrong = defineMetric({
  title: "Length of wrong completions",
  unit: "tokens",
  help: "Mean length of the wrong completions of a problem, over the problems that have any.",
  better: "neither",
  split: "id",
  mode: "sampled",
  read: ({ lengthWrong }) => lengthWrong ?? null,
});
