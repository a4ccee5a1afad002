// The ranges of an experiment's numbers: what can be run, and so what a link or a file may ask for.

import type { Experiment } from "../types";

const RANGES: readonly [name: string, read: (e: Experiment) => number, min: number, max: number, whole?: true][] = [
  ["data.questions", (e) => e.data.questions, 2, 4096, true],
  ["data.responses", (e) => e.data.responses, 1, 64, true],
  ["data.noise", (e) => e.data.noise, 0, 1],
  ["training.steps", (e) => e.training.steps ?? 1, 1, 1e6, true],
  ["training.tokens", (e) => e.training.tokens, 1, 1e9],
  ["training.batch", (e) => e.training.batch, 1, 1024, true],
  ["training.warmup", (e) => e.training.warmup, 1, 1e6, true],
  ["training.decay", (e) => e.training.decay, 0, 1],
  ["evaluation.points", (e) => e.evaluation.points, 2, 1000, true],
  ["evaluation.problems", (e) => e.evaluation.problems, 1, 2000, true],
  ["evaluation.sampledProblems", (e) => e.evaluation.sampledProblems, 1, 2000, true],
  ["evaluation.samples", (e) => e.evaluation.samples, 1, 1024, true],
];

/** The first number outside its range, with what was got and what was wanted; undefined if there is none. */
export function outOfRange(experiment: Experiment): string | undefined {
  for (const [name, read, min, max, whole] of RANGES) {
    const value = read(experiment);
    if (!(value >= min && value <= max) || (whole && !Number.isInteger(value)))
      return `got ${name} = ${value}, want ${whole ? "a whole number from " : ""}${min} to ${max}`;
  }
  return undefined;
}
