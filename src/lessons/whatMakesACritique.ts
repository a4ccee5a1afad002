// Lesson: must a critique be true?

import { defineLesson } from "./lesson";
import { whatCritiqueTeaches } from "./whatCritiqueTeaches";
const source = { own: 0, errors: 0 };
const { experiment, ...rest } = whatCritiqueTeaches;

export const whatMakesACritique = defineLesson({
  ...rest,
  experiment: {
    ...experiment,
    arms: [
      { id: "answers", title: "Answers only", signal: "answerOnly", settings: {}, learningRate: 5e-4 },
      { id: "own", title: "Own responses", signal: "critique", settings: { ...source, own: 1 }, learningRate: 5e-4 },
      {
        id: "imperfect",
        title: "15% false",
        signal: "critique",
        settings: { ...source, errors: 0.15 },
        learningRate: 5e-4,
      },
      { id: "placebo", title: "Placebo", signal: "placebo", settings: source, learningRate: 5e-4 },
    ],
    baseline: "answers",
  },
});
