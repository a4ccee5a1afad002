// Lesson: does learning from wrong samples alone keep what the start could reach?

import { judgeContrasts, type Contrast } from "./judge";
import { defineLesson, stepsOf } from "./lesson";
import { MARGIN, paper, rewards, tuning } from "./parts/rewards";

const keeps = (arm: string, title: string): Contrast => ({
  name: `${title} − start, pass@64`,
  arm,
  against: "start1",
  metric: "passAt64",
  claim: "equal",
  readings: {
    higher: `${title}: 64 tries reach more problems than before training.`,
    lower: `${title}: 64 tries reach fewer problems than before training.`,
    equal: `${title}: 64 tries reach what they reached before training, within five points.`,
    unclear: `${title}: whether 64 tries still reach what they did is not settled here.`,
  },
});

const gains = (arm: string, title: string, claim?: "higher"): Contrast => ({
  name: `${title} − start, pass@1`,
  arm,
  against: "start1",
  metric: "passAt1",
  ...(claim && { claim }),
  readings: {
    higher: `${title}: the first try is better than before.`,
    lower: `${title}: the first try is worse than before.`,
    equal: `${title}: the first try is as good as before, within five points.`,
    unclear: `${title}: whether the first try is better is not settled here.`,
  },
});

const contrasts: Contrast[] = [
  gains("nsr", "Punishing wrong", "higher"),
  keeps("nsr", "Punishing wrong"),
  gains("wReinforce", "Mostly punishing", "higher"),
  keeps("wReinforce", "Mostly punishing"),
  {
    name: "Punishing wrong − the start at temperature 0.7, pass@1",
    arm: "nsr",
    against: "start0.7",
    metric: "passAt1",
    readings: {
      higher: "It gains more at the first try than a lower temperature gives for nothing.",
      lower: "A lower temperature gives more at the first try, for nothing.",
      equal: "A lower temperature gives as much at the first try, for nothing.",
      unclear: "Whether it gains more than a lower temperature gives is not settled here.",
    },
  },
  {
    name: "GRPO − punishing wrong, pass@64",
    arm: "grpo",
    against: "nsr",
    metric: "passAt64",
    readings: {
      higher: "GRPO keeps more of the tail.",
      lower: "GRPO keeps less of the tail.",
      equal: "GRPO keeps as much of the tail.",
      unclear: "Whether GRPO keeps as much of the tail is not settled here.",
    },
  },
];

export const whatNegativesKeep = defineLesson({
  title: "What negatives keep",
  short: "What punishing keeps",
  theme: "rewards",
  claim: "Punishing wrong answers improves the first try and keeps all that many tries could reach.",
  question: "Can a model learn from its mistakes alone, and lose nothing by it?",
  paper,
  steps: stepsOf({
    say: {
      paragraphs: [
        "Trained on its wrong solutions only, never on a right one, a model improves its first try, people report, and with many tries still reaches whatever it reached before: pass@k for large k stays at the level of the start. A little weight on the right ones, a tenth, is said to give the best of both.",
      ],
      look: "students",
    },
    test: {
      paragraphs: [
        "The same runs as in the lesson on rewarding and punishing: Countdown, thirty steps of 1024 samples. The question is another one: not who is ahead of whom, but what is left of the start.",
      ],
      look: "arms",
    },
    watch: {
      paragraphs: [
        "The plane of gains: to the right is a better first try, upwards a longer reach, both beside imitation. A model that only sharpens moves right and down. And the entropy of the tokens, which says how undecided a model is at each: punished models stay undecided.",
      ],
      look: { charts: ["plane", "entropy"] },
    },
    found: {
      paragraphs: [
        "Reversed. Punishing wrong samples does make the first try better{higher:Punishing wrong − start, pass@1}, but 64 tries reach fewer problems than before training{lower:Punishing wrong − start, pass@64}. With a tenth of reward for right ones the one gains{higher:Mostly punishing − start, pass@1} and the other shrinks{lower:Mostly punishing − start, pass@64} alike. Still, the first try gains more than a lower temperature gives for nothing{higher:Punishing wrong − the start at temperature 0.7, pass@1}, and GRPO keeps less of the reach{lower:GRPO − punishing wrong, pass@64}.",
      ],
      look: "verdict",
    },
    limits: {
      paragraphs: [
        "To keep what one has is easy for whoever does not move: compare at the same first try before praising a signal for it. The grey control line says how much a lower temperature gives the first try for nothing. Longer training, at the same rate, costs the reach of punished models too.",
      ],
      look: { charts: ["trajectory"] },
    },
  }),
  criterion:
    "At the end of 30 steps, seeds 1 to 5, 120 held-out problems with 64 samples each, 95% intervals over seeds and problems: reproduced if, for punishing wrong samples (NSR) and for W-REINFORCE, pass@1 lies above the start's and the difference of pass@64 to the start lies inside ±0.05; reversed if pass@1 falls or pass@64 clearly changes; otherwise inconclusive.",
  pair: ["imitation", "nsr"],
  experiment: rewards,
  tuning,
  contrasts,
  margin: MARGIN,
  judge: (experiment, evaluations) =>
    judgeContrasts(experiment, evaluations, contrasts, MARGIN, [
      "a signal that changes little keeps much: compare at matched pass@1 before praising it",
      "seeds share one starting checkpoint; another one may give another size of effect",
    ]),
});
