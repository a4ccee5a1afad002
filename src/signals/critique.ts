// Critique fine-tuning: learn to write a critique of a response that is right or wrong.

import { defineSignal, levelControl, sourceControls, weighted } from "./signal";

/**
 * Critique fine-tuning, Wang, Yue & Chen 2025, https://arxiv.org/abs/2501.17703, section 2:
 * max E log p(c | [x; y]) over critiques c of noisy responses y to problems x; the loss is on c only.
 *
 * Departures: critiques come from the task's own oracle (in the paper, from GPT-4o, about a fifth of them wrong), and
 * responses from an error model or from the student itself (in the paper, from the data set's authors).
 */
export const critique = defineSignal({
  title: "Critique",
  short: "marks and corrects responses",
  summary: "Reads the problem with a response, learns to write what is right and wrong in it and to correct it.",
  paper: "https://arxiv.org/abs/2501.17703",
  needs: () => ["critique"],
  controls: { ...sourceControls, ...levelControl },
  weigh: (episode) => weighted(episode.critique),
});
