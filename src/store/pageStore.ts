// What the page can ask of a store, besides what training needs.

import type { Evaluation, Run, RunStore, StepRecord } from "../types";
import type { RunBundle } from "./runBundle";
import type { ExperimentRecord } from "./schema";

/** Everything that comes out is a copy: changing it changes nothing stored. */
export interface PageStore extends RunStore {
  /** Replaces an experiment of that id. */
  saveExperiment(record: ExperimentRecord): Promise<void>;
  loadExperiment(id: string): Promise<ExperimentRecord | undefined>;
  /** All of them, the newest first. */
  loadExperiments(): Promise<readonly ExperimentRecord[]>;
  /** The experiment with its runs, evaluations, steps, checkpoints: all or none. Example sets stay: others may use them. */
  deleteExperiment(id: string): Promise<void>;
  /**
   * All of an imported experiment, or none.
   *
   * @param replace whether what is stored under the same ids makes room
   * @throws {AlreadyStoredError} if something is, and `replace` is false: nothing is changed then
   */
  saveBundle(bundle: RunBundle, replace: boolean): Promise<void>;
  /** All or none. Replaces runs of the same ids. */
  saveRuns(runs: readonly Run[]): Promise<void>;
  /** By id. */
  listRuns(experimentId: string): Promise<readonly Run[]>;
  /** Run after run as asked for, each by point, split, mode. */
  evaluationsOf(runIds: readonly string[]): Promise<readonly Evaluation[]>;
  /** By step. */
  stepsOf(runId: string): Promise<readonly StepRecord[]>;
}
