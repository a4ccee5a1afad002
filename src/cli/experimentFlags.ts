// The flags of `compare` that change an experiment: knobs, arms, seeds, variants.

import { existsSync, readFileSync } from "node:fs";

import { checkSettings, defaults } from "../lib/controls";
import { knobs, turnKnobs } from "../lessons/knobs";
import type { Lesson } from "../lessons/lesson";
import { readSafetensors } from "../lib/safetensors";
import * as signals from "../signals";
import type { Signal } from "../signals/signal";
import { checkExperiment, signalOf } from "../train/experiment";
import { fileNameOf } from "../train/sizes";
import { shippedTeacher, withTeacher } from "../train/teachers";
import { LEARNING_RATES, quickVersion, sweepVersion, validationVersion } from "../train/variants";
import type { Arm, Experiment } from "../types";
import { UsageError, wholeNumber } from "./arguments";

export interface ExperimentFlags {
  readonly knob?: readonly string[];
  readonly arm?: readonly string[];
  readonly arms?: string;
  readonly seeds?: string;
  readonly sweep?: string;
  readonly validation?: boolean;
  readonly quick?: boolean;
  readonly teacher?: string;
}

/** @throws {UsageError} at the first flag that cannot be followed, saying why */
export function experimentFrom(lesson: Lesson, flags: ExperimentFlags): Experiment {
  try {
    let experiment = withKnobs(lesson.experiment, flags.knob ?? []);
    for (const text of flags.arm ?? []) experiment = withArm(experiment, armFrom(text));
    if (flags.arms !== undefined) experiment = onlyArms(experiment, flags.arms.split(","));
    if (flags.sweep !== undefined || flags.validation) experiment = validationVersion(experiment);
    if (flags.sweep !== undefined) experiment = sweepOf(lesson, experiment, flags.sweep);
    if (flags.quick) experiment = quickVersion(experiment);
    if (flags.seeds !== undefined)
      experiment = { ...experiment, seeds: seedsFrom(experiment, wholeNumber("seeds", flags.seeds, 1, 100)) };
    if (flags.teacher !== undefined) experiment = { ...experiment, teacher: teacherFrom(experiment, flags.teacher) };
    experiment = withTeacher(experiment, lesson.experiment);
    checkExperiment(experiment);
    return experiment;
  } catch (error) {
    throw error instanceof RangeError ? new UsageError(error.message) : error;
  }
}

/** The shipped teacher, or the large one that was made on this machine. */
function teacherFrom({ task }: Experiment, size: string): NonNullable<Experiment["teacher"]> {
  const shipped = shippedTeacher(task);
  if (size === "small" && shipped) return shipped;
  if (size !== "large") throw new UsageError(`--teacher: got '${size}', want small or large`);
  const checkpoint = `checkpoints/${fileNameOf(task, "largeTeacher")}`;
  if (!existsSync(`public/${checkpoint}`))
    throw new UsageError(
      `--teacher large: got no public/${checkpoint}, want it made first: npm run pretrain -- --task ${task} --for largeTeacher`,
    );
  return { checkpoint, sha256: readSafetensors(readFileSync(`public/${checkpoint}`)).metadata["sha256"] ?? "" };
}

function sweepOf({ tuning }: Lesson, experiment: Experiment, what: string): Experiment {
  if (what !== "lr") throw new UsageError(`--sweep: got '${what}', want lr`);
  const isFixed = ({ id }: Arm) => Object.hasOwn(tuning?.fixed ?? {}, id);
  const trains = (arm: Arm) => {
    const signal = signalOf(arm);
    return signal.needs({ ...defaults(signal.controls), ...arm.settings }).length > 0 && !isFixed(arm);
  };
  return sweepVersion(experiment, tuning?.rates ?? LEARNING_RATES, trains);
}

/** `questions=64` and so on, as the page's sliders. */
function withKnobs(experiment: Experiment, settings: readonly string[]): Experiment {
  const values = settings.map((text) => {
    const [, name, value] = /^([^=]+)=(.+)$/.exec(text) ?? [];
    if (!name)
      throw new UsageError(`--knob: got '${text}', want NAME=VALUE, NAME one of ${Object.keys(knobs).join(", ")}`);
    return [name, Number(value)] as const;
  });
  return turnKnobs(experiment, Object.fromEntries(values));
}

/** Its id is that of its signal, numbered where there is one already: `psr-2`. */
function withArm(experiment: Experiment, arm: Arm): Experiment {
  const taken = new Set(experiment.arms.map(({ id }) => id));
  let id = arm.id;
  for (let number = 2; taken.has(id); number++) id = `${arm.id}-${number}`;
  return { ...experiment, arms: [...experiment.arms, { ...arm, id }] };
}

/** `grpo`, `grpo@3e-4`, `wReinforce:right=0.2,group=16@1e-4`: an arm of that signal, with these settings and learning rate. */
export function armFrom(text: string): Arm {
  const [, signal = "", list, rate] = /^(\w+)(?::([^@]+))?(?:@(.+))?$/.exec(text) ?? [];
  const registry = signals as unknown as Record<string, Signal>;
  if (!Object.hasOwn(registry, signal))
    throw new UsageError(
      `--arm: got '${text}', want SIGNAL[:NAME=VALUE,...][@RATE], SIGNAL one of ${Object.keys(signals).join(", ")}`,
    );
  const settings = Object.fromEntries(
    (list?.split(",") ?? []).map((part) => {
      const [name = "", value] = part.split("=");
      if (value === undefined || value === "" || Number.isNaN(Number(value)))
        throw new UsageError(`--arm: got '${part}' in '${text}', want NAME=VALUE with a number`);
      return [name, Number(value)];
    }),
  );
  const { controls, title } = registry[signal]!;
  const isDecoding = ([name]: [string, number]) => DECODING.includes(name) && !Object.hasOwn(controls, name);
  const own = Object.fromEntries(Object.entries(settings).filter((one) => !isDecoding(one)));
  const decode = Object.fromEntries(Object.entries(settings).filter(isDecoding));
  checkSettings(`--arm ${signal}`, controls, own);
  const learningRate = rate === undefined ? 1e-4 : Number(rate);
  const arm = { id: signal, title: `${title} (${text})`, signal, settings: own, learningRate };
  return Object.keys(decode).length ? { ...arm, decode } : arm;
}

/** How an arm writes when it is evaluated, named among its settings: `start:temperature=0.7`, `start:bestOf=16`. */
const DECODING: readonly string[] = ["temperature", "bestOf", "interpolation"];

function onlyArms(experiment: Experiment, ids: readonly string[]): Experiment {
  const known = experiment.arms.map(({ id }) => id);
  const unknown = ids.find((id) => !known.includes(id));
  if (unknown !== undefined) throw new UsageError(`--arms: got '${unknown}', want some of ${known.join(", ")}`);
  const arms = experiment.arms.filter(({ id }) => ids.includes(id));
  const baseline = ids.includes(experiment.baseline) ? experiment.baseline : arms[0]!.id;
  return { ...experiment, arms, baseline };
}

/** The experiment's own seeds, continued upwards where more are wanted. */
function seedsFrom({ seeds }: Experiment, count: number): number[] {
  return Array.from({ length: count }, (_, i) => seeds[i] ?? Math.max(...seeds) + i - seeds.length + 1);
}
