// W-REINFORCE: learn from wrong completions, and a little from right ones.

import { definePolicy } from "./parts/policy";

/**
 * Weighted REINFORCE, Zhu et al. 2025, https://arxiv.org/abs/2506.01347, equation 9: L = lambda * L_PSR + L_NSR with lambda
 * 0.1. A = lambda (`right`) for right ones and -1 for wrong ones, a mean over all tokens of the batch. Lambda 0 is NSR but
 * for that mean, lambda 1 REINFORCE.
 *
 * Departures: as in the authors' code, log p is followed rather than p (`form` 1 follows p); updates 1 instead of 4.
 */
export const wReinforce = definePolicy({
  title: "W-REINFORCE",
  short: "avoids wrong ones, repeats right ones a little",
  summary: "Writes completions, learns to write wrong ones less often and, more weakly, right ones more often.",
  paper: "https://arxiv.org/abs/2506.01347",
  preset: { right: 0.1, wrong: -1 },
});
