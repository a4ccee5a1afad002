// An experiment on what a person brought: what it begins with, and what the choices of a person change of it.

import type { Arm, Experiment, OwnModel, OwnStart } from "../../types";
import type { ControlView } from "../../ui/view";
import { TARGETS, type HowPart, type HowView, type Targets } from "../../ui/own/trainView";

/** All weights of larger models are not trained here: their moments alone take twice their size. */
export const MOST_TRAINED = 30e6;

/** How a model is trained, as a person chooses it. */
export interface How {
  readonly way: HowView["way"];
  readonly targets: Targets;
  readonly precision: OwnStart["precision"];
  readonly numbers: Readonly<Record<(typeof FIELDS)[number]["id"], number>>;
}

const FIELDS = [
  {
    id: "rank",
    label: "Rank",
    unit: "columns",
    help: "Width of the two factors that are trained beside each matrix. More can learn more.",
    ...{ min: 1, max: 64, step: 1, default: 8 },
  },
  {
    id: "alpha",
    label: "Alpha",
    unit: "",
    help: "What the adapters add is multiplied by alpha over rank.",
    ...{ min: 1, max: 256, step: 1, default: 16 },
  },
  {
    id: "context",
    label: "Context",
    unit: "tokens",
    help: "Longest text that is read or written. Memory grows with it; what is longer is left out.",
    ...{ min: 32, max: 4096, step: 32, default: 256 },
  },
  {
    id: "maxTokens",
    label: "Longest answer",
    unit: "tokens",
    help: "Where the student has not ended by itself by then, its answer counts as unfinished.",
    ...{ min: 8, max: 2048, step: 8, default: 128 },
  },
  {
    id: "memory",
    label: "Memory",
    unit: "GB",
    help: "What may be taken of it. With less, fewer texts are read at a time.",
    ...{ min: 0.25, max: 16, step: 0.25, default: 2 },
  },
] as const satisfies readonly ControlView[];
const OF_ADAPTERS: readonly string[] = ["rank", "alpha"];

/**
 * @param context the model's own
 * @param hasGpu whether there may be a graphics card, where 16 bits cost nothing
 */
export function beginHow({ parameters }: OwnModel, context: number, hasGpu: boolean): How {
  const numbers = Object.fromEntries(FIELDS.map((field) => [field.id, field.default])) as How["numbers"];
  const isSmall = parameters < 1e6;
  return {
    way: "lora",
    targets: "all",
    precision: isSmall ? "f32" : hasGpu ? "f16" : "int8",
    numbers: { ...numbers, context: Math.min(numbers.context, context) },
  };
}

export function changeHow(how: How, { fields, ...rest }: HowPart): How {
  return { ...how, ...rest, numbers: { ...how.numbers, ...fields } };
}

/** @param context the model's own: it has learnt no position beyond */
export function viewHow({ way, targets, precision, numbers }: How, { parameters }: OwnModel, context: number): HowView {
  const noFull =
    parameters > MOST_TRAINED ? "All weights are trained of models of at most 30 million parameters." : null;
  const fields = FIELDS.filter(({ id }) => way === "lora" || !OF_ADAPTERS.includes(id)).map((field) => ({
    control: field.id === "context" ? { ...field, max: Math.min(field.max, context) } : field,
    value: numbers[field.id],
  }));
  return { way, noFull, targets, precision, fields };
}

export function startOf(model: OwnModel, { way, targets, precision, numbers }: How): Experiment["start"] {
  const { rank, alpha, context, maxTokens, memory } = numbers;
  const own: OwnStart = {
    ...{ title: model.title, parameters: model.parameters, context, maxTokens, memory: memory * 1e9 },
    ...(way === "lora" && { lora: { rank, alpha, targets: TARGETS[targets] } }),
    precision: way === "lora" ? precision : "f32",
  };
  return { checkpoint: model.id, sha256: model.sha256, own };
}

/** The first number outside its range, as a sentence; null if there is none. */
export function refusalOf(how: How, context: number): string | null {
  for (const { id, label, min, max, step } of FIELDS) {
    const value = how.numbers[id];
    const most = id === "context" ? Math.min(max, context) : max;
    if (!(value >= min && value <= most) || (step >= 1 && !Number.isInteger(value)))
      return `${label}: got ${Number.isNaN(value) ? "nothing" : value}, want ${min} to ${most}`;
  }
  const { maxTokens, context: length } = how.numbers;
  return maxTokens < length
    ? null
    : `Longest answer: got ${maxTokens} tokens, want fewer than the context of ${length}`;
}

const arm = (id: string, title: string, rate: number): Arm => ({
  ...{ id, title, signal: id, settings: {}, learningRate: rate },
});

/** What an experiment on a person's model begins with: small, since large models are slow in a page. */
export function template(start: Experiment["start"], task: string, hasCritiques: boolean): Experiment {
  const rate = start.own?.lora ? 5e-4 : 1e-4; // adapters start at nothing and are few
  return {
    version: 1,
    ...{ task, start, baseline: "imitation", seeds: [1] },
    arms: [arm("imitation", "Imitation", rate), ...(hasCritiques ? [arm("critique", "Critique", rate)] : [])],
    data: { questions: 256, responses: 4, noise: 0.5 },
    training: { tokens: 1e6, steps: 40, batch: 16, warmup: 4, decay: 0 },
    evaluation: { on: "test", points: 3, problems: 24, sampledProblems: 8, samples: 4 },
  };
}
