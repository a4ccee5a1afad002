// The arms as a person edits them: pure functions from an experiment to the next, and what the page says of signals.

import { defaults, valuesOf, type Controls } from "../lib/controls";
import * as registry from "../signals";
import { FAMILIES, type Signal } from "../signals/signal";
import { checkExperiment, signalOf } from "../train/experiment";
import { followsTeacher, isKeptTeacher, teacherRole } from "../train/teachers";
import type { Arm, Decode, Experiment, Settings } from "../types";
import type { ArmPart, ControlView, SignalView, TeacherView } from "../ui/view";

/** What can be changed of how an arm writes when it is measured; the ranges are those of `checkExperiment`. */
export const decodeControls = {
  temperature: {
    label: "Temperature",
    unit: "",
    help: "Of the sampled completions. Below 1 the likely becomes likelier, above 1 the unlikely gets a chance.",
    min: 0.05,
    max: 5,
    step: 0.05,
    default: 1,
  },
  bestOf: {
    label: "Best of",
    unit: "completions",
    help: "That many are drawn for each that counts, and the likeliest is kept.",
    min: 1,
    max: 64,
    step: 1,
    default: 1,
  },
  interpolation: {
    label: "Share of the start",
    unit: "of every weight",
    help: "Measured with weights between the trained student (0) and the start (1).",
    min: 0,
    max: 1,
    step: 0.05,
    default: 0,
  },
} satisfies Controls & Record<keyof Decode, unknown>;

export const controlViews = (controls: Controls): ControlView[] =>
  Object.entries(controls).map(([id, control]) => ({ id, ...control }));

/** Every registered signal, the plainest families first; within one in the order of the registry. */
export const signalViews: readonly SignalView[] = Object.entries(registry as unknown as Record<string, Signal>)
  .map(([id, signal]) => {
    const { title, short, summary, paper, family, controls } = signal;
    return { id, title, short, summary, paper, family, controls: controlViews(controls) };
  })
  .sort((a, b) => FAMILIES.indexOf(a.family) - FAMILIES.indexOf(b.family));

/** The sentence about the first thing that cannot be run, or null. */
export function errorOf(experiment: Experiment): string | null {
  try {
    checkExperiment(experiment);
    return null;
  } catch (error) {
    if (error instanceof RangeError) return error.message;
    throw error;
  }
}

/** Whether two values are the same as JSON, whatever the order of keys; an `undefined` member is as one not there. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => isSame(left[key], right[key]));
}

/** An arm with every setting and way of decoding spelt out: two that do the same are the same. */
function meaning({ settings, decode, ...rest }: Arm): unknown {
  const values = valuesOf(signalOf({ ...rest, settings }).controls, settings);
  return { ...rest, settings: values, decode: { ...defaults(decodeControls), ...decode } };
}

/** `arms`, with those that mean the same as an arm of the lesson written as the lesson writes them: one id, one text. */
const asWritten = (arms: readonly Arm[], original: Experiment): Arm[] =>
  arms.map((arm) => original.arms.find((one) => isSame(meaning(one), meaning(arm))) ?? arm);

/** The larger model that arms follow, where one does. */
export function teacherView(experiment: Experiment): TeacherView | null {
  const { task, teacher, arms } = experiment;
  if (!teacher || !arms.some(followsTeacher)) return null;
  const size = isKeptTeacher(experiment) ? "kept" : teacherRole(experiment) === "teacher" ? "small" : "large";
  return { task, size, checkpoint: teacher.checkpoint };
}

/** An arm more, with a signal's defaults. Its learning rate is the lesson's for that signal, else the baseline's. */
export function addArm(experiment: Experiment, original: Experiment, signal: string): Experiment {
  const known = [...original.arms, ...experiment.arms];
  const { title } = signalOf({ signal } as Arm);
  const free = (name: string, join: string, taken: readonly string[]) =>
    [name, ...Array.from({ length: known.length }, (_, i) => `${name}${join}${i + 2}`)].find(
      (one) => !taken.includes(one),
    )!;
  const like = known.find((arm) => arm.signal === signal) ?? known.find(({ id }) => id === original.baseline)!;
  const arm: Arm = {
    id: free(
      signal,
      "-",
      known.map(({ id }) => id),
    ),
    title: free(
      title,
      " ",
      experiment.arms.map((one) => one.title),
    ),
    signal,
    settings: {},
    learningRate: like.learningRate,
  };
  return { ...experiment, arms: [...experiment.arms, arm] };
}

/** One arm changed. Ways of decoding that are the default are left out. */
export function setArm(experiment: Experiment, original: Experiment, id: string, part: ArmPart): Experiment {
  const change = ({ decode: before, ...arm }: Arm): Arm => {
    const settings: Settings = { ...arm.settings, ...part.settings };
    const decode = Object.fromEntries(
      Object.entries({ ...before, ...part.decode }).filter(([key, value]) => {
        return value !== decodeControls[key as keyof Decode].default;
      }),
    );
    const { title = arm.title, learningRate = arm.learningRate } = part;
    return { ...arm, title, learningRate, settings, ...(Object.keys(decode).length > 0 && { decode }) };
  };
  const arms = experiment.arms.map((arm) => (arm.id === id ? change(arm) : arm));
  return { ...experiment, arms: asWritten(arms, original) };
}

/** One arm less; the first that is left becomes the baseline if the baseline went. */
export function removeArm(experiment: Experiment, id: string): Experiment {
  const arms = experiment.arms.filter((arm) => arm.id !== id);
  const baseline = experiment.baseline === id ? (arms[0]?.id ?? id) : experiment.baseline;
  return { ...experiment, arms, baseline };
}

/** The experiment with other learning rates, by arm id. */
export const withRates = (experiment: Experiment, rates: Readonly<Record<string, number>>): Experiment => ({
  ...experiment,
  arms: experiment.arms.map((arm) => ({ ...arm, learningRate: rates[arm.id] ?? arm.learningRate })),
});
