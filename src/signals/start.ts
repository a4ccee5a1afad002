// Start: trains nothing. The anchor for what can be had without training.

import { aside, tex } from "../lib/tex";
import { defineSignal } from "./signal";

/**
 * The start itself. As an arm with other decoding it is what training has to beat: a lower temperature, best of n by
 * likelihood, or the average of two sets of weights (Dang et al. 2025, https://arxiv.org/abs/2504.10478).
 */
export const start = defineSignal({
  title: "No training",
  short: "stays as it was",
  summary: "Is not trained at all: what decoding alone can do.",
  paper: "https://arxiv.org/abs/2504.10478",
  family: "Controls",
  formula: {
    tex: tex`p=p_0`,
    words: aside`The student is the start.`,
  },
  departures: aside`None: nothing is trained. Averaged weights are an arm’s way of decoding.`,
  needs: () => [],
  controls: {},
  weigh: () => [],
});
