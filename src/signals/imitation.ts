// Imitation: raise the likelihood of a right solution, steps included.

import { defineSignal, weighted } from "./signal";

/** Sequence-level imitation, Kim & Rush 2016: L = -sum_t log p(y_t | x, y_<t) over the teacher's solution y. */
export const imitation = defineSignal({
  title: "Imitation of solutions",
  short: "copies right solutions",
  summary: "Reads the problem, learns to write a right solution step by step.",
  paper: "https://arxiv.org/abs/1606.07947",
  needs: () => ["demonstration"],
  controls: {},
  weigh: ({ demonstration }) => weighted(demonstration),
});
