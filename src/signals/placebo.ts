// Placebo: a critique that belongs to another response. Same form, same tokens, no truth about what was read.

import { aside, tex } from "../lib/tex";
import { defineSignal, levelControl, sourceControls, weighted } from "./signal";

/** The control for critique fine-tuning (https://arxiv.org/abs/2501.17703): whatever it gains, form alone can give. */
export const placebo = defineSignal({
  title: "Placebo critique",
  short: "writes critiques of something else",
  summary: "Reads the problem with a response, learns to write a critique of something else.",
  paper: "https://arxiv.org/abs/2501.17703",
  family: "Critique",
  formula: {
    tex: tex`\mathcal L=-\frac1N\sum_{i,t}\log p(c_{j,t}\mid x_i,\,y_i,\,c_{j,<t}),\qquad j\neq i`,
    words: aside`As critique, with the critique of another response to another problem.`,
  },
  departures: aside`A control of this project: the paper has none.`,
  needs: () => ["placebo"],
  controls: { ...sourceControls, ...levelControl },
  weigh: (episode) => weighted(episode.placebo),
});
