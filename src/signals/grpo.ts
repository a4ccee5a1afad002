// GRPO: each completion counts by how many standard deviations it is better than its group.

import { BASELINE, SCALE } from "./parts/advantages";
import { DENOMINATOR } from "./parts/policyControls";
import { definePolicy } from "./parts/policy";

/**
 * Group relative policy optimisation, Shao et al. 2024, https://arxiv.org/abs/2402.03300, equation 3:
 * A_i = (r_i - mean) / std, a mean over each completion's tokens, then over completions; ratios clipped to 1 +- 0.2.
 *
 * Departures: `kl` is 0 at first (paper: 0.04), so that all signals are compared without it; nothing is added to the standard
 * deviation; rewards are 0 and 1.
 */
export const grpo = definePolicy({
  title: "GRPO",
  short: "repeats what beat its group",
  summary:
    "Writes a group of completions of each problem, learns to write those that are better than the group's mean.",
  paper: "https://arxiv.org/abs/2402.03300",
  preset: { baseline: BASELINE.mean, scale: SCALE.std, denominator: DENOMINATOR.ownLength },
});
