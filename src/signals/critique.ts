// Critique fine-tuning: learn to write a critique of a response that is right or wrong.

import { aside, tex } from "../lib/tex";
import { defineSignal, levelControl, sourceControls, weighted } from "./signal";

/**
 * Critique fine-tuning, Wang, Yue & Chen 2025, https://arxiv.org/abs/2501.17703, section 2:
 * max E log p(c | [x; y]) over critiques c of noisy responses y to problems x; the loss is on c only.
 */
export const critique = defineSignal({
  title: "Critique",
  short: "marks and corrects responses",
  summary: "Reads the problem with a response, learns to write what is right and wrong in it and to correct it.",
  paper: "https://arxiv.org/abs/2501.17703",
  family: "Critique",
  formula: {
    tex: tex`\mathcal L=-\frac1N\sum_{i,t}\log p(c_{i,t}\mid x_i,\,y_i,\,c_{i,<t})`,
    words: aside`Minus the mean, over the tokens of critiques, of the log-probability of each after the problem, the response, and the tokens before it.`,
  },
  departures: aside`Critiques come from the task’s own oracle (in the paper, from GPT-4o, about a fifth of them wrong), and responses from an error model or from the student itself (in the paper, from the data set’s authors).`,
  needs: () => ["critique"],
  controls: { ...sourceControls, ...levelControl },
  weigh: (episode) => weighted(episode.critique),
});
