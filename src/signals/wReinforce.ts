// W-REINFORCE: learn from wrong completions, and a little from right ones.

import { aside, tex } from "../lib/tex";
import { definePolicy } from "./parts/policy";

/**
 * Weighted REINFORCE, Zhu et al. 2025, https://arxiv.org/abs/2506.01347, equation 9: L = lambda * L_PSR + L_NSR with lambda
 * 0.1. A = lambda (`right`) for right ones and -1 for wrong ones, a mean over all tokens of the batch. Lambda 0 is NSR but
 * for that mean, lambda 1 REINFORCE.
 */
export const wReinforce = definePolicy({
  title: "W-REINFORCE",
  short: "avoids wrong ones, repeats right ones a little",
  summary: "Writes completions, learns to write wrong ones less often and, more weakly, right ones more often.",
  paper: "https://arxiv.org/abs/2506.01347",
  formula: {
    tex: tex`\begin{aligned}\mathcal L&=-\frac1N\sum_{i,t}A_i\log p(y_{i,t}\mid x_i,\,y_{i,<t})\\A_i&=\begin{cases}\lambda&r_i=1\\-1&r_i=0\end{cases}\end{aligned}`,
    words: aside`Minus the mean over tokens of the log-probability times the advantage, which is lambda, a tenth, for right completions and minus one for wrong ones.`,
  },
  departures: aside`As in the authors’ code, the log-probability is followed rather than the probability (the setting “Likelihood form” follows the latter); one update a batch instead of four.`,
  preset: { right: 0.1, wrong: -1 },
});
