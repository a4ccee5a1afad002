// REINFORCE: each completion counts by its reward, 1 or -1, with no baseline.

import { aside, tex } from "../lib/tex";
import { definePolicy } from "./parts/policy";

/**
 * Williams 1992, https://doi.org/10.1007/BF00992696, with rewards as in Zhu et al. 2025 (https://arxiv.org/abs/2506.01347):
 * A = 1 for right ones, -1 for wrong ones; L = -sum_i,t A_i log p(y_i,t) / tokens.
 */
export const reinforce = definePolicy({
  title: "REINFORCE",
  short: "repeats right ones, avoids wrong ones",
  summary: "Writes completions, learns to write right ones more often and wrong ones less often, by the same amount.",
  paper: "https://doi.org/10.1007/BF00992696",
  formula: {
    tex: tex`\begin{aligned}\mathcal L&=-\frac1N\sum_{i,t}A_i\log p(y_{i,t}\mid x_i,\,y_{i,<t})\\A_i&=\begin{cases}+1&r_i=1\\-1&r_i=0\end{cases}\end{aligned}`,
    words: aside`Minus the mean over tokens of the log-probability times the advantage, which is one for right completions and minus one for wrong ones.`,
  },
  departures: aside`A mean over tokens rather than a sum over each completion.`,
  preset: { right: 1, wrong: -1 },
});
