// Lesson: what happens to the tail when only right samples are rewarded?

import { judgeContrasts, type Contrast } from "./judge";
import { defineLesson, stepsOf } from "./lesson";
import { MARGIN, paper, rewards, SOLUTIONS, tuning } from "./parts/rewards";

const contrasts: Contrast[] = [
  {
    name: "Rewarding right − punishing wrong, pass@1",
    arm: "psr",
    against: "nsr",
    metric: "passAt1",
    claim: "higher",
    readings: {
      higher: "Rewarding right samples made one try better than punishing wrong ones did.",
      lower: "Rewarding right samples made one try worse than punishing wrong ones did.",
      equal: "Rewarding right samples and punishing wrong ones did the same for one try.",
      unclear: "Which of the two does more for one try is not settled here.",
    },
  },
  {
    name: "Rewarding right − punishing wrong, pass@64",
    arm: "psr",
    against: "nsr",
    metric: "passAt64",
    claim: "lower",
    readings: {
      higher: "With 64 tries it also reaches more problems.",
      lower: "With 64 tries it reaches fewer problems: the tail is gone.",
      equal: "With 64 tries the two reach the same problems.",
      unclear: "Whether it costs the tail is not settled here.",
    },
  },
  {
    name: "Rewarding right − punishing wrong, distinct solutions",
    arm: "psr",
    against: "nsr",
    metric: "distinctSolutions",
    margin: SOLUTIONS,
    readings: {
      higher: "It writes more different solutions.",
      lower: "It writes fewer different solutions.",
      equal: "It writes as many different solutions, within a quarter of one.",
      unclear: "Whether it writes fewer different solutions is not settled here.",
    },
  },
  {
    name: "Rewarding right − the start at temperature 0.5, pass@64",
    arm: "psr",
    against: "start0.5",
    metric: "passAt64",
    readings: {
      higher: "A lower temperature alone, with no training, would have cost more of the tail.",
      lower: "A lower temperature alone, with no training, would have cost less of the tail.",
      equal: "A lower temperature alone, with no training, costs as much of the tail.",
      unclear: "How it compares with a lower temperature is not settled here.",
    },
  },
];

export const rightOrWrong = defineLesson({
  title: "Reward the right or punish the wrong",
  short: "Reward or punish",
  theme: "rewards",
  claim: "Rewarding right answers makes the first try better, and many tries worse, than punishing wrong ones does.",
  question: "Does rewarding right answers teach a model to solve, or to repeat itself?",
  paper,
  steps: stepsOf({
    say: {
      paragraphs: [
        "Let a model write many solutions, check each, and train on what came out: reinforcement learning with a verifier. It does two things at once: right solutions become likelier, wrong ones less likely. Done apart, people say, the first makes the first try better and everything after it worse, because the model repeats itself; the second keeps every road open.",
      ],
      look: "students",
    },
    test: {
      paragraphs: [
        "Copies of one small model play Countdown: make a target from four numbers, every step checked. In each of thirty steps a copy writes 1024 solutions, eight to a problem. One learns only from its right ones (PSR), one only from its wrong ones (NSR), one mostly from the wrong ones (W-REINFORCE), one from how each compares with its group (GRPO).",
      ],
      details: [
        "Each has the learning rate that suits its first try best; a second copy of the first learns at a tenth of its rate. One more imitates right solutions, and the start itself, at three temperatures, is not trained at all.",
      ],
      look: "arms",
    },
    watch: {
      paragraphs: [
        "The curve of pass@k, the chance that at least one of k tries is right. Where it crosses below the start’s, training has cost more solutions than it brought. And the trajectory: to the right a better first try, upwards more problems within reach of 64 tries. Its grey line is the start at lower temperatures, which costs nothing at all.",
      ],
      look: { charts: ["passAtK", "trajectory"] },
    },
    found: {
      paragraphs: [
        "Reproduced. Rewarding right samples made the first try better than punishing wrong ones{higher:Rewarding right − punishing wrong, pass@1}, and 64 tries reach fewer problems{lower:Rewarding right − punishing wrong, pass@64}. The rewarded model writes fewer different solutions{lower:Rewarding right − punishing wrong, distinct solutions}. With 64 tries it reaches less than the untrained start at temperature 0.5{lower:Rewarding right − the start at temperature 0.5, pass@64}.",
      ],
      look: "verdict",
    },
    limits: {
      paragraphs: [
        "Equal steps are not equal progress: rewarding moves faster here, and what moves less keeps more. Another lesson, “Equally far along”, compares the two where their first tries are equally good. On policy, both have the same expected gradient; what tells them apart is noise, the optimiser’s scaling, and samples that are used again.",
      ],
      look: { charts: ["trajectory", "distinctSolutions"] },
    },
  }),
  criterion:
    "At the end of 30 steps, seeds 1 to 5, 120 held-out problems with 64 samples each, 95% intervals over seeds and problems: reproduced if rewarding right samples has a pass@1 above and a pass@64 below that of punishing wrong ones; reversed if either lies on the other side; null if both lie inside ±0.05; otherwise inconclusive.",
  pair: ["psr", "nsr"],
  experiment: rewards,
  tuning,
  contrasts,
  margin: MARGIN,
  judge: (experiment, evaluations) =>
    judgeContrasts(experiment, evaluations, contrasts, MARGIN, [
      "the arms took equal steps, not equal strides: see them at matched pass@1 in the lesson on progress",
      "seeds share one starting checkpoint; another one may give another size of effect",
      "where the start already reaches nearly every problem with 64 samples, no arm can reach more",
    ]),
});
