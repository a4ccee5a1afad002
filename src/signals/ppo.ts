// PPO: each token counts by how much better things went from there than a learnt value had expected.

import { aside, tex } from "../lib/tex";
import { clipControls, rolloutControls } from "./parts/controls";
import { generalised } from "./parts/advantages";
import { FORM, reactToRatios, refuseClip } from "./parts/ratio";
import { afterPrompt, written } from "./parts/sequences";
import { defineSignal } from "./signal";

/**
 * Proximal policy optimisation, Schulman et al. 2017, https://arxiv.org/abs/1707.06347, equations 7 and 9, with generalised
 * advantages (parts/advantages.ts) from a reward at the last token:
 *
 *     L = sum_i,t (-min(ratio * A, clip(ratio, 1 - clipLow, 1 + clipHigh) * A) + valueWeight * (V - target)^2 / 2) / tokens
 */
export const ppo = defineSignal({
  title: "PPO",
  short: "repeats what went better than expected",
  summary: "Writes completions, learns to foresee how they will end, and to write what ends better than foreseen.",
  paper: "https://arxiv.org/abs/1707.06347",
  family: "Reinforcement",
  formula: {
    tex: tex`\begin{aligned}\mathcal L&=\frac1N\sum_{i,t}\Bigl(-\min\bigl(\rho_{i,t}A_{i,t},\;[\rho_{i,t}]_{1-\varepsilon}^{1+\varepsilon}A_{i,t}\bigr)+\tfrac w2\,(V_{i,t}-\hat V_{i,t})^2\Bigr)\\A_{i,t}&=\delta_{i,t}+\gamma\lambda\,A_{i,t+1},\qquad\delta_{i,t}=r_{i,t}+\gamma V_{i,t+1}-V_{i,t}\end{aligned}`,
    words: aside`A mean over tokens of two parts. First, minus the smaller of ratio times advantage and clipped ratio times advantage. Second, the squared error of the learnt value. The advantage of a token is how much better things went than the value foresaw, plus a discounted share of the next token’s advantage.`,
  },
  departures: aside`One pass over each batch, in as many parts as there are updates, where the paper makes several; advantages are not standardised over the batch, values not clipped; no entropy bonus and no divergence in the reward.`,
  needs: () => ["rollouts", "values"],
  controls: {
    ...rolloutControls,
    updates: { ...rolloutControls.updates, default: 2 },
    gamma: {
      label: "Discount",
      unit: "a token",
      help: "What a reward is worth one token earlier.",
      min: 0,
      max: 1,
      step: 0.001,
      default: 1,
    },
    lambda: {
      label: "Trace",
      unit: "a token",
      help: "Between trusting the value of the next token (0) and the reward at the end (1).",
      min: 0,
      max: 1,
      step: 0.01,
      default: 0.95,
    },
    ...clipControls,
    valueWeight: {
      label: "Weight of the value",
      unit: "weight",
      help: "How much the squared error of the learnt value counts in the loss.",
      min: 0,
      max: 10,
      step: 0.05,
      default: 0.5,
    },
  },
  refuse: ({ clipLow }) => refuseClip(clipLow),
  weigh: ({ rollouts = [] }, values) =>
    rollouts.flatMap((rollout) => {
      if (!rollout.values) return [];
      const { advantages, targets } = generalised(rollout.values, rollout.reward, values);
      const sequence = written(rollout, advantages);
      const coefficients = afterPrompt(
        rollout.prompt.length,
        advantages.map(() => values.valueWeight),
      );
      return [{ ...sequence, returns: { targets: afterPrompt(rollout.prompt.length, targets), coefficients } }];
    }),
  denominator: ({ tokens }) => tokens,
  react: (sequences, now, values) => reactToRatios(sequences, now, { ...values, form: FORM.logLikelihood, kl: 0 }),
});
