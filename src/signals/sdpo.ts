// SDPO: follow oneself, as one would go on if a right solution had been shown; or, by a control, a larger model.

import { aside, tex } from "../lib/tex";
import { advantagesOf, BASELINE, SCALE } from "./parts/advantages";
import { rolloutControls, switchOf } from "./parts/controls";
import { FORM, reactToRatios } from "./parts/ratio";
import { towardsTeacher, written } from "./parts/sequences";
import { defineSignal, type Rollout } from "./signal";

const ROUTE = { all: 0, wrong: 1, right: 2, sampled: 3 } as const;

const CLIP = { clipLow: 0.2, clipHigh: 0.2, form: FORM.logLikelihood, kl: 0 };

/** Whether a rollout follows its teacher, where it has one. */
const isGuided = ({ reward, teacher }: Rollout, route: number): boolean =>
  teacher !== undefined && (route === ROUTE.all || (route === ROUTE.right) === reward > 0);

/**
 * Self-distillation policy optimisation, Hübotter et al. 2026, https://arxiv.org/abs/2601.20802, as configured by Kim et al.
 * 2026, https://arxiv.org/abs/2603.24472: the teacher of a rollout is the student itself when it is shown another, right
 * completion of the same problem, and
 *
 *     L = sum_t D_beta(teacher || student)(. | x, y_<t) / tokens that have a teacher
 *
 * with D as in gkd.ts. `route` says which rollouts follow it: all, wrong ones, or right ones. By 3, sample-routed policy
 * optimisation (Li et al. 2026, https://arxiv.org/abs/2604.02288), wrong ones that have a teacher follow it and all others get
 * GRPO's advantages, a mean over all tokens of the batch.
 *
 * `teacher` 1 is not the paper's: a larger model that is shown nothing stands in the place of the student that is. With it, and
 * every rollout following, the loss is GKD's on-policy one.
 */
export const sdpo = defineSignal({
  title: "SDPO",
  short: "follows itself, shown the solution",
  summary: "Writes completions, learns to expect at every token what it would have expected with a solution in sight.",
  paper: "https://arxiv.org/abs/2601.20802",
  family: "Distillation",
  formula: {
    tex: tex`\mathcal L=\frac1N\sum_{i,t}D_\beta\bigl(p(\cdot\mid x_i,\,y^+_i,\,y_{i,<t})\;\Vert\;p(\cdot\mid x_i,\,y_{i,<t})\bigr)`,
    words: aside`The mean over tokens of the divergence between what the student expects with a right completion in sight and what it expects without.`,
  },
  departures: aside`The teacher is the student as it is now (rate 0 of its moving average); all of the alphabet instead of the 100 likeliest tokens; no importance ratio on the divergence; no feedback in the hint; routed, without SRPO’s weighting by the teacher’s entropy. That a larger model may be the teacher is a control of this project.`,
  needs: ({ teacher }) => ["rollouts", teacher ? "teacher" : "privileged"],
  controls: {
    ...rolloutControls,
    teacher: switchOf(
      "Whom it follows",
      "0 itself, 1 the larger model",
      "The student itself, shown a right solution, or a larger model, shown nothing.",
    ),
    beta: {
      label: "Divergence",
      unit: "0 forward, 1 reverse",
      help: "Near 0 it covers all that its teacher finds likely; near 1 it settles on some of it.",
      min: 0,
      max: 1,
      step: 0.05,
      default: 0.5,
    },
    route: {
      label: "Which follow",
      unit: "0 all, 1 wrong, 2 right, 3 routed",
      help: "Which completions follow the teacher. Routed: wrong ones do, right ones are reinforced as in GRPO.",
      min: 0,
      max: 3,
      step: 1,
      default: 0,
    },
    fallback: switchOf(
      "Without a right sibling",
      "0 none, 1 the solution",
      "What is shown where no other completion of the group is right: nothing, or the given solution.",
    ),
  },
  refuse: ({ group, fallback, route, teacher }) =>
    group < 2 && ((fallback === 0 && teacher === 0) || route === ROUTE.sampled)
      ? `got a group of ${group}, want at least 2: what is shown, and compared with, is another completion`
      : undefined,
  weigh({ rollouts = [] }, { beta, route }) {
    const rewards = rollouts.map(({ reward }) => reward);
    const advantages = advantagesOf(rewards, { baseline: BASELINE.mean, scale: SCALE.std });
    return rollouts.flatMap((rollout, i) => {
      if (isGuided(rollout, route)) return [{ ...written(rollout, 0), towards: towardsTeacher(rollout, 1, beta) }];
      return route === ROUTE.sampled && advantages[i] !== 0 ? [written(rollout, advantages[i]!)] : [];
    });
  },
  denominator: ({ tokens, guidedTokens }, { route }) => (route === ROUTE.sampled ? tokens : guidedTokens),
  react: (sequences, now) => reactToRatios(sequences, now, CLIP),
});
