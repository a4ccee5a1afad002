// Checked deep copies of what callers hand in: what is stored is what they had at the moment of the call.

import type { Checkpoint, Example, Slice, Snapshot } from "../types";

/**
 * `slice()` before cloning: a structured clone of a view would take the whole buffer behind it (all WebAssembly memory).
 *
 * @throws {DOMException} `DataCloneError` if `spent` holds something that cannot be cloned
 */
export function copyCheckpoint(checkpoint: Checkpoint): Checkpoint {
  return {
    runId: checkpoint.runId,
    spent: structuredClone(checkpoint.spent),
    points: checkpoint.points,
    parameters: checkpoint.parameters.slice(),
    firstMoment: checkpoint.firstMoment.slice(),
    secondMoment: checkpoint.secondMoment.slice(),
  };
}

/** As `copyCheckpoint`. */
export function copySnapshot({ runId, point, spent, parameters }: Snapshot): Snapshot {
  return { runId, point, spent: structuredClone(spent), parameters: parameters.slice() };
}

/**
 * @throws {RangeError} if the slice mixes runs, evaluates points its checkpoint has not, or counts in fractions
 * @throws {DOMException} `DataCloneError` if it holds something that cannot be stored
 */
export function copySlice({ run, checkpoint, steps, evaluations, snapshot }: Slice): Slice {
  const kept = snapshot ? [snapshot] : [];
  const stray = [checkpoint, ...steps, ...evaluations, ...kept].find(({ runId }) => runId !== run.id);
  if (stray) throw new RangeError(`commit: got rows of run '${stray.runId}', want only run '${run.id}'`);
  const evaluated = [...evaluations.flatMap(({ at, point }) => [at.step, point]), ...kept.map(({ point }) => point)];
  // They are keys or parts of keys, and IndexedDB leaves a row out of an index, silently, if its key is NaN.
  for (const n of [checkpoint.spent.step, checkpoint.points, ...steps.map(({ step }) => step), ...evaluated])
    if (!Number.isSafeInteger(n)) throw new RangeError(`commit: got step or point ${n}, want a whole number`);
  const early = [...evaluations, ...kept].find(({ point }) => point >= checkpoint.points);
  if (early)
    throw new RangeError(`commit: got point ${early.point}, want points below the checkpoint's ${checkpoint.points}`);
  return {
    ...structuredClone({ run, steps, evaluations }),
    checkpoint: copyCheckpoint(checkpoint),
    ...(snapshot && { snapshot: copySnapshot(snapshot) }),
  };
}

/**
 * @throws {RangeError} if an example belongs to another set
 * @throws {DOMException} `DataCloneError` if it holds something that cannot be stored
 */
export function copyExamples(setId: string, examples: readonly Example[]): readonly Example[] {
  const stray = examples.find((example) => example.setId !== setId);
  if (stray)
    throw new RangeError(`saveExamples: got example '${stray.id}' of set '${stray.setId}', want set '${setId}'`);
  return structuredClone(examples);
}
