// Unlikelihood: make every token of wrong completions less likely, the likeliest ones most.

import { aside, tex } from "../lib/tex";
import { rolloutControls } from "./parts/controls";
import { written } from "./parts/sequences";
import { defineSignal } from "./signal";

/** The negative slope of -log(1 - p) in log p, at most `bound` in size. A log-probability may be rounded to 0 or just above. */
const slope = (logp: number, bound: number): number =>
  logp < 0 ? -Math.min(bound, Math.exp(logp) / -Math.expm1(logp)) : -bound;

/**
 * Welleck et al. 2020, https://arxiv.org/abs/1908.04319, section 5, on completions that are wrong:
 * L = -sum_i,t log(1 - p(y_i,t | x, y_i,<t)) / tokens of wrong completions, so weight_t = -p / (1 - p).
 *
 * It grows without bound as p nears 1. Where it exceeds `bound`, that is for p above bound / (1 + bound), the loss goes on
 * as a straight line in log p with that slope; at 10, for p above 0.909.
 */
export const unlikelihood = defineSignal({
  title: "Unlikelihood",
  short: "avoids what was wrong, the surer the more",
  summary: "Writes completions, learns to write the wrong ones less often, most of all where it is sure of them.",
  paper: "https://arxiv.org/abs/1908.04319",
  family: "Reinforcement",
  formula: {
    tex: tex`\mathcal L=-\frac1{N_-}\sum_{i\,:\,r_i=0}\;\sum_t\log\bigl(1-p(y_{i,t}\mid x_i,\,y_{i,<t})\bigr)`,
    words: aside`Minus the mean, over the tokens of wrong completions, of the logarithm of one minus their probability.`,
  },
  departures: aside`Every token of a wrong completion is a negative candidate (in the paper, repeated tokens and n-grams); no likelihood term beside it; no importance ratio where updates are off-policy; the weight of a token is bounded.`,
  needs: () => ["rollouts"],
  controls: {
    ...rolloutControls,
    bound: {
      label: "Largest weight",
      unit: "weight",
      help: "Tokens that the student is sure of would otherwise count without limit.",
      min: 1,
      max: 100,
      step: 1,
      default: 10,
    },
  },
  weigh: ({ rollouts = [] }, { bound }) =>
    rollouts
      .filter(({ reward }) => reward <= 0)
      .map((rollout) =>
        written(
          rollout,
          rollout.logp.map((logp) => slope(logp, bound)),
        ),
      ),
  denominator: ({ weightedTokens }) => weightedTokens,
  react: (sequences, now, { bound }) => ({
    sequences: sequences.map((sequence, i) => ({
      ...sequence,
      weights: sequence.weights.map((_, t) => (t < sequence.promptLength! ? 0 : slope(now[i]!.logp[t]!, bound))),
    })),
  }),
});
