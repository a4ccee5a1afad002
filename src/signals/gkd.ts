// GKD: follow a larger model's distribution at every token of the student's own completions, or of right solutions.

import { rolloutControls, switchOf } from "./parts/controls";
import { towardsTeacher, written } from "./parts/sequences";
import { defineSignal } from "./signal";

/**
 * Generalised knowledge distillation, Agarwal et al. 2024, https://arxiv.org/abs/2306.13649, equation 1, a mean over
 * tokens: L = sum_t D_beta(teacher || student)(. | x, y_<t) / tokens, with y by the student now or, off-policy, a right solution.
 * D is KL(teacher || student) at beta 0, KL(student || teacher) at 1, and between them, with m = beta * teacher +
 * (1 - beta) * student, beta * KL(teacher || m) + (1 - beta) * KL(student || m).
 *
 * Departures: all on-policy or all off-policy (the paper's lambda is 1 or 0); temperature 1; a mean over all tokens of the
 * batch, where the paper takes that of each completion first.
 */
export const gkd = defineSignal({
  title: "GKD",
  short: "follows a teacher token by token",
  summary: "Writes completions, learns at every token to expect what a larger model expects there.",
  paper: "https://arxiv.org/abs/2306.13649",
  needs: ({ onPolicy }) => [onPolicy ? "rollouts" : "shown", "teacher"],
  controls: {
    onPolicy: switchOf(
      "Whose completions",
      "0 right solutions, 1 its own",
      "On which texts the student follows its teacher: given right solutions, or what it writes now.",
      1,
    ),
    beta: {
      label: "Divergence",
      unit: "0 forward, 1 reverse",
      help: "Near 0 it covers all that the teacher finds likely; near 1 it settles on some of it.",
      min: 0,
      max: 1,
      step: 0.05,
      default: 0.5,
    },
    group: { ...rolloutControls.group, default: 1 },
  },
  weigh({ rollouts = [], shown }, { onPolicy, beta }) {
    const texts = onPolicy ? rollouts : shown ? [shown] : [];
    return texts
      .filter(({ teacher }) => teacher)
      .map((text) => ({ ...written(text, 0), towards: towardsTeacher(text, 1, beta) }));
  },
  denominator: ({ guidedTokens }) => guidedTokens,
});
