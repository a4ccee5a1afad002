// Retry data: right solutions in which mistakes are made and taken back.

import { aside, tex } from "../lib/tex";
import { switchOf } from "./parts/controls";
import { defineSignal, weighted } from "./signal";

/**
 * Ye, Xu, Li & Allen-Zhu 2024, Physics of Language Models 2.2, https://arxiv.org/abs/2408.16293: solutions where
 * a wrong step may come before a right one, with a sign between them that takes it back. L = -sum_t m_t log p(y_t | x, y_<t),
 * with m 0 at the wrong attempts if they are masked (which the paper finds unnecessary), otherwise 1.
 */
export const retry = defineSignal({
  title: "Retry",
  short: "copies solutions that take mistakes back",
  summary: "Reads the problem, learns to write solutions in which wrong steps are taken back and put right.",
  paper: "https://arxiv.org/abs/2408.16293",
  family: "Imitation",
  formula: {
    tex: tex`\mathcal L=-\frac1N\sum_{i,t}m_{i,t}\,\log p(y_{i,t}\mid x_i,\,y_{i,<t})`,
    words: aside`As imitation, of solutions in which mistakes are taken back; the factor m is 0 at the mistakes if they are masked, otherwise 1.`,
  },
  departures: aside`In fine-tuning, where the paper finds it weak, not in pretraining.`,
  needs: () => ["retry"],
  controls: {
    mask: switchOf(
      "Mask the mistakes",
      "0 no, 1 yes",
      "Whether the tokens of wrong attempts are read only, not learnt.",
    ),
  },
  weigh: ({ retry: pair }, { mask }) =>
    weighted(pair).map(({ tokens, weights }) => ({
      tokens,
      weights: weights.map((weight, t) => (mask && pair!.mistakes[t - pair!.prompt.length] ? 0 : weight)),
    })),
});
