// What the microscope shows is the student of the moment it was asked for: it is asked again when training comes to a rest.

import { effect } from "@preact/signals";

import type { LabState } from "./state";

/** @returns what ends it */
export function watchRests(view: LabState["view"], inspect: (problem: string) => void): () => void {
  let last = view.value.phase;
  return effect(() => {
    const { phase, inspection } = view.value;
    const rests = phase !== last && (phase === "done" || phase === "paused");
    last = phase;
    if (rests && inspection) queueMicrotask(() => inspect(inspection.problem.id));
  });
}
