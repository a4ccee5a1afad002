// RLOO: each completion counts by how much better it is than the mean of the others to the same problem.

import { BASELINE } from "./parts/advantages";
import { DENOMINATOR } from "./parts/policyControls";
import { definePolicy } from "./parts/policy";

/**
 * REINFORCE leave-one-out, Kool, van Hoof & Welling 2019 and Ahmadian et al. 2024, https://arxiv.org/abs/2402.14740:
 * A_i = r_i - mean of r_j over j != i, on the likelihood of whole completions, so that tokens are summed.
 *
 * Departures: that sum is divided by the longest possible length, a constant; no divergence in the reward (`kl` adds one
 * to the loss).
 */
export const rloo = definePolicy({
  title: "RLOO",
  short: "repeats what beat the others",
  summary: "Writes several completions of each problem, compares each with the mean of the others.",
  paper: "https://arxiv.org/abs/2402.14740",
  preset: { baseline: BASELINE.others, denominator: DENOMINATOR.constant },
});
