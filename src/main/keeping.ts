// What is kept of an experiment as it runs: its record, what it took, its verdict. Titles, tags and notes are never lost.

import type { ExperimentRecord } from "../store/schema";
import type { PageStore } from "../store/pageStore";
import type { DeviceReport, Experiment, LessonVerdict } from "../types";

export interface Keeping {
  /** A run begins or goes on: the clock starts. Of a new experiment of one's own, `title` is the name it would like. */
  begin(experiment: Experiment, id: string, lesson: string, title?: string): Promise<void>;
  /** It came to a rest: what it took, and its verdict if it is done. */
  end(device: DeviceReport, verdict: LessonVerdict | null): Promise<void>;
  /** Its runs are forgotten. The record stays where a person has said anything about it. */
  forget(id: string): Promise<void>;
}

export function createKeeping(store: PageStore): Keeping {
  let begun: { readonly id: string; readonly at: number } | undefined;
  return {
    async begin(experiment, id, lesson, title) {
      const before = await store.loadExperiment(id);
      await store.mergeExperiment({
        ...{ id, experiment, createdAt: new Date().toISOString(), deletedAt: undefined },
        lesson: before?.lesson ?? lesson,
        ...(title && !before && { title: freeTitle(title, await store.loadExperiments()) }),
      });
      begun = { id, at: performance.now() };
    },
    async end(device, verdict) {
      if (!begun) return;
      const { id, at } = begun;
      begun = undefined;
      const before = await store.loadExperiment(id);
      const seconds = (before?.seconds ?? 0) + (performance.now() - at) / 1000;
      if (before) await store.mergeExperiment({ id, seconds, device: device.title, ...(verdict && { verdict }) });
    },
    async forget(id) {
      const record = await store.loadExperiment(id);
      if (!record || !isNamed(record)) return store.deleteExperiment(id);
      await store.deleteRuns(id);
      await store.mergeExperiment({ id, verdict: undefined, seconds: undefined, device: undefined });
    },
  };
}

const isNamed = ({ title, tags, note }: ExperimentRecord): boolean => Boolean(title || tags?.length || note);

/** The title, with a number after it if there is one of that name. */
export function freeTitle(title: string, records: readonly ExperimentRecord[]): string {
  const taken = new Set(records.map((record) => record.title));
  if (!taken.has(title)) return title;
  const stem = title.replace(/ \d+$/, "");
  let number = 2;
  while (taken.has(`${stem} ${number}`)) number++;
  return `${stem} ${number}`;
}
