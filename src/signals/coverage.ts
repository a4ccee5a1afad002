// Coverage control: right solutions from the states that the responses visit, with no critique.

import { aside, tex } from "../lib/tex";
import { defineSignal, sourceControls, weighted } from "./signal";

/**
 * Imitation from off-path states, in the manner of DAgger (Ross, Gordon & Bagnell 2011, https://arxiv.org/abs/1011.0686):
 * the same wrong states as the critiques see, solved on from there. If it does as well as critique, what a critique
 * teaches is the states it visits.
 */
export const coverage = defineSignal({
  title: "Coverage control",
  short: "solves on from the same mistakes",
  summary: "Learns to solve on from the states that the same responses reach, right or wrong, without any critique.",
  paper: "https://arxiv.org/abs/1011.0686",
  family: "Imitation",
  formula: {
    tex: tex`\mathcal L=-\frac1N\sum_{i,t}\log p(y^\star_{i,t}\mid s_i,\,y^\star_{i,<t}),\qquad s_i\in\operatorname{states}(y_i)`,
    words: aside`As imitation, of right solutions of what is left of the problem at a state that a response visits.`,
  },
  departures: aside`States are those of given responses, gathered once (in the paper, of what the student does now, gathered again and again).`,
  needs: () => ["recovery"],
  controls: sourceControls,
  weigh: ({ recovery }) => weighted(recovery),
});
