// Lesson: do rewarding and punishing differ where both have come equally far?

import { judgeContrasts, type Contrast } from "./judge";
import { defineLesson, stepsOf } from "./lesson";
import { MARGIN, paper, rewards, SOLUTIONS, tuning } from "./parts/rewards";

const readings = {
  higher: "Where their first tries are equally good, rewarding right samples keeps more.",
  lower: "Where their first tries are equally good, rewarding right samples keeps less.",
  equal: "Where their first tries are equally good, rewarding and punishing have kept the same.",
  unclear: "Whether they differ where their first tries are equally good is not settled here.",
};

const grpoReadings = {
  higher: "Where their first tries are equally good, GRPO keeps more.",
  lower: "Where their first tries are equally good, GRPO keeps less.",
  equal: "Where their first tries are equally good, GRPO has kept the same.",
  unclear: "Whether GRPO differs where their first tries are equally good is not settled here.",
};

const contrasts: Contrast[] = [
  {
    name: "Rewarding right, gently − punishing wrong, pass@64 at matched pass@1",
    ...{ arm: "psrGentle", against: "nsr", metric: "passAt64", matched: true, claim: "equal", readings },
  },
  {
    name: "Rewarding right, gently − punishing wrong, distinct solutions at matched pass@1",
    ...{ arm: "psrGentle", against: "nsr", metric: "distinctSolutions", matched: true, margin: SOLUTIONS, readings },
  },
  {
    name: "Rewarding right, gently − punishing wrong, token entropy at matched pass@1",
    ...{ arm: "psrGentle", against: "nsr", metric: "entropy", matched: true, readings },
  },
  {
    name: "Rewarding right − punishing wrong, pass@64 at matched pass@1",
    ...{ arm: "psr", against: "nsr", metric: "passAt64", matched: true, readings },
  },
  {
    name: "GRPO − punishing wrong, pass@64 at matched pass@1",
    ...{ arm: "grpo", against: "nsr", metric: "passAt64", matched: true, readings: grpoReadings },
  },
];

export const matchedProgress = defineLesson({
  title: "Equally far along",
  short: "Equally far along",
  theme: "rewards",
  claim: "Where their first tries are equally good, a rewarded and a punished model have kept the same reach.",
  question: "Does punishing keep diversity, or does it only move more slowly?",
  paper,
  steps: stepsOf({
    say: {
      paragraphs: [
        "After equally many steps, models that were punished for wrong samples have kept more of their reach than models that were rewarded for right ones. So, it is said, negative samples preserve diversity. The doubt: perhaps they have only moved more slowly, and pay the same price for the same gain. That is the claim here.",
      ],
      look: "students",
    },
    test: {
      paragraphs: [
        "The same runs once more, read differently. Each arm draws a line: how good the first try is, and how many problems 64 tries reach. Two arms are compared at the best first try that both of them pass on their way, wherever that is in their training.",
      ],
      details: [
        "The rewarded arm is the one at a tenth of its best learning rate, so that its evaluations fall where the punished arm is.",
      ],
      look: "arms",
    },
    watch: {
      paragraphs: [
        "The trajectories. If two lines lie on each other, the signals pay the same price for the same gain, and one of them is only earlier on the same road. The grey line is the start at lower temperatures: a signal worth training with lies above it.",
      ],
      look: { charts: ["trajectory", "distinctSolutions", "entropy"] },
    },
    found: {
      paragraphs: [
        "Inconclusive. At equal first tries the interval of the difference in reach includes zero, but it leaves the margin inside which two count as equal{unclear:Rewarding right, gently − punishing wrong, pass@64 at matched pass@1}. The rewarded model has kept more different solutions{higher:Rewarding right, gently − punishing wrong, distinct solutions at matched pass@1}, and both are equally undecided{equal:Rewarding right, gently − punishing wrong, token entropy at matched pass@1}. Whether GRPO differs is not settled{unclear:GRPO − punishing wrong, pass@64 at matched pass@1}.",
      ],
      look: "verdict",
    },
    limits: {
      paragraphs: [
        "The level that both reach is set by the slower one, so this is about the beginning of the road. Between evaluations the lines are straight. A ceiling hides differences: where 64 tries reach nearly every problem, look at distinct solutions instead.",
      ],
      look: { charts: ["trajectory"] },
    },
  }),
  criterion:
    "Seeds 1 to 5, 120 held-out problems with 64 samples each, trajectories of five evaluations: at the highest pass@1 that both mean trajectories reach, the difference of pass@64 (interpolated, 95% interval over seeds and problems) between rewarding right samples, at a tenth of its best rate so that its evaluations fall where the punished arm is, and punishing wrong ones: reproduced if the interval lies inside ±0.05; reversed if it excludes 0 and leaves that margin; otherwise inconclusive.",
  pair: ["psrGentle", "nsr"],
  experiment: rewards,
  tuning,
  contrasts,
  margin: MARGIN,
  judge: (experiment, evaluations) =>
    judgeContrasts(experiment, evaluations, contrasts, MARGIN, [
      "on policy both signals have the same expected gradient; they part through noise, the optimiser's scaling and reuse",
      "the slower arm sets the level: nothing is said about what lies beyond it",
    ]),
});
