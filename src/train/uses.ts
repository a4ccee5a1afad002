// What an experiment uses its models for on a device: what their programs are planned, and their memory counted, from.

import { valuesOf } from "../lib/controls";
import type { Use } from "../model/footprint";
import type { Arm, Experiment } from "../types";
import { sourceOf } from "./examples";
import { signalOf } from "./experiment";
import { samplingOf } from "./rollouts";

export interface Uses {
  readonly student: Use;
  /** The start, which is never trained. */
  readonly start: Use;
  /** A student with a value head, where an arm needs one. */
  readonly valued: Use | null;
  readonly teacher: Use | null;
}

/**
 * @param length of a training text, tokens: the mean, or the longest where memory must never be short
 * @throws {RangeError} at a signal that is not there
 */
export function usesOf({ arms, data, training, evaluation }: Experiment, length: number): Uses {
  const valuesFor = (arm: Arm) => valuesOf(signalOf(arm).controls, arm.settings);
  const needs = (arm: Arm) => signalOf(arm).needs(valuesFor(arm));
  const asks = (...wanted: ReturnType<typeof needs>) =>
    arms.some((arm) => wanted.some((need) => needs(arm).includes(need)));
  const drawn = arms.flatMap((arm) => {
    const { oversample } = samplingOf(valuesFor(arm));
    const asked = [evaluation.problems, evaluation.sampledProblems * evaluation.samples * (arm.decode?.bestOf ?? 1)];
    return needs(arm).includes("rollouts") ? [...asked, training.batch * oversample] : asked;
  });
  const student: Use = {
    terms: { towards: asks("teacher", "privileged"), returns: false },
    ...{ batch: training.batch * length, scores: true, states: evaluation.samples >= 2, completions: drawn },
  };
  const reads: Use = { batch: student.batch, scores: true, states: false, completions: [] };
  const isOwn = arms.some((arm) => sourceOf(arm).own);
  return {
    student,
    start: { ...reads, completions: isOwn ? [data.questions * data.responses] : [] },
    valued: asks("values") ? { ...student, terms: { towards: false, returns: true } } : null,
    teacher: asks("teacher") ? reads : null,
  };
}
