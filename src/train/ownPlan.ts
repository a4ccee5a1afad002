// How much memory an experiment on a person's model takes, and how large its programs get so that it fits.

import { WASM_MEMORY, type Device, type Shape } from "../engine/shapes";
import type { ModelConfig } from "../model/config";
import { planMemory, type MemoryPlan, type MemoryRefusal } from "../model/plan";
import type { Experiment } from "../types";
import { usesOf } from "./uses";

/** What a page may train on, before it was looked for: a card takes buffers of a gibibyte, where it takes that much. */
export const devices = (hasGpu: boolean): readonly Device[] => [
  { kind: "wasm", maxBufferBytes: WASM_MEMORY },
  ...(hasGpu ? [{ kind: "webgpu", maxBufferBytes: 2 ** 30 } as const] : []),
];

/** @throws {RangeError} at a signal that is not there, or where the configuration does not fit itself */
export function planOwn(config: ModelConfig, experiment: Experiment, device: Device): MemoryPlan | MemoryRefusal {
  const { own } = experiment.start;
  if (!own) throw new RangeError("plan: got an experiment that begins from a checkpoint of the site");
  const { student, start, valued } = usesOf(experiment, config.context);
  return planMemory(config, [student, start, ...(valued ? [valued] : [])], own.memory, device);
}

const megabytes = (bytes: number) => `${Math.ceil(bytes / 1e6)} MB`;

/** The shape of `planOwn`. @throws {RangeError} with what is needed and what there is, if it does not fit */
export function shapeOwn(config: ModelConfig, experiment: Experiment, device: Device): Shape {
  const plan = planOwn(config, experiment, device);
  if (plan.fits) return plan.shape;
  const { needed, available, name } = plan;
  throw new RangeError(
    name === undefined
      ? `memory: the model needs ${megabytes(needed)}, want at most ${megabytes(available)}`
      : `memory: the model's '${name}' needs ${megabytes(needed)} in one piece, this device takes ${megabytes(available)}`,
  );
}
