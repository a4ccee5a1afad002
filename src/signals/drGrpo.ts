// Dr. GRPO: GRPO without division by the standard deviation and by each completion's length.

import { aside, tex } from "../lib/tex";
import { BASELINE } from "./parts/advantages";
import { DENOMINATOR } from "./parts/policyControls";
import { definePolicy } from "./parts/policy";

/**
 * GRPO done right, Liu et al. 2025, https://arxiv.org/abs/2503.20783, section 3: A_i = r_i - mean, summed over tokens and
 * divided by a constant, the longest possible length, and the number of completions.
 */
export const drGrpo = definePolicy({
  title: "Dr. GRPO",
  short: "as GRPO, with two biases taken out",
  summary:
    "Compares completions of a problem as GRPO does, without favouring rare successes, short right or long wrong ones.",
  paper: "https://arxiv.org/abs/2503.20783",
  formula: {
    tex: tex`\begin{aligned}\mathcal L&=-\frac1{B\,T_{\max}}\sum_{i,t}\min\bigl(\rho_{i,t}A_i,\;[\rho_{i,t}]_{1-\varepsilon}^{1+\varepsilon}A_i\bigr)\\A_i&=r_i-\operatorname{mean}(r)\end{aligned}`,
    words: aside`Minus the clipped surrogate of PPO, summed over tokens and divided by a constant. The advantage is the reward minus the mean of its group.`,
  },
  departures: aside`None but rewards of 0 and 1 and one update a batch.`,
  preset: { baseline: BASELINE.mean, denominator: DENOMINATOR.constant },
});
