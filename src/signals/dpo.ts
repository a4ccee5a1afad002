// DPO: prefer a right response to a wrong one, relative to the start.

import { aside, tex } from "../lib/tex";
import { written } from "./parts/sequences";
import { defineSignal, sourceControls, type Saying, type Weighed } from "./signal";

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** log p(y | x) now, minus the same under the start, nats. */
const gain = ({ reference, promptLength = 0 }: Weighed, { logp }: Saying): number =>
  logp.reduce((sum, value, t) => (t < promptLength ? sum : sum + value - reference![t]!), 0);

/** [chosen, rejected], each worth as much as the pair is still wrong about: beta * sigmoid(-margin). */
function weighPair(pair: readonly Weighed[], now: readonly Saying[], beta: number): Weighed[] {
  if (pair.length === 0) return [];
  const margin = beta * (gain(pair[0]!, now[0]!) - gain(pair[1]!, now[1]!));
  const worth = beta * sigmoid(-margin);
  return pair.map((sequence, side) => ({
    ...sequence,
    weights: sequence.weights.map((_, t) => (t < sequence.promptLength! ? 0 : side === 0 ? worth : -worth)),
  }));
}

/**
 * Direct preference optimisation, Rafailov et al. 2023, https://arxiv.org/abs/2305.18290, equation 7, a mean over pairs:
 *
 *     margin = beta * (log p(chosen) / p_start(chosen) - log p(rejected) / p_start(rejected))
 *     L      = -log sigmoid(margin),  so weight = +beta * sigmoid(-margin) a token of chosen, its negative of rejected
 */
export const dpo = defineSignal({
  title: "DPO",
  short: "prefers right to wrong",
  summary: "Reads a right and a wrong response to a problem, learns to find the right one likelier than at the start.",
  paper: "https://arxiv.org/abs/2305.18290",
  family: "Preferences",
  formula: {
    tex: tex`\mathcal L=-\frac1B\sum_i\log\sigma\!\left(\beta\log\frac{p(y^+_i\mid x_i)}{p_0(y^+_i\mid x_i)}-\beta\log\frac{p(y^-_i\mid x_i)}{p_0(y^-_i\mid x_i)}\right)`,
    words: aside`Minus the mean over pairs of the log-sigmoid of a margin: beta times how much likelier than at the start the right response has become, minus the same of the wrong one, in logarithms.`,
  },
  departures: aside`Pairs are a right and a wrong response to one problem (in the paper, people’s preferences).`,
  needs: () => ["contrast", "reference"],
  controls: {
    own: { ...sourceControls.own, default: 1 },
    beta: {
      label: "Temperature of the preference",
      unit: "beta",
      help: "Small: the student may move far from the start. Large: it stays near.",
      min: 0.01,
      max: 1,
      step: 0.01,
      default: 0.1,
    },
  },
  weigh({ contrast = [] }, { beta }) {
    if (contrast.some(({ reference }) => !reference)) return [];
    const pair = contrast.map((rollout): Weighed => {
      const { old: _, ...sequence } = written(rollout, 0);
      return sequence; // written earlier, by whoever: what the student says now is asked at every update
    });
    return weighPair(
      pair,
      pair.map(({ reference }) => ({ logp: reference! })),
      beta,
    );
  },
  denominator: ({ sequences }) => sequences / 2,
  react: (pair, now, { beta }) => ({ sequences: weighPair(pair, now, beta) }),
});
