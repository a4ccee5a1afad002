// NSR: learn from wrong completions only.

import { aside, tex } from "../lib/tex";
import { DENOMINATOR } from "./parts/policyControls";
import { definePolicy } from "./parts/policy";

/**
 * Negative sample reinforcement, Zhu et al. 2025, https://arxiv.org/abs/2506.01347, equation 4:
 * L = +E sum over wrong y of p(y | x). A = -1 for wrong ones; the batch is the wrong ones only, as in the authors' code, so
 * the fewer there are the more each counts.
 */
export const nsr = definePolicy({
  title: "NSR",
  short: "avoids what was wrong",
  summary: "Writes completions, learns to write the wrong ones less often; the right ones are not looked at.",
  paper: "https://arxiv.org/abs/2506.01347",
  formula: {
    tex: tex`\mathcal L=+\frac1{N_-}\sum_{i\,:\,r_i=0}\;\sum_t\log p(y_{i,t}\mid x_i,\,y_{i,<t})`,
    words: aside`Plus the mean of the log-probability over the tokens of wrong completions: they become less likely.`,
  },
  departures: aside`As the authors’ code does, the log-probability is followed rather than the probability (the setting “Likelihood form” follows the latter); one update a batch instead of four.`,
  preset: { right: 0, wrong: -1, denominator: DENOMINATOR.weightedTokens },
});
