// Imitation of answers only: raise the likelihood of the final answer, without the steps that lead to it.

import { aside, tex } from "../lib/tex";
import { defineSignal, weighted } from "./signal";

/** As imitation, with the steps left out: Kim & Rush 2016 on answers. */
export const answerOnly = defineSignal({
  title: "Imitation of answers",
  short: "copies right answers",
  summary: "Reads the problem, learns to write the right answer at once, without steps.",
  paper: "https://arxiv.org/abs/1606.07947",
  family: "Imitation",
  formula: {
    tex: tex`\mathcal L=-\frac1N\sum_{i,t}\log p(a_{i,t}\mid x_i,\,a_{i,<t})`,
    words: aside`Minus the mean, over the tokens of right answers, of the log-probability of each after the problem and the tokens before it.`,
  },
  departures: aside`Final answers only, written by the task (in the paper, whole translations by a larger model).`,
  needs: () => ["answer"],
  controls: {},
  weigh: ({ answer }) => weighted(answer),
});
