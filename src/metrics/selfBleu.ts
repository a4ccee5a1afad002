// How much each completion shares with the others of its problem; 1 means that all are the same.

import { defineMetric } from "./metric";

export const selfBleu = defineMetric({
  title: "Self-BLEU",
  unit: "fraction",
  help: "How much each completion shares with the others of its problem; 1 means that all are the same.",
  better: "lower",
  split: "id",
  mode: "sampled",
  read: ({ selfBleu }) => selfBleu ?? null,
});
