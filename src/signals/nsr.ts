// NSR: learn from wrong completions only.

import { DENOMINATOR } from "./parts/policyControls";
import { definePolicy } from "./parts/policy";

/**
 * Negative sample reinforcement, Zhu et al. 2025, https://arxiv.org/abs/2506.01347, equation 4:
 * L = +E sum over wrong y of p(y | x). A = -1 for wrong ones; the batch is the wrong ones only, as in the authors' code, so
 * the fewer there are the more each counts.
 *
 * Departures: as their code does, log p is followed rather than p (`form` 1 follows p); updates 1 instead of 4.
 */
export const nsr = definePolicy({
  title: "NSR",
  short: "avoids what was wrong",
  summary: "Writes completions, learns to write the wrong ones less often; the right ones are not looked at.",
  paper: "https://arxiv.org/abs/2506.01347",
  preset: { right: 0, wrong: -1, denominator: DENOMINATOR.weightedTokens },
});
