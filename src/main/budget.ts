// A budget in tokens as one in optimiser steps, and back: about as much work either way.

import { knobs } from "../lessons/knobs";
import type { Experiment } from "../types";

const LENGTH = 40; // tokens of a sequence, about

const within = (value: number, { min, max, step }: { min: number; max: number; step: number }) =>
  Math.min(max, Math.max(min, Math.round(value / step) * step));

export function otherBudget(experiment: Experiment, kind: "tokens" | "steps"): Experiment {
  const { steps, ...training } = experiment.training;
  if ((steps === undefined) === (kind === "tokens")) return experiment;
  const perStep = training.batch * LENGTH;
  return kind === "tokens"
    ? { ...experiment, training: { ...training, tokens: within(steps! * perStep, knobs.tokens) } }
    : { ...experiment, training: { ...training, steps: within(training.tokens / perStep, knobs.steps) } };
}
