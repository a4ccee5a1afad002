// PSR: learn from right completions only.

import { DENOMINATOR } from "./parts/policyControls";
import { definePolicy } from "./parts/policy";

/**
 * Positive sample reinforcement, Zhu et al. 2025, https://arxiv.org/abs/2506.01347, equation 3:
 * L = -E sum over right y of p(y | x). A = 1 for right ones; the batch is the right ones only, as in the authors' code.
 *
 * Departures: as their code does, log p is followed rather than p (`form` 1 follows p); updates 1 instead of 4.
 */
export const psr = definePolicy({
  title: "PSR",
  short: "repeats what was right",
  summary: "Writes completions, learns to write the right ones more often; the wrong ones are not looked at.",
  paper: "https://arxiv.org/abs/2506.01347",
  preset: { right: 1, wrong: 0, denominator: DENOMINATOR.weightedTokens },
});
