// Refinement: read a response with its critique, learn to write a right solution.

import { aside, tex } from "../lib/tex";
import { defineSignal, levelControl, sourceControls, weighted } from "./signal";

/**
 * Critique-guided distillation, Kapusuzoglu et al. 2025, https://arxiv.org/abs/2505.11628:
 * max E log p(y* | x, y, c): the critique c of the student's response y is read, and the refined solution y* is learnt.
 * When it is tested there is no critique: it reads the problem alone.
 */
export const refinement = defineSignal({
  title: "Refinement",
  short: "solves with a critique before it",
  summary: "Reads the problem, a response and its critique, learns to write a right solution.",
  paper: "https://arxiv.org/abs/2505.11628",
  family: "Critique",
  formula: {
    tex: tex`\mathcal L=-\frac1N\sum_{i,t}\log p(y^\star_{i,t}\mid x_i,\,y_i,\,c_i,\,y^\star_{i,<t})`,
    words: aside`Minus the mean, over the tokens of right solutions, of the log-probability of each after the problem, a response, its critique, and the tokens before it.`,
  },
  departures: aside`Critique and solution are the task’s own (in the paper, both from a larger model, whose refinement follows its critique), so the solution does not depend on the response.`,
  needs: () => ["refinement"],
  controls: { ...sourceControls, ...levelControl },
  weigh: (episode) => weighted(episode.refinement),
});
