// GRPO-RoC: GRPO on the cleaner half of the right completions and any half of the wrong ones.

import { BASELINE, SCALE } from "./parts/advantages";
import { DENOMINATOR } from "./parts/policyControls";
import { definePolicy } from "./parts/policy";
import { KEEP } from "./parts/resample";

/**
 * Resample on Correct, Shang et al. 2025 (rStar2-Agent), https://arxiv.org/abs/2508.20722: 2G completions are
 * sampled, G kept as parts/resample.ts says (`variant`: 1 the paper's way, 2 their code's, 3 its opposite, 0 any), and
 * GRPO's advantages taken among those. Ratios clipped to [0.8, 1.28], no divergence.
 *
 * Departures: the penalty is the share of wrong steps, and 1 for a completion without an end (in the paper, the share of
 * failed tool calls, and repeated answers). It needs a verifier that looks at the answer only: under the other, right
 * completions have no wrong steps, and all are kept with the same chance.
 */
export const grpoRoc = definePolicy({
  title: "GRPO-RoC",
  short: "as GRPO, on the cleaner right ones",
  summary: "Writes twice as many completions as it learns from, and keeps the right ones with the fewest wrong steps.",
  paper: "https://arxiv.org/abs/2508.20722",
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
