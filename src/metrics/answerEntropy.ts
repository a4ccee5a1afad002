// Spread of the final answers of one problem over its samples, corrected for their number; zero if all are equal.

import { millerMadow } from "../lib/diversity";
import { defineMetric } from "./metric";

export const answerEntropy = defineMetric({
  title: "Answer entropy",
  unit: "nats",
  help: "Spread of the final answers of one problem over its samples, corrected for their number; zero if all are equal.",
  better: "neither",
  split: "id",
  mode: "sampled",
  read: ({ answers }) => millerMadow(Object.values(answers)),
});
