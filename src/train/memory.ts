// How much memory and disk an experiment takes, before it starts.

import { shapes } from "../engine/shapes";
import { footprintOf, NOTHING, type Footprint, type Use } from "../model/footprint";
import { parameterLayout } from "../model/config";
import { valuesOf } from "../lib/controls";
import type { Arm, Experiment, MemoryEstimate, Rates } from "../types";
import { shareCores } from "./cores";
import { exampleSetId, sourceOf } from "./examples";
import { signalOf, taskOf } from "./experiment";
import { modelOf, recipes } from "./recipes";
import { samplingOf } from "./rollouts";

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
  const { arms, seeds, task, data, training, evaluation } = experiment;
  const share = backend === "webgpu" ? { workers: 1, threads: 1 } : shareCores(cores, arms.length * seeds.length);
  const shape = { ...shapes[backend], threads: share.threads };
  const { student, teacher } = recipes[task]!;
  const config = (valueHead: boolean, sizes = student.model) => {
    const alphabet = [...taskOf(task).alphabet];
    return { ...modelOf(taskOf(task), alphabet.length + 2, sizes), ...(valueHead && { valueHead }) };
  };

  const needs = (arm: Arm) => signalOf(arm).needs(valuesOf(signalOf(arm).controls, arm.settings));
  const asks = (...wanted: ReturnType<typeof needs>) =>
    arms.some((arm) => wanted.some((need) => needs(arm).includes(need)));
  const drawn = arms.flatMap((arm) => {
    const { oversample } = samplingOf(valuesOf(signalOf(arm).controls, arm.settings));
    const asked = [evaluation.problems, evaluation.sampledProblems * evaluation.samples * (arm.decode?.bestOf ?? 1)];
    return needs(arm).includes("rollouts") ? [...asked, training.batch * oversample] : asked;
  });
  const use: Use = {
    terms: { towards: asks("teacher", "privileged"), returns: false },
    ...{ batch: training.batch * MEAN_LENGTH, scores: true, states: evaluation.samples >= 2, completions: drawn },
  };
  const onlyReads: Use = { batch: use.batch, scores: true, states: false, completions: [] };
  const isOwn = arms.some((arm) => sourceOf(arm).own);
  let one = add(
    footprintOf(config(false), shape, use),
    footprintOf(config(false), shape, { ...onlyReads, completions: isOwn ? [data.questions * data.responses] : [] }),
  );
  if (asks("values"))
    one = add(one, footprintOf(config(true), shape, { ...use, terms: { towards: false, returns: true } }));
  if (asks("teacher") && teacher) one = add(one, footprintOf(config(false, teacher.model), shape, onlyReads));

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
