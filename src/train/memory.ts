// How much memory and disk an experiment takes, before it starts.

import { shapes } from "../engine/shapes";
import { footprintOf, NOTHING, type Footprint } from "../model/footprint";
import { parameterLayout } from "../model/config";
import type { Experiment, MemoryEstimate, Rates } from "../types";
import { shareCores } from "./cores";
import { exampleSetId, sourceOf } from "./examples";
import { taskOf } from "./experiment";
import { modelOf, sizes } from "./sizes";
import { teacherRole } from "./teachers";
import { usesOf } from "./uses";

/** Bytes of one problem's row in IndexedDB, more for every sample: answers and solutions are counted by their text. */
const ROW = 260;
const SAMPLE = 12;
const STEP = 200; // of a step's record
const EXAMPLE = 330; // of a response with its critique

/** A teacher reads the logits of whole blocks. */
const MEAN_LENGTH = 45;

const add = (a: Footprint, b: Footprint): Footprint => ({
  base: Math.max(a.base, b.base), // shared
  weights: a.weights + b.weights,
  activations: a.activations + b.activations,
  cache: a.cache + b.cache,
});

/**
 * Of the buffers of the models, as the executor takes them; the page itself and its scripts are not in it.
 *
 * @throws {RangeError} at a task or signal that is not there
 */
export function estimateMemory(experiment: Experiment, { backend, cores }: Pick<Rates, "backend" | "cores">) {
  const { arms, seeds, task } = experiment;
  const share = backend === "webgpu" ? { workers: 1, threads: 1 } : shareCores(cores, arms.length * seeds.length);
  const shape = { ...shapes[backend], threads: share.threads };
  const { student, [teacherRole(experiment)]: teacher } = sizes[task]!;
  const config = (valueHead: boolean, size = student) => {
    const alphabet = [...taskOf(task).alphabet];
    return { ...modelOf(taskOf(task), alphabet.length + 2, size), ...(valueHead && { valueHead }) };
  };

  const { student: use, start, valued, teacher: taught } = usesOf(experiment, MEAN_LENGTH);
  let one = add(footprintOf(config(false), shape, use), footprintOf(config(false), shape, start));
  if (valued) one = add(one, footprintOf(config(true), shape, valued));
  if (taught) one = add(one, footprintOf(config(false, teacher), shape, taught));

  const { workers } = share;
  const total = arms.length === 0 ? NOTHING : one;
  const found: MemoryEstimate = {
    weights: (total.base + total.weights) * workers,
    activations: total.activations * workers,
    cache: total.cache * workers,
    workers,
    peak: (total.base + total.weights + total.activations + total.cache) * workers,
    disk: diskOf(experiment, parameterLayout(config(false)).length),
  };
  return found;
}

function diskOf({ arms, seeds, ...experiment }: Experiment, parameters: number): number {
  const { data, training, evaluation } = experiment;
  const { problems, sampledProblems, samples, points } = evaluation;
  const checkpoints = 2 * 3 * 4 * parameters; // two slots, of weights and both moments
  const rows = 2 * problems * ROW + sampledProblems * (ROW + samples * SAMPLE);
  const steps = training.steps ?? training.tokens / (training.batch * MEAN_LENGTH);
  const sets = new Set(
    seeds.flatMap((seed) => arms.map((arm) => exampleSetId({ arms, seeds, ...experiment }, seed, sourceOf(arm)))),
  );
  const examples = sets.size * data.questions * data.responses * EXAMPLE;
  return arms.length * seeds.length * (checkpoints + points * rows + steps * STEP) + examples;
}
