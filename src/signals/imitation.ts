// Imitation: raise the likelihood of a right solution, steps included.

import { aside, tex } from "../lib/tex";
import { defineSignal, weighted } from "./signal";

/** Sequence-level imitation, Kim & Rush 2016: L = -sum_t log p(y_t | x, y_<t) over the teacher's solution y. */
export const imitation = defineSignal({
  title: "Imitation of solutions",
  short: "copies right solutions",
  summary: "Reads the problem, learns to write a right solution step by step.",
  paper: "https://arxiv.org/abs/1606.07947",
  family: "Imitation",
  formula: {
    tex: tex`\mathcal L=-\frac1N\sum_{i,t}\log p(y^\star_{i,t}\mid x_i,\,y^\star_{i,<t})`,
    words: aside`Minus the mean, over the tokens of right solutions, of the log-probability of each after the problem and the tokens before it.`,
  },
  departures: aside`One solution a problem, the canonical one (in the paper, the teacher’s likeliest).`,
  needs: () => ["demonstration"],
  controls: {},
  weigh: ({ demonstration }) => weighted(demonstration),
});
