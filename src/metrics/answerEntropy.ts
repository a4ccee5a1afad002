// Spread of the final answers over the samples of one problem.

import { entropyOf } from "../lib/stats";
import { defineMetric } from "./metric";

export const answerEntropy = defineMetric({
  title: "Answer entropy",
  unit: "nats",
  help: "Spread of the final answers over the samples of one problem.",
  better: "neither",
  split: "id",
  mode: "sampled",
  read: ({ answers }) => entropyOf(Object.values(answers)),
});
