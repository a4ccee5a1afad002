// PSR: learn from right completions only.

import { aside, tex } from "../lib/tex";
import { DENOMINATOR } from "./parts/policyControls";
import { definePolicy } from "./parts/policy";

/**
 * Positive sample reinforcement, Zhu et al. 2025, https://arxiv.org/abs/2506.01347, equation 3:
 * L = -E sum over right y of p(y | x). A = 1 for right ones; the batch is the right ones only, as in the authors' code.
 */
export const psr = definePolicy({
  title: "PSR",
  short: "repeats what was right",
  summary: "Writes completions, learns to write the right ones more often; the wrong ones are not looked at.",
  paper: "https://arxiv.org/abs/2506.01347",
  formula: {
    tex: tex`\mathcal L=-\frac1{N_+}\sum_{i\,:\,r_i=1}\;\sum_t\log p(y_{i,t}\mid x_i,\,y_{i,<t})`,
    words: aside`Minus the mean of the log-probability over the tokens of right completions.`,
  },
  departures: aside`As the authors’ code does, the log-probability is followed rather than the probability (the setting “Likelihood form” follows the latter); one update a batch instead of four.`,
  preset: { right: 1, wrong: 0, denominator: DENOMINATOR.weightedTokens },
});
