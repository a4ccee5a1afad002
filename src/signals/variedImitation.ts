// Varied imitation: a right solution drawn from all there are, instead of always the same one.

import { aside, tex } from "../lib/tex";
import { defineSignal, weighted } from "./signal";

/**
 * Sequence-level imitation of a teacher that answers in several ways: "diverse reasoning", Ho, Schmid & Yun 2023,
 * https://arxiv.org/abs/2212.10071. L = -sum_t log p(y_t | x, y_<t), y one of the right solutions of x.
 */
export const variedImitation = defineSignal({
  title: "Imitation of varied solutions",
  short: "copies right solutions of many kinds",
  summary: "Reads the problem, learns to write one of its right solutions, another one for each example.",
  paper: "https://arxiv.org/abs/2212.10071",
  family: "Imitation",
  formula: {
    tex: tex`\mathcal L=-\frac1N\sum_{i,t}\log p(y_{i,t}\mid x_i,\,y_{i,<t}),\qquad y_i\sim\operatorname{uniform}\,Y^\star(x_i)`,
    words: aside`As imitation, with each solution drawn evenly from all right ones of its problem.`,
  },
  departures: aside`The solutions are drawn evenly from those that the task knows (in the paper, from a large model at temperature 0.7, kept if the answer is right), and the number of examples stays the same.`,
  needs: () => ["variant"],
  controls: {},
  weigh: ({ variant }) => weighted(variant),
});
