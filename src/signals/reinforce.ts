// REINFORCE: each completion counts by its reward, 1 or -1, with no baseline.

import { definePolicy } from "./parts/policy";

/**
 * Williams 1992, https://doi.org/10.1007/BF00992696, with rewards as in Zhu et al. 2025 (https://arxiv.org/abs/2506.01347):
 * A = 1 for right ones, -1 for wrong ones; L = -sum_i,t A_i log p(y_i,t) / tokens.
 *
 * Departures: a mean over tokens rather than a sum over each completion.
 */
export const reinforce = definePolicy({
  title: "REINFORCE",
  short: "repeats right ones, avoids wrong ones",
  summary: "Writes completions, learns to write right ones more often and wrong ones less often, by the same amount.",
  paper: "https://doi.org/10.1007/BF00992696",
  preset: { right: 1, wrong: -1 },
});
