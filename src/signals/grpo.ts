// GRPO: each completion counts by how many standard deviations it is better than its group.

import { aside, tex } from "../lib/tex";
import { BASELINE, SCALE } from "./parts/advantages";
import { DENOMINATOR } from "./parts/policyControls";
import { definePolicy } from "./parts/policy";

/**
 * Group relative policy optimisation, Shao et al. 2024, https://arxiv.org/abs/2402.03300, equation 3:
 * A_i = (r_i - mean) / std, a mean over each completion's tokens, then over completions; ratios clipped to 1 +- 0.2.
 */
export const grpo = definePolicy({
  title: "GRPO",
  short: "repeats what beat its group",
  summary:
    "Writes a group of completions of each problem, learns to write those that are better than the group's mean.",
  paper: "https://arxiv.org/abs/2402.03300",
  formula: {
    tex: tex`\begin{aligned}\mathcal L&=-\frac1B\sum_i\frac1{|y_i|}\sum_t\min\bigl(\rho_{i,t}A_i,\;[\rho_{i,t}]_{1-\varepsilon}^{1+\varepsilon}A_i\bigr)\\A_i&=\frac{r_i-\operatorname{mean}(r)}{\operatorname{std}(r)}\end{aligned}`,
    words: aside`Minus the clipped surrogate of PPO, a mean over each completion’s tokens, then over completions. The advantage is the reward minus the mean of its group, divided by the group’s standard deviation.`,
  },
  departures: aside`The pull to the start is 0 at first (paper: 0.04), so that all signals are compared without it; nothing is added to the standard deviation; rewards are 0 and 1.`,
  preset: { baseline: BASELINE.mean, scale: SCALE.std, denominator: DENOMINATOR.ownLength },
});
