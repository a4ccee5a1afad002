// Imitation of answers only: raise the likelihood of the final answer, without the steps that lead to it.

import { defineSignal, weighted } from "./signal";

/** As imitation, with the steps left out: Kim & Rush 2016 on answers. */
export const answerOnly = defineSignal({
  title: "Imitation of answers",
  short: "copies right answers",
  summary: "Reads the problem, learns to write the right answer at once, without steps.",
  paper: "https://arxiv.org/abs/1606.07947",
  needs: () => ["answer"],
  controls: {},
  weigh: ({ answer }) => weighted(answer),
});
