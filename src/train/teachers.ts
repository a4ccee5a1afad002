// Which larger model an experiment distils: the task's shipped one, unless it names another, and none if no arm asks.

import { valuesOf } from "../lib/controls";
import { starts } from "../lessons/parts/starts";
import * as signals from "../signals";
import type { Signal } from "../signals/signal";
import type { Arm, Experiment } from "../types";
import { fileNameOf, type Role } from "./sizes";

type Starts = Readonly<Record<string, Required<Pick<Experiment, "start" | "teacher">>>>;

export const shippedTeacher = (task: string): Experiment["teacher"] => (starts as Starts)[task]?.teacher;

/** Of an arm whose signal is not known: no. */
export function followsTeacher({ signal: id, settings }: Arm): boolean {
  const signal = (signals as unknown as Readonly<Record<string, Signal | undefined>>)[id];
  return signal?.needs(valuesOf(signal.controls, settings)).includes("teacher") ?? false;
}

/**
 * The experiment with a teacher if one of its arms follows one: the one it names, or else the task's shipped one. With no
 * such arm it names what the original names, so that an arm added and taken away again leaves the same experiment.
 */
export function withTeacher(experiment: Experiment, original: Experiment = experiment): Experiment {
  const { teacher: named, ...rest } = experiment;
  const before = original.task === experiment.task ? original.teacher : undefined;
  const teacher = experiment.arms.some(followsTeacher) ? (named ?? before ?? shippedTeacher(experiment.task)) : before;
  return teacher === named ? experiment : { ...rest, ...(teacher && { teacher }) };
}

/** Whether its teacher is an ONNX file that a person keeps, and not one of this page's. */
export const isKeptTeacher = ({ teacher }: Experiment): boolean => teacher?.checkpoint.startsWith("onnx-") ?? false;

/** As it begins today: from the task's shipped start, with the shipped teacher unless it names the large or a kept one. */
export function renewed(experiment: Experiment): Experiment {
  const now = (starts as Starts)[experiment.task];
  if (!now) return experiment;
  const isChosen = teacherRole(experiment) === "largeTeacher" || isKeptTeacher(experiment);
  const kept = isChosen ? experiment : withoutTeacher(experiment);
  return withTeacher({ ...kept, start: now.start });
}

export function withoutTeacher({ teacher: _, ...rest }: Experiment): Experiment {
  return rest;
}

/** Of which size the teacher is that an experiment names; of a kept one it is not known, and taken for the smaller. */
export const teacherRole = ({ task, teacher }: Experiment): Exclude<Role, "student"> =>
  teacher?.checkpoint === `checkpoints/${fileNameOf(task, "largeTeacher")}` ? "largeTeacher" : "teacher";
