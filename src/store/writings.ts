// What language models were asked to write, and what they wrote, item by item.

import type { Store } from "./db";
import { startingWith, type Writing, type WritingJob } from "./schema";

export interface Writings {
  /** The newest first, each with how many of its items are written, and how many of those failed. */
  list(): Promise<readonly KnownJob[]>;
  /** Replaces one of that id. @throws {StorageFullError} */
  saveJob(job: WritingJob): Promise<void>;
  /** By index. */
  of(job: string): Promise<readonly Writing[]>;
  /** Replaces one of that job and index. @throws {StorageFullError} */
  save(writing: Writing): Promise<void>;
  /** The job with everything written, or nothing. */
  remove(job: string): Promise<void>;
}

export interface KnownJob extends WritingJob {
  readonly written: number;
  readonly failed: number;
}

const byAge = (a: WritingJob, b: WritingJob) => (a.createdAt < b.createdAt ? 1 : a.createdAt > b.createdAt ? -1 : 0);
/** A job with what it has come to. */
export const knownJob = (job: WritingJob, rows: readonly Writing[]): KnownJob => {
  const failed = rows.filter(({ error }) => error !== undefined).length;
  return { ...job, written: rows.length - failed, failed };
};

export function createWritings(store: Store): Writings {
  return {
    list: () =>
      store.read(["jobs", "writings"], async (tx) => {
        const jobs = await tx.objectStore("jobs").getAll();
        const writings = tx.objectStore("writings");
        const rows = await Promise.all(jobs.map(({ id }) => writings.getAll(startingWith(id))));
        return jobs.map((job, i) => knownJob(job, rows[i]!)).sort(byAge);
      }),
    saveJob: (job) => store.write(["jobs"], `the job '${job.title}'`, (tx) => tx.objectStore("jobs").put(job)),
    of: (job) => store.read(["writings"], (tx) => tx.objectStore("writings").getAll(startingWith(job))),
    save: (writing) =>
      store.write(["writings"], `what was written (${writing.text.length} characters)`, (tx) =>
        tx.objectStore("writings").put(writing),
      ),
    remove: (job) =>
      store.write(["jobs", "writings"], `the deletion of job '${job}'`, (tx) =>
        Promise.all([tx.objectStore("jobs").delete(job), tx.objectStore("writings").delete(startingWith(job))]),
      ),
  };
}

/** The same where nothing can be kept: gone with the tab. */
export function createMemoryWritings(): Writings {
  const jobs = new Map<string, WritingJob>();
  const rows = new Map<string, Map<number, Writing>>();
  const of = (job: string) => [...(rows.get(job)?.values() ?? [])].sort((a, b) => a.index - b.index);
  return {
    list: () => Promise.resolve([...jobs.values()].map((job) => knownJob(job, of(job.id))).sort(byAge)),
    saveJob: (job) => Promise.resolve(void jobs.set(job.id, structuredClone(job))),
    of: (job) => Promise.resolve(structuredClone(of(job))),
    save(writing) {
      const kept = rows.get(writing.job) ?? new Map<number, Writing>();
      rows.set(writing.job, kept.set(writing.index, structuredClone(writing)));
      return Promise.resolve();
    },
    remove(job) {
      jobs.delete(job);
      rows.delete(job);
      return Promise.resolve();
    },
  };
}
