// DAPO: GRPO with a mean over all tokens, a higher upper clip, no unanimous groups and no cut-off completions.

import { aside, tex } from "../lib/tex";
import { BASELINE, SCALE } from "./parts/advantages";
import { definePolicy } from "./parts/policy";

/**
 * Decoupled clip and dynamic sampling, Yu et al. 2025, https://arxiv.org/abs/2503.14476, equation 8:
 * A_i = (r_i - mean) / std, a mean over all tokens of the batch, ratios clipped to [0.8, 1.28], groups whose rewards are all
 * equal replaced by others, cut-off completions masked (section 3.4).
 */
export const dapo = definePolicy({
  title: "DAPO",
  short: "as GRPO, on groups that disagree",
  summary: "Compares completions of a problem as GRPO does, of problems where some are right and some wrong.",
  paper: "https://arxiv.org/abs/2503.14476",
  formula: {
    tex: tex`\begin{aligned}\mathcal L&=-\frac1N\sum_{i,t}\min\bigl(\rho_{i,t}A_i,\;[\rho_{i,t}]_{0.8}^{1.28}A_i\bigr),\qquad 0<\sum_{j}r_j<G\\A_i&=\frac{r_i-\operatorname{mean}(r)}{\operatorname{std}(r)}\end{aligned}`,
    words: aside`As GRPO, a mean over all tokens of the batch, with ratios clipped to 0.8 and 1.28, on groups where some are right and some wrong.`,
  },
  departures: aside`No soft punishment of length; groups are replaced at most three times; masked completions stay in the group’s mean and in the number of tokens.`,
  preset: { baseline: BASELINE.mean, scale: SCALE.std, clipHigh: 0.28, filter: 1, overlong: 1 },
});
