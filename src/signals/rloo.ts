// RLOO: each completion counts by how much better it is than the mean of the others to the same problem.

import { aside, tex } from "../lib/tex";
import { BASELINE } from "./parts/advantages";
import { DENOMINATOR } from "./parts/policyControls";
import { definePolicy } from "./parts/policy";

/**
 * REINFORCE leave-one-out, Kool, van Hoof & Welling 2019 and Ahmadian et al. 2024, https://arxiv.org/abs/2402.14740:
 * A_i = r_i - mean of r_j over j != i, on the likelihood of whole completions, so that tokens are summed.
 */
export const rloo = definePolicy({
  title: "RLOO",
  short: "repeats what beat the others",
  summary: "Writes several completions of each problem, compares each with the mean of the others.",
  paper: "https://arxiv.org/abs/2402.14740",
  formula: {
    tex: tex`\begin{aligned}\mathcal L&=-\frac1{B\,T_{\max}}\sum_{i,t}A_i\log p(y_{i,t}\mid x_i,\,y_{i,<t})\\A_i&=r_i-\frac1{G-1}\sum_{j\neq i}r_j\end{aligned}`,
    words: aside`Minus the sum over tokens of the log-probability times the advantage, divided by a constant. The advantage is the reward minus the mean reward of the others in the group.`,
  },
  departures: aside`The sum over tokens is divided by the longest possible length, a constant; no divergence in the reward (the setting “Pull to the start” adds one to the loss).`,
  preset: { baseline: BASELINE.others, denominator: DENOMINATOR.constant },
});
