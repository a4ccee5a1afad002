// GRPO-RoC: GRPO on the cleaner half of the right completions and any half of the wrong ones.

import { aside, tex } from "../lib/tex";
import { BASELINE, SCALE } from "./parts/advantages";
import { DENOMINATOR } from "./parts/policyControls";
import { definePolicy } from "./parts/policy";
import { KEEP } from "./parts/resample";

/**
 * Resample on Correct, Shang et al. 2025 (rStar2-Agent), https://arxiv.org/abs/2508.20722: 2G completions are
 * sampled, G kept as parts/resample.ts says (`variant`: 1 the paper's way, 2 their code's, 3 its opposite, 0 any), and
 * GRPO's advantages taken among those. Ratios clipped to [0.8, 1.28], no divergence.
 */
export const grpoRoc = definePolicy({
  title: "GRPO-RoC",
  short: "as GRPO, on the cleaner right ones",
  summary: "Writes twice as many completions as it learns from, and keeps the right ones with the fewest wrong steps.",
  paper: "https://arxiv.org/abs/2508.20722",
  formula: {
    tex: tex`\begin{aligned}\mathcal L&=-\frac1{|K|}\sum_{i\in K}\frac1{|y_i|}\sum_t\min\bigl(\rho_{i,t}A_i,\;[\rho_{i,t}]_{0.8}^{1.28}A_i\bigr)\\\Pr(i\in K)&\propto\begin{cases}1/\operatorname{penalty}(y_i)&r_i=1\\1&r_i=0\end{cases}\qquad |K|=\tfrac12\,|\text{sampled}|\end{aligned}`,
    words: aside`As GRPO, on half of the completions that were sampled: right ones are kept with chances that fall with their share of wrong steps, wrong ones evenly.`,
  },
  departures: aside`The penalty is the share of wrong steps, and 1 for a completion without an end (in the paper, the share of failed tool calls, and repeated answers). It needs a verifier that looks at the answer only: under the other, right completions have no wrong steps, and all are kept with the same chance.`,
  preset: {
    oversample: 2,
    variant: KEEP.paper,
    verifier: 1,
    baseline: BASELINE.mean,
    scale: SCALE.std,
    denominator: DENOMINATOR.ownLength,
    clipHigh: 0.28,
  },
});
