// The knobs of an experiment: described once, turned by sliders in the page and by --knob in the terminal.

import { isBrought } from "../lib/brought";
import type { Control } from "../lib/controls";
import type { Experiment } from "../types";

export interface Knob extends Omit<Control, "default"> {
  /** Whether the experiment has what it turns. @default always */
  applies?(experiment: Experiment): boolean;
  read(experiment: Experiment): number;
  write(experiment: Experiment, value: number): Experiment;
}

const data = (part: Partial<Experiment["data"]>, e: Experiment): Experiment => ({ ...e, data: { ...e.data, ...part } });
const evaluation = (part: Partial<Experiment["evaluation"]>, e: Experiment): Experiment => ({
  ...e,
  evaluation: { ...e.evaluation, ...part },
});

export const knobs = {
  questions: {
    label: "Training questions",
    unit: "questions",
    help: "Unique problems that every arm learns from. With few, what else a signal shows matters most.",
    min: 4,
    max: 2000,
    step: 4,
    read: (e) => e.data.questions,
    write: (e, questions) => data({ questions }, e),
  },
  responses: {
    label: "Responses",
    unit: "per question",
    help: "Responses to each question that are written, criticised or compared. Signals that sample do not read them.",
    min: 1,
    max: 64,
    step: 1,
    read: (e) => e.data.responses,
    write: (e, responses) => data({ responses }, e),
  },
  band: {
    label: "Problems",
    unit: "0 easy, 1 hard",
    help: "Which problems are trained on and asked; those of another kind than any trained on are asked as well.",
    min: 0,
    max: 1,
    step: 1,
    applies: (e) => !isBrought(e.task),
    read: (e) => Number(e.data.band === "hard"),
    write: (e, hard) => {
      const { band: _, ...rest } = e.data;
      return { ...e, data: hard ? { ...rest, band: "hard" } : rest };
    },
  },
  noise: {
    label: "Noise of the responses",
    unit: "chance a step is wrong",
    help: "How often the synthetic responses, which critiques are about, go wrong at a step.",
    min: 0,
    max: 1,
    step: 0.05,
    read: (e) => e.data.noise,
    write: (e, noise) => data({ noise }, e),
  },
  errors: {
    label: "False statements in critiques",
    unit: "share",
    help: "How often a critique itself is wrong about a step. Applies to every arm that reads critiques.",
    min: 0,
    max: 0.5,
    step: 0.05,
    read: (e) => Math.max(0, ...e.arms.map(({ settings }) => settings["errors"] ?? 0)),
    write: (e, errors) => ({
      ...e,
      arms: e.arms.map((arm) => ("errors" in arm.settings ? { ...arm, settings: { ...arm.settings, errors } } : arm)),
    }),
  },
  tokens: {
    label: "Budget",
    unit: "tokens per run",
    help: "Tokens that every arm may train on: the same for all, prompts included.",
    min: 5000,
    max: 1_000_000,
    step: 5000,
    applies: ({ training }) => training.steps === undefined,
    read: (e) => e.training.tokens,
    write: (e, tokens) => ({ ...e, training: { ...e.training, tokens } }),
  },
  steps: {
    label: "Budget",
    unit: "steps per run",
    help: "Optimiser steps of every arm: the same for all.",
    min: 2,
    max: 400,
    step: 2,
    applies: ({ training }) => training.steps !== undefined,
    read: (e) => e.training.steps ?? 0,
    write: (e, steps) => ({ ...e, training: { ...e.training, steps } }),
  },
  batch: {
    label: "Batch",
    unit: "sequences per step",
    help: "Sequences of every step; for signals that sample, completions.",
    min: 4,
    max: 1024,
    step: 4,
    read: (e) => e.training.batch,
    write: (e, batch) => ({ ...e, training: { ...e.training, batch } }),
  },
  warmup: {
    label: "Warm-up",
    unit: "steps",
    help: "Steps over which the learning rate rises to its full size; after them it falls to a tenth over the budget.",
    min: 1,
    max: 100,
    step: 1,
    read: (e) => e.training.warmup,
    write: (e, warmup) => ({ ...e, training: { ...e.training, warmup } }),
  },
  decay: {
    label: "Weight decay",
    unit: "per step, times the learning rate",
    help: "Pulls the weights of matrices towards zero.",
    min: 0,
    max: 0.5,
    step: 0.01,
    read: (e) => e.training.decay,
    write: (e, decay) => ({ ...e, training: { ...e.training, decay } }),
  },
  seeds: {
    label: "Seeds",
    unit: "repetitions",
    help: "Each seed draws other questions and other responses. More seeds, narrower intervals.",
    min: 1,
    max: 20,
    step: 1,
    read: (e) => e.seeds.length,
    write: (e, count) => ({ ...e, seeds: Array.from({ length: count }, (_, i) => (e.seeds[0] ?? 1) + i) }),
  },
  samples: {
    label: "Samples a problem",
    unit: "completions",
    help: "How many completions of each problem are sampled: pass@k is known up to this k.",
    min: 2,
    max: 256,
    step: 2,
    read: (e) => e.evaluation.samples,
    write: (e, samples) => evaluation({ samples }, e),
  },
  problems: {
    label: "Held-out problems",
    unit: "problems",
    help: "How many held-out problems every evaluation asks, of each kind.",
    min: 10,
    max: 600,
    step: 10,
    read: (e) => e.evaluation.problems,
    write: (e, problems) => {
      const share = e.evaluation.sampledProblems / e.evaluation.problems;
      return evaluation({ problems, sampledProblems: Math.ceil(problems * share - 1e-9) }, e);
    },
  },
  points: {
    label: "Evaluations",
    unit: "along a run",
    help: "Points of the curves, the start and the end included.",
    min: 2,
    max: 25,
    step: 1,
    read: (e) => e.evaluation.points,
    write: (e, points) => evaluation({ points }, e),
  },
} satisfies Record<string, Knob>;

/** The experiment with these knobs turned. @throws {RangeError} at an unknown knob or a value outside its range */
export function turnKnobs(experiment: Experiment, values: Readonly<Record<string, number>>): Experiment {
  const registry: Record<string, Knob> = knobs;
  return Object.entries(values).reduce((turned, [id, value]) => {
    if (!Object.hasOwn(registry, id))
      throw new RangeError(`knob: got '${id}', want one of ${Object.keys(knobs).join(", ")}`);
    const { min, max, write, applies } = registry[id]!;
    if (applies && !applies(turned)) throw new RangeError(`knob ${id}: got ${value}, and this experiment has none`);
    if (!(value >= min && value <= max)) throw new RangeError(`knob ${id}: got ${value}, want ${min} to ${max}`);
    return write(turned, value);
  }, experiment);
}
