// Share of greedy completions with a right answer and every step right.

import { defineMetric } from "./metric";

export const sound = defineMetric({
  title: "Right for the right reasons",
  unit: "fraction",
  help: "Share of greedy completions with a right answer and every step right.",
  better: "higher",
  split: "id",
  mode: "greedy",
  read: ({ sound, n }) => sound / n,
});
