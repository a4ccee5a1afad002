// The store of the terminal and of tests: the contract of the stored one, in memory, gone with the process.

import type { Checkpoint, Evaluation, Example, Run, Snapshot, StepRecord } from "../types";
import { copyCheckpoint, copyExamples, copySlice, copySnapshot } from "./copies";
import { AlreadyStoredError } from "./errors";
import type { PageStore } from "./pageStore";
import { isSameSet } from "./saveBundle";
import { mergeRecord, type ExperimentRecord } from "./schema";

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const byKey = (a: Evaluation, b: Evaluation) => a.point - b.point || byText(a.split, b.split) || byText(a.mode, b.mode);

/**
 * An empty store. One checkpoint a run is enough here: memory is not damaged behind our back.
 *
 * `commit` and `saveExamples` throw `RangeError` for rows of another run or set, `DataCloneError` for what cannot be
 * stored; nothing is changed then.
 */
export function createMemoryRunStore(): PageStore {
  const experiments = new Map<string, ExperimentRecord>();
  const runs = new Map<string, Run>();
  const checkpoints = new Map<string, Checkpoint>();
  const steps = new Map<string, readonly StepRecord[]>();
  const evaluations = new Map<string, readonly Evaluation[]>();
  const snapshots = new Map<string, readonly Snapshot[]>();
  const sets = new Map<string, readonly Example[]>();

  const deleteRuns = (id: string) => {
    for (const run of [...runs.values()].filter(({ experimentId }) => experimentId === id))
      for (const table of [runs, checkpoints, steps, evaluations, snapshots]) table.delete(run.id);
  };
  const isKept = ({ deletedAt }: ExperimentRecord) => deletedAt === undefined;

  return {
    async loadCheckpoint(runId) {
      const checkpoint = checkpoints.get(runId);
      return checkpoint && copyCheckpoint(checkpoint);
    },
    async commit(slice) {
      const copy = copySlice(slice);
      const { id } = copy.run;
      const { spent, points } = copy.checkpoint;
      const firstStep = copy.steps[0]?.step ?? spent.step + 1;
      const known = (evaluations.get(id) ?? []).filter(
        (old) => old.point < points && !copy.evaluations.some((row) => byKey(row, old) === 0),
      );
      const kept = (snapshots.get(id) ?? []).filter(({ point }) => point < points && point !== copy.snapshot?.point);
      snapshots.set(id, [...kept, ...(copy.snapshot ? [copy.snapshot] : [])]);
      checkpoints.set(id, copy.checkpoint);
      steps.set(id, [...(steps.get(id) ?? []).filter(({ step }) => step < firstStep), ...copy.steps]);
      evaluations.set(id, [...known, ...copy.evaluations].sort(byKey));
      runs.set(id, copy.run);
    },
    loadSnapshots: async (runId) => (snapshots.get(runId) ?? []).map(copySnapshot),
    loadExamples: async (setId) => structuredClone(sets.get(setId)),
    async saveExamples(setId, examples) {
      sets.set(setId, copyExamples(setId, examples));
    },
    async saveExperiment(record) {
      experiments.set(record.id, structuredClone(record));
    },
    async mergeExperiment(part) {
      experiments.set(part.id, structuredClone(mergeRecord(experiments.get(part.id), part)));
    },
    loadExperiment: async (id) => structuredClone([experiments.get(id)].find((record) => record && isKept(record))),
    loadExperiments: async () =>
      structuredClone([...experiments.values()].filter(isKept).sort((a, b) => byText(b.createdAt, a.createdAt))),
    async deleteExperiment(id) {
      experiments.delete(id);
      deleteRuns(id);
    },
    async saveBundle(bundle, replace) {
      const { record, ...rows } = structuredClone(bundle);
      const there = [...runs.values()].filter(({ experimentId }) => experimentId === record.id).length;
      if (!replace && (there > 0 || experiments.has(record.id))) throw new AlreadyStoredError(record.id, there);
      const stray = rows.examples.find(({ setId, examples }) => !isSameSet(sets.get(setId) ?? examples, examples));
      if (!replace && stray) throw new AlreadyStoredError(record.id, 0, stray.setId);
      await this.deleteExperiment(record.id);
      experiments.set(record.id, record);
      for (const run of rows.runs) runs.set(run.id, run);
      for (const checkpoint of rows.checkpoints) checkpoints.set(checkpoint.runId, checkpoint);
      for (const { runId, records } of rows.steps) steps.set(runId, records);
      for (const { id } of rows.runs) {
        const own = rows.evaluations.filter(({ runId }) => runId === id);
        if (own.length) evaluations.set(id, own.sort(byKey));
      }
      for (const { setId, examples } of rows.examples) sets.set(setId, examples);
    },
    async purgeExperiments(before) {
      for (const { id, deletedAt } of [...experiments.values()])
        if (deletedAt !== undefined && deletedAt < before) {
          experiments.delete(id);
          deleteRuns(id);
        }
    },
    deleteRuns: async (id) => deleteRuns(id),
    async saveRuns(rows) {
      for (const run of structuredClone(rows)) runs.set(run.id, run);
    },
    listRuns: async (experimentId) => {
      const found = [...runs.values()].filter((run) => run.experimentId === experimentId);
      return structuredClone(found.sort((a, b) => byText(a.id, b.id)));
    },
    evaluationsOf: async (runIds) => structuredClone(runIds.flatMap((runId) => evaluations.get(runId) ?? [])),
    stepsOf: async (runId) => structuredClone(steps.get(runId) ?? []),
  };
}
