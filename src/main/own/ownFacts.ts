// What is told of a person's model and data before anything is loaded: lengths in its tokens, and memory.

import { isBrought } from "../../lib/brought";
import { createRng } from "../../lib/rng";
import { readPublished, type PublishedModel } from "../../model/published/readPublished";
import type { FileSource } from "../../model/published/source";
import { WASM_MEMORY, type Device } from "../../engine/shapes";
import { distinctProblems } from "../../tasks/task";
import { taskOf } from "../../train/experiment";
import { configOf } from "../../train/ownConfig";
import { planOwn } from "../../train/ownPlan";
import type { Experiment } from "../../types";
import type { LengthsView, PlanView } from "../../ui/own/trainView";

/** Texts of the data whose tokens are counted: enough for their median, few enough to be there at once. */
const TEXTS = 300;

/** Everything about it but its weights. @throws {PublishedError} naming what is wrong with which file */
export const lookAt = (source: FileSource): Promise<PublishedModel> => readPublished(source);

/** What the browser would train on; a graphics card's own limits are found when it is opened. */
async function deviceHere(): Promise<Device> {
  const adapter = await (navigator as { gpu?: GPU }).gpu?.requestAdapter().catch(() => null);
  if (!adapter || adapter.info.isFallbackAdapter) return { kind: "wasm", maxBufferBytes: WASM_MEMORY };
  const { maxBufferSize, maxStorageBufferBindingSize } = adapter.limits;
  return { kind: "webgpu", maxBufferBytes: Math.min(maxBufferSize, maxStorageBufferBindingSize) };
}

export async function planFor(model: PublishedModel, experiment: Experiment): Promise<PlanView> {
  const plan = planOwn(configOf(model, experiment.start.own!), experiment, await deviceHere());
  if (!plan.fits) return { fits: false, need: plan.needed, allowed: plan.available };
  const { base, weights, activations, cache, scratch, total } = plan.bytes;
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
