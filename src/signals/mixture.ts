// Mixture: some sequences imitate a solution, the others critique a response.

import { aside, tex } from "../lib/tex";
import { defineSignal, levelControl, sourceControls, weighted } from "./signal";

/** Imitation and critique fine-tuning (https://arxiv.org/abs/2501.17703) in one run; each episode is drawn to one of them. */
export const mixture = defineSignal({
  title: "Imitation and critique",
  short: "copies and critiques in turn",
  summary: "Learns to solve from some sequences and to critique from the others.",
  paper: "https://arxiv.org/abs/2501.17703",
  family: "Critique",
  formula: {
    tex: tex`\mathcal L=-\frac1N\sum_{i,t}\begin{cases}\log p(c_{i,t}\mid x_i,\,y_i,\,c_{i,<t})&\text{with chance }s\\ \log p(y^\star_{i,t}\mid x_i,\,y^\star_{i,<t})&\text{otherwise}\end{cases}`,
    words: aside`With chance s as critique, otherwise as imitation.`,
  },
  departures: aside`A control of this project: the paper trains on critiques alone. Otherwise as critique fine-tuning here.`,
  needs: () => ["demonstration", "critique"],
  controls: {
    share: {
      label: "Share of critiques",
      unit: "fraction",
      help: "Chance that a sequence is a critique rather than a solution.",
      min: 0,
      max: 1,
      step: 0.05,
      default: 0.5,
    },
    ...sourceControls,
    ...levelControl,
  },
  weigh: ({ demonstration, critique, draw }, { share }) => weighted(draw < share ? critique : demonstration),
});
