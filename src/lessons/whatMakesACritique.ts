// Lesson: must a critique be true, and whose mistakes should it be about?

import type { Arm, Experiment } from "../types";
import { judgeContrasts, type Contrast } from "./judge";
import { defineLesson, stepsOf } from "./lesson";
import { whatCritiqueTeaches } from "./whatCritiqueTeaches";

/** Inside ±this, two arms count as equal. Fixed with the criterion, before seeds 1 to 3 were run. */
const MARGIN = 0.05;

const source = { own: 0, errors: 0 };

// Learning rates: as in the first lesson, each from the sweep in LOG.md.
const arms: Arm[] = [
  { id: "imitation", title: "Imitation", signal: "imitation", settings: {}, learningRate: 3e-5 },
  { id: "critique", title: "True critiques", signal: "critique", settings: source, learningRate: 3e-4 },
  { id: "own", title: "Own responses", signal: "critique", settings: { ...source, own: 1 }, learningRate: 1e-4 },
  {
    id: "imperfect",
    title: "15% false",
    signal: "critique",
    settings: { ...source, errors: 0.15 },
    learningRate: 1e-4,
  },
  { id: "placebo", title: "Placebo", signal: "placebo", settings: source, learningRate: 3e-5 },
  { id: "answers", title: "Answers only", signal: "answerOnly", settings: {}, learningRate: 3e-5 },
];

const experiment: Experiment = { ...whatCritiqueTeaches.experiment, arms };

const settled = (than: string) => `Whether it does better than ${than} is not settled here.`;
const contrasts: Contrast[] = [
  {
    name: "15% false − imitation, greedy",
    arm: "imperfect",
    against: "imitation",
    metric: "accuracy",
    readings: {
      higher: "Critiques with 15% of their statements false still taught more than right solutions.",
      lower: "Critiques with 15% of their statements false taught less than right solutions.",
      equal: "Critiques with 15% of their statements false taught as much as right solutions.",
      unclear: "Imperfect critiques and right solutions cannot be told apart here: the interval is too wide.",
    },
  },
  {
    name: "15% false − imitation, sampled",
    arm: "imperfect",
    against: "imitation",
    metric: "passAt1",
    readings: {
      higher: "Sampling agrees: the false statements did not make the student less sure of the true ones.",
      lower: "Sampled at temperature 1 it is worse: the false statements spread its bets, which greedy decoding hides.",
      equal: "Sampled at temperature 1 there is no difference.",
      unclear: settled("imitation when sampled"),
    },
  },
  {
    name: "Own responses − imitation",
    arm: "own",
    against: "imitation",
    metric: "accuracy",
    readings: {
      higher: "The student's own mistakes serve as well as made-up ones: both beat imitation.",
      lower: "Critiques of its own mistakes taught less than right solutions.",
      equal: "Critiques of its own mistakes taught as much as right solutions.",
      unclear: settled("imitation"),
    },
  },
  {
    name: "Placebo − imitation",
    arm: "placebo",
    against: "imitation",
    metric: "accuracy",
    readings: {
      higher: "A critique of something else helped too: form alone gives part of the gain.",
      lower: "A critique of something else did harm: form alone is not what helps.",
      equal: "A critique of something else did nothing: form alone is not what helps.",
      unclear: settled("imitation"),
    },
  },
  {
    name: "Answers only − imitation",
    arm: "answers",
    against: "imitation",
    metric: "accuracy",
    readings: {
      higher: "Answers without steps taught more than solutions.",
      lower: "Answers without steps wiped the steps out, and with them the skill.",
      equal: "Answers without steps taught as much as solutions.",
      unclear: settled("imitation"),
    },
  },
];

export const whatMakesACritique = defineLesson({
  title: "Must a critique be true?",
  short: "Imperfect critiques",
  theme: "critiques",
  claim: "Critiques teach more than right solutions even when some of what they say is false.",
  question: "Must a critique be true, and whose mistakes should it be about?",
  paper: whatCritiqueTeaches.paper,
  steps: stepsOf({
    say: {
      paragraphs: [
        "Whoever criticises also errs. In the paper about a fifth of the critiques are wrong, and a model that learns from them solves better than one that copies right solutions all the same. Critiques of the model’s own responses, it reports, serve almost as well as critiques of those of others.",
      ],
      look: "students",
    },
    test: {
      paragraphs: [
        "The critique of the first lesson, with one thing changed at a time. For one copy, 15% of the critic’s statements are false. For another, the responses are its own. The placebo gets critiques that belong to another response: the same form, and no truth about what was read. One copy learns bare answers, without steps. All are measured against imitation of right solutions.",
      ],
      look: "arms",
    },
    watch: {
      paragraphs: [
        "Two ways to ask. Accuracy takes the model’s favourite answer every time: greedy. pass@1 lets it draw by its own odds: sampled. False statements spread the odds: the favourite may still be right while the draw is wrong more often. So see whether the two agree.",
      ],
      look: { charts: ["accuracy", "passAtK"] },
    },
    found: {
      paragraphs: [
        "Inconclusive. With 15% of the statements false, the favourite answer cannot be told from imitation’s{unclear:15% false − imitation, greedy}; sampled, the model is worse{lower:15% false − imitation, sampled}. True critiques of its own responses beat imitation{higher:Own responses − imitation}. Whether the placebo helps is not settled{unclear:Placebo − imitation}. Bare answers wiped the skill out{lower:Answers only − imitation}.",
      ],
      look: "verdict",
    },
    limits: {
      paragraphs: [
        "The false statements here are random. A real critic errs where the problem is hard, which is worse. A share of 15% is one point: turn the knob. And all seeds begin from one starting checkpoint; from another one the answer may differ.",
      ],
      look: "arms",
    },
  }),
  criterion:
    "Greedy accuracy on 300 held-out problems of four steps, at the end of the budget, seeds 1 to 5, 95% interval over seeds and problems. Reproduced if critiques with 15% false statements lie above imitation, reversed if below, null if inside ±0.05, otherwise inconclusive. pass@1 is reported beside it, because the two may disagree.",
  pair: ["imitation", "imperfect"],
  experiment,
  contrasts,
  margin: MARGIN,
  judge: (now, evaluations) =>
    judgeContrasts(now, evaluations, contrasts, MARGIN, [
      "false statements are random here, not where a critic would really err",
      "the base lacks a quarter of the facts by construction",
      "the seeds share one starting checkpoint: from one that differed by rounding alone, false statements gave −.010 [−.077, +.053]",
    ]),
});
