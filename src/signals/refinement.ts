// Refinement: read a response with its critique, learn to write a right solution.

import { defineSignal, levelControl, sourceControls, weighted } from "./signal";

/**
 * Critique-guided distillation, Kapusuzoglu et al. 2025, https://arxiv.org/abs/2505.11628:
 * max E log p(y* | x, y, c): the critique c of the student's response y is read, and the refined solution y* is learnt.
 * When it is tested there is no critique: it reads the problem alone.
 *
 * Departures: critique and solution are the task's own (in the paper, both from a larger model, whose refinement follows
 * its critique), so y* does not depend on y.
 */
export const refinement = defineSignal({
  title: "Refinement",
  short: "solves with a critique before it",
  summary: "Reads the problem, a response and its critique, learns to write a right solution.",
  paper: "https://arxiv.org/abs/2505.11628",
  needs: () => ["refinement"],
  controls: { ...sourceControls, ...levelControl },
  weigh: (episode) => weighted(episode.refinement),
});
