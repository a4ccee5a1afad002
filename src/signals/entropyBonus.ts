// Entropy bonus: a policy gradient that is also paid for staying undecided.

import { BASELINE } from "./parts/advantages";
import { definePolicy } from "./parts/policy";

/**
 * Williams & Peng 1991, in the form of Mnih et al. 2016, https://arxiv.org/abs/1602.01783, section 4:
 * L = -(sum_i,t A_i log p(y_i,t) + entropy * H(p(. | x, y_<t))) / tokens, with A_i = r_i - mean of the group.
 *
 * Departures: the group's mean instead of a learnt value. H is that of each next token, not of whole completions.
 */
export const entropyBonus = definePolicy({
  title: "Entropy bonus",
  short: "repeats right ones, stays undecided",
  summary:
    "Learns to write completions that beat their group's mean, and is paid for keeping other next tokens likely.",
  paper: "https://arxiv.org/abs/1602.01783",
  preset: { baseline: BASELINE.mean, entropy: 0.01 },
});
