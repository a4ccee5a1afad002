// Entropy bonus: a policy gradient that is also paid for staying undecided.

import { aside, tex } from "../lib/tex";
import { BASELINE } from "./parts/advantages";
import { definePolicy } from "./parts/policy";

/**
 * Williams & Peng 1991, in the form of Mnih et al. 2016, https://arxiv.org/abs/1602.01783, section 4:
 * L = -(sum_i,t A_i log p(y_i,t) + entropy * H(p(. | x, y_<t))) / tokens, with A_i = r_i - mean of the group.
 */
export const entropyBonus = definePolicy({
  title: "Entropy bonus",
  short: "repeats right ones, stays undecided",
  summary:
    "Learns to write completions that beat their group's mean, and is paid for keeping other next tokens likely.",
  paper: "https://arxiv.org/abs/1602.01783",
  formula: {
    tex: tex`\begin{aligned}\mathcal L&=-\frac1N\sum_{i,t}\Bigl(A_i\log p(y_{i,t}\mid x_i,\,y_{i,<t})+\beta\,H\bigl(p(\cdot\mid x_i,\,y_{i,<t})\bigr)\Bigr)\\A_i&=r_i-\operatorname{mean}(r)\end{aligned}`,
    words: aside`Minus the mean over tokens of two parts: the log-probability times the advantage, and beta times the entropy of the next token. The advantage is the reward minus the mean of its group.`,
  },
  departures: aside`The group’s mean instead of a learnt value. The entropy is that of each next token, not of whole completions.`,
  preset: { baseline: BASELINE.mean, entropy: 0.01 },
});
