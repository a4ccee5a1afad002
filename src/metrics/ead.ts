// Distinct pairs of characters over those that evenly drawn text of the same length would have.

import { defineMetric } from "./metric";

export const ead = defineMetric({
  title: "Expectation-adjusted distinct",
  unit: "of those expected",
  help: "Distinct pairs of characters over those that evenly drawn text of the same length would have.",
  better: "neither",
  split: "id",
  mode: "sampled",
  read: ({ ead }) => ead ?? null,
});
