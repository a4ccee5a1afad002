// Rejection fine-tuning: imitate those of the student's own responses that are right.

import { aside, tex } from "../lib/tex";
import { defineSignal, sourceControls, weighted } from "./signal";

/**
 * Rejection-sampling fine-tuning, Yuan et al. 2023, https://arxiv.org/abs/2308.01825, and one round of STaR,
 * Zelikman et al. 2022, https://arxiv.org/abs/2203.14465, without its rationalisation: L = -sum_t log p(y_t | x, y_<t) over
 * responses y that the start sampled, if every step of y is right.
 */
export const rejection = defineSignal({
  title: "Rejection fine-tuning",
  short: "copies its own right responses",
  summary: "Writes responses, keeps those that are right, learns to write them again.",
  paper: "https://arxiv.org/abs/2308.01825",
  family: "Imitation",
  formula: {
    tex: tex`\mathcal L=-\frac1N\sum_{i\,:\,y_i\text{ right}}\;\sum_t\log p(y_{i,t}\mid x_i,\,y_{i,<t}),\qquad y_i\sim p_0(\cdot\mid x_i)`,
    words: aside`As imitation, of responses that the start has sampled, those with a wrong step left out.`,
  },
  departures: aside`Steps are checked as well as the answer; one round of sampling, at temperature 1 (RFT: 0.7); repeats of a response are left out by their text (RFT: by their equations).`,
  needs: () => ["right"],
  controls: { own: { ...sourceControls.own, default: 1 } },
  weigh: ({ right }) => weighted(right),
});
