// What is told of a person's model and data before anything is loaded: lengths in its tokens, and memory.

import { wrap, type Remote } from "comlink";

import type { Comparison } from "../../../workers/comparison.worker";
import { isBrought } from "../../lib/brought";
import { createRng } from "../../lib/rng";
import { readPublished, type PublishedModel } from "../../model/published/readPublished";
import type { FileSource } from "../../model/published/source";
import { distinctProblems } from "../../tasks/task";
import { taskOf } from "../../train/experiment";
import { configOf } from "../../train/ownConfig";
import type { Experiment } from "../../types";
import { startComparison } from "../workers";
import type { LengthsView, PlanView } from "../../ui/own/trainView";

/** Texts of the data whose tokens are counted: enough for their median, few enough to be there at once. */
const TEXTS = 300;

/** Everything about it but its weights. @throws {PublishedError} naming what is wrong with which file */
export const lookAt = (source: FileSource): Promise<PublishedModel> => readPublished(source);

/**
 * What it takes where it takes most: with WebGPU the page may get a graphics card, or else the processor. It is refused
 * where neither has the room.
 */
export async function planFor(model: PublishedModel, experiment: Experiment): Promise<PlanView> {
  const config = configOf(model, experiment.start.own!);
  const plans = await planner().plan(config, experiment, "gpu" in navigator);
  const fitting = plans.filter((plan) => plan.fits).sort((a, b) => b.bytes.total - a.bytes.total);
  if (!fitting[0]) {
    const [least] = plans.filter((plan) => !plan.fits).sort((a, b) => a.needed - b.needed);
    return { fits: false, need: least!.needed, allowed: least!.available };
  }
  const { base, weights, activations, cache, scratch, total } = fitting[0].bytes;
  const parts = [
    { id: "base", bytes: base },
    { id: "training", bytes: weights },
    { id: "activations", bytes: activations + scratch },
    { id: "cache", bytes: cache },
  ] as const;
  return {
    ...{ fits: true, peak: total, allowed: experiment.start.own!.memory },
    parts: parts.filter(({ bytes }) => bytes > 0),
  };
}

/** Made when first asked for: a plan of a large model takes a while. */
let thread: Remote<Comparison> | undefined;
const planner = (): Remote<Comparison> => (thread ??= wrap<Comparison>(startComparison()));

/** Of right solutions, and of critiques where the data have them: the longest texts that are trained on. */
export function lengthsOf({ tokenizer }: PublishedModel, { task: id, start }: Experiment): LengthsView {
  const task = taskOf(id);
  const rng = createRng("lengths", id);
  const lengths = distinctProblems(task, "train", TEXTS, "lengths").flatMap((problem) => {
    const texts = [{ prompt: problem.prompt, completion: problem.solution }];
    const response = task.brought?.(problem).find(({ critique }) => critique !== null)?.response;
    const critiqued = isBrought(id) ? response : problem.solution;
    const critique = critiqued === undefined ? null : task.critique(problem, critiqued, rng, 0);
    if (critique) texts.push(critique);
    return texts.map(
      ({ prompt, completion }) => tokenizer.encodePrompt(prompt).length + tokenizer.encode(completion).length + 1,
    );
  });
  const sorted = lengths.sort((a, b) => a - b);
  const { context } = start.own!;
  return {
    texts: sorted.length,
    median: sorted[Math.floor(sorted.length / 2)] ?? 0,
    longest: sorted.at(-1) ?? 0,
    leftOut: sorted.filter((length) => length > context).length / Math.max(1, sorted.length),
  };
}
