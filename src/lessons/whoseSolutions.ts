// Lesson: what does imitation do when the teacher always writes in one style?

import type { Experiment } from "../types";
import { judgeContrasts, type Contrast } from "./judge";
import { defineLesson, stepsOf } from "./lesson";
import { controls, evaluation, MARGIN, SEEDS, SOLUTIONS, training } from "./parts/rewards";
import { starts } from "./parts/starts";

const experiment: Experiment = {
  version: 1,
  task: "countdown",
  ...starts.countdown,
  arms: [
    { id: "canonical", title: "One house style", signal: "imitation", settings: {}, learningRate: 1e-3 },
    { id: "varied", title: "Any right solution", signal: "variedImitation", settings: {}, learningRate: 1e-3 },
    { id: "rejection", title: "Its own right ones", signal: "rejection", settings: {}, learningRate: 1e-3 },
    ...controls,
  ],
  baseline: "varied",
  seeds: SEEDS,
  data: { questions: 1500, responses: 8, noise: 0.5 },
  training: { ...training, batch: 512 },
  evaluation,
};

const contrasts: Contrast[] = [
  {
    name: "One house style − start, distinct solutions",
    arm: "canonical",
    against: "start1",
    metric: "distinctSolutions",
    margin: SOLUTIONS,
    claim: "lower",
    readings: {
      higher: "A teacher with one style widened what the student writes.",
      lower: "A teacher with one style cost the student different solutions.",
      equal: "A teacher with one style left the student's variety as it was.",
      unclear: "What a teacher with one style does to variety is not settled here.",
    },
  },
  {
    name: "One house style − any right solution, distinct solutions",
    arm: "canonical",
    against: "varied",
    metric: "distinctSolutions",
    margin: SOLUTIONS,
    claim: "lower",
    readings: {
      higher: "It keeps more variety than a teacher who writes any right solution.",
      lower: "A teacher who writes any right solution keeps more variety.",
      equal: "A teacher who writes any right solution keeps as much variety.",
      unclear: "Whether the teacher's style matters is not settled here.",
    },
  },
  {
    name: "One house style − start, pass@1",
    arm: "canonical",
    against: "start1",
    metric: "passAt1",
    claim: "equal",
    readings: {
      higher: "Its first try gained from it.",
      lower: "Its first try suffered from it.",
      equal: "Its first try is as good as before, within five points.",
      unclear: "What it does to the first try is not settled here.",
    },
  },
  {
    name: "Any right solution − start, distinct solutions",
    arm: "varied",
    against: "start1",
    metric: "distinctSolutions",
    margin: SOLUTIONS,
    claim: "equal",
    readings: {
      higher: "Imitating any right solution widened what the student writes.",
      lower: "Imitating any right solution narrowed it as well.",
      equal: "Imitating any right solution left variety as it was, within a quarter of one.",
      unclear: "What imitating any right solution does to variety is not settled here.",
    },
  },
  {
    name: "Its own right ones − any right solution, pass@1",
    arm: "rejection",
    against: "varied",
    metric: "passAt1",
    readings: {
      higher: "Imitating its own right solutions made the first try better than a teacher's did.",
      lower: "Imitating a teacher's solutions made the first try better than its own did.",
      equal: "Its own right solutions and a teacher's did the same for the first try.",
      unclear: "Whose solutions do more for the first try is not settled here.",
    },
  },
];

export const whoseSolutions = defineLesson({
  title: "Whose solutions",
  short: "Whose solutions",
  theme: "teachers",
  claim: "It is not imitation that narrows a model, but a teacher who writes in one style only.",
  question: "Does imitation narrow a model, or does its teacher?",
  paper: {
    title: "Robust fine-tuning and pass@k (Dang et al. 2025)",
    url: "https://arxiv.org/abs/2504.10478",
  },
  steps: stepsOf({
    say: {
      paragraphs: [
        "Imitation of right answers collapses a model, people say: fine-tuned, it tries the same thing again and again. Its first try gets better (pass@1) while many tries reach less (pass@k). The claim here is narrower: the collapse comes from a teacher with a single style, and not from imitating as such.",
      ],
      look: "students",
    },
    test: {
      paragraphs: [
        "The same 1500 Countdown problems, three teachers. One always writes the first right solution in the order of the alphabet: a house style. One writes any right solution. The third is the student itself: its own samples, the right ones kept.",
      ],
      look: "arms",
    },
    watch: {
      paragraphs: [
        "Distinct solutions: how many different right ones there are among 64 samples of a problem, ways to write one solution counted once. And the first try: does the narrowing at least buy something?",
      ],
      look: { charts: ["distinctSolutions", "passAtK"] },
    },
    found: {
      paragraphs: [
        "Reproduced. A teacher with one style cost the student different solutions{lower:One house style − start, distinct solutions}; one who writes any right solution keeps more{lower:One house style − any right solution, distinct solutions}, as much as there was before{equal:Any right solution − start, distinct solutions}. The narrowing bought nothing: the first try is as good as before{equal:One house style − start, pass@1}. Its own right solutions did more for the first try than a teacher’s{higher:Its own right ones − any right solution, pass@1}.",
      ],
      look: "verdict",
    },
    limits: {
      paragraphs: [
        "The start has learnt from random right solutions, so a teacher of that kind tells it nothing new. Where a student knows little, any teacher adds something; what is tested is what a style does to one who already knows several.",
      ],
      look: { charts: ["distinctSolutions"] },
    },
  }),
  criterion:
    "At the end of 30 steps of 512 solutions, seeds 1 to 5, 120 held-out problems with 64 samples each, 95% intervals over seeds and problems: reproduced if the teacher with one style has fewer distinct solutions than the start and than the teacher who writes any, its pass@1 is within ±0.05 of the start's, and the distinct solutions of the other are within ±0.25 of the start's; reversed if one of these is clearly otherwise; otherwise inconclusive.",
  pair: ["canonical", "varied"],
  experiment,
  tuning: { metric: "passAt1", rates: [1e-4, 3e-4, 1e-3, 3e-3] },
  contrasts,
  margin: MARGIN,
  judge: (now, evaluations) =>
    judgeContrasts(now, evaluations, contrasts, MARGIN, [
      "seeds share one starting checkpoint; another one may give another size of effect",
      "the start was trained on random right chains: it has variety to lose, and little to gain from more of them",
    ]),
});
