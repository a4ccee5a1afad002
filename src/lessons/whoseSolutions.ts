// Lesson: what does imitation do when the teacher always writes in one style?

import type { Experiment } from "../types";
import { judgeContrasts, type Contrast } from "./judge";
import { defineLesson } from "./lesson";
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
  question: "Does imitation narrow a model, or does its teacher?",
  paper: {
    title: "Robust fine-tuning and pass@k (Dang et al. 2025)",
    url: "https://arxiv.org/abs/2504.10478",
  },
  sections: [
    {
      title: "What people say",
      paragraphs: [
        "Imitation of right answers collapses a model: fine-tuned, it tries the same thing again and again, and pass@k falls while pass@1 rises.",
      ],
    },
    {
      title: "What is tested here",
      paragraphs: [
        "The same 1500 Countdown problems, three teachers. One always writes the first right chain in the order of the alphabet: a house style. One writes any right chain. The third is the student itself: its own samples, the right ones kept.",
      ],
    },
    {
      title: "What to watch",
      paragraphs: [
        "Distinct solutions among 64 samples, ways to write one solution counted once. And the first try: does the narrowing at least buy something?",
      ],
    },
    {
      title: "What it does not show",
      paragraphs: [
        "The start has learnt from random right chains, so a teacher of that kind tells it nothing new. Where a student knows little, any teacher adds; what is tested is what a style does to one who knows several.",
      ],
    },
  ],
  criterion:
    "At the end of 30 steps of 512 solutions, seeds 1 to 5, 120 held-out problems with 64 samples each, 95% intervals over seeds and problems: reproduced if the teacher with one style has fewer distinct solutions than the start and than the teacher who writes any, its pass@1 is within ±0.05 of the start's, and the distinct solutions of the other are within ±0.25 of the start's; reversed if one of these is clearly otherwise; otherwise inconclusive.",
  pair: ["canonical", "varied"],
  experiment,
  tuning: { metric: "passAt1", rates: [1e-4, 3e-4, 1e-3, 3e-3] },
  judge: (now, evaluations) =>
    judgeContrasts(now, evaluations, contrasts, MARGIN, [
      "seeds share one starting checkpoint; another one may give another size of effect",
      "the start was trained on random right chains: it has variety to lose, and little to gain from more of them",
    ]),
});
