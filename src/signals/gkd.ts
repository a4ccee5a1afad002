// GKD: follow a larger model's distribution at every token of the student's own completions, or of right solutions.

import { aside, tex } from "../lib/tex";
import { rolloutControls, switchOf } from "./parts/controls";
import { towardsTeacher, written } from "./parts/sequences";
import { defineSignal } from "./signal";

/**
 * Generalised knowledge distillation, Agarwal et al. 2024, https://arxiv.org/abs/2306.13649, equation 1, a mean over
 * tokens: L = sum_t D_beta(teacher || student)(. | x, y_<t) / tokens, with y by the student now or, off-policy, a right solution.
 * D is KL(teacher || student) at beta 0, KL(student || teacher) at 1, and between them, with m = beta * teacher +
 * (1 - beta) * student, beta * KL(teacher || m) + (1 - beta) * KL(student || m).
 */
export const gkd = defineSignal({
  title: "GKD",
  short: "follows a teacher token by token",
  summary: "Writes completions, learns at every token to expect what a larger model expects there.",
  paper: "https://arxiv.org/abs/2306.13649",
  family: "Distillation",
  formula: {
    tex: tex`\begin{aligned}\mathcal L&=\frac1N\sum_{i,t}D_\beta\bigl(q\;\Vert\;p\bigr)(\cdot\mid x_i,\,y_{i,<t})\\D_\beta(q\,\Vert\,p)&=\beta\,\mathrm{KL}(q\,\Vert\,m)+(1-\beta)\,\mathrm{KL}(p\,\Vert\,m),\qquad m=\beta q+(1-\beta)p\end{aligned}`,
    words: aside`The mean over tokens of the divergence between the teacher’s and the student’s distribution of the next token: beta times that of the teacher from a mixture of both, plus one minus beta times that of the student from it.`,
  },
  departures: aside`All on-policy or all off-policy (the paper’s lambda is 1 or 0); temperature 1; a mean over all tokens of the batch, where the paper takes that of each completion first.`,
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
