// Coverage control: right solutions from the states that the responses visit, with no critique.

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
  needs: () => ["recovery"],
  controls: sourceControls,
  weigh: ({ recovery }) => weighted(recovery),
});
