// Lesson: what does a critique teach that a correct answer does not?

import { measure } from "../metrics/results";
import type { Arm, Experiment, LessonVerdict } from "../types";
import { defineLesson, readInterval, show } from "./lesson";

/** Inside ±this, two arms count as equal. */
const MARGIN = 0.05;

const source = { own: 0, errors: 0 };
const arms: Arm[] = [
  { id: "imitation", title: "Imitation", signal: "imitation", settings: {}, learningRate: 3e-5 },
  { id: "critique", title: "Critique", signal: "critique", settings: source, learningRate: 3e-4 },
  { id: "coverage", title: "Coverage control", signal: "coverage", settings: source, learningRate: 1e-4 },
  { id: "mixture", title: "Half and half", signal: "mixture", settings: { share: 0.5, ...source }, learningRate: 3e-4 },
];

const experiment: Experiment = {
  version: 1,
  task: "chain",
  start: {
    checkpoint: "checkpoints/chain.safetensors",
    sha256: "f8d607d3a2dc1840e4b4c0b69ae43c11cad63974b04b27722d4b5262ec408409",
  },
  arms,
  baseline: "imitation",
  seeds: [1, 2, 3],
  data: { questions: 16, responses: 16, noise: 0.5 },
  training: { tokens: 300_000, batch: 64, warmup: 10, decay: 0 },
  evaluation: { on: "test", points: 7, problems: 300, sampledProblems: 100, samples: 16 },
};

export const whatCritiqueTeaches = defineLesson({
  title: "What does a critique teach that a correct answer does not?",
  question: "What does a critique teach that a correct answer does not?",
  paper: { title: "Critique Fine-Tuning (Wang, Yue & Chen 2025)", url: "https://arxiv.org/abs/2501.17703" },
  sections: [],
  criterion: "",
  experiment,
  judge(experiment, evaluations): LessonVerdict {
    const last = experiment.evaluation.points - 1;
    const found = measure(experiment, evaluations, "accuracy", "critique", last, "imitation");
    if (!found)
      return { outcome: "inconclusive", headline: "Not enough runs have finished.", contrasts: [], caveats: [] };
    return {
      outcome: "inconclusive",
      headline: show(found.estimate) + readInterval(found.estimate, MARGIN),
      contrasts: [],
      caveats: [],
    };
  },
});
