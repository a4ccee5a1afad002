// Different right solutions among the samples of one problem; other ways to write one count as the same.

import { defineMetric } from "./metric";

export const distinctSolutions = defineMetric({
  title: "Distinct right solutions",
  unit: "solutions",
  help: "Different right solutions among the samples of one problem; other ways to write one count as the same.",
  better: "higher",
  split: "id",
  mode: "sampled",
  read: ({ solutions }) => (solutions ? Object.keys(solutions).length : null),
});
