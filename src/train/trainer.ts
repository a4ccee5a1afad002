// One trainer: a student on a device that goes on with one run at a time. The page has one per worker, so has the terminal.

import { openExecutor } from "../engine/open";
import { readCheckpoint } from "../model/checkpointFile";
import { createStudent } from "../model/student";
import { createTokenizer } from "../model/tokenizer";
import type { Backend, DeviceReport, Evaluation, Experiment, Inspection, Run, RunStore, StepRecord } from "../types";
import { armOf, experimentId, taskOf } from "./experiment";
import { inspect, type InspectRequest } from "./inspect";
import { advance, type Lab } from "./run";

export interface OpenOptions {
  readonly backend: Backend;
  readonly threads: number;
  /** A starting checkpoint, as the file. */
  readonly checkpoint: Uint8Array;
}

/** What a slice says to whoever watches; the weights stay with the store. */
export interface Advance {
  readonly run: Run;
  readonly steps: readonly StepRecord[];
  readonly evaluations: readonly Evaluation[];
}

export function createTrainer(store: RunStore) {
  let lab: (Lab & { sha256: string }) | undefined;
  let stopping = false;

  // There is one student: whoever uses it has it alone.
  let last: Promise<unknown> = Promise.resolve();
  const alone = <T>(work: () => Promise<T>): Promise<T> => {
    const result = last.then(work);
    last = result.catch(() => {});
    return result;
  };

  const ready = (experiment: Experiment): Lab => {
    if (!lab) throw new Error("trainer: open it first");
    if (lab.sha256 !== experiment.start.sha256)
      throw new Error(
        `trainer: the experiment starts from ${experiment.start.sha256}, this checkpoint is ${lab.sha256}`,
      );
    return lab;
  };

  return {
    /** @throws {RangeError} if the checkpoint is damaged @throws {Error} if the device asked for is not there */
    open: ({ backend, threads, checkpoint }: OpenOptions): Promise<DeviceReport> =>
      alone(async () => {
        const { sha256, ...start } = await readCheckpoint(checkpoint);
        await lab?.student.executor.close();
        lab = undefined;
        const { executor, report } = await openExecutor(backend, threads);
        const student = createStudent(start.config, executor);
        const tokenizer = createTokenizer(start.alphabet);
        const caches = { startEvaluations: new Map(), episodes: new Map() };
        lab = { student, tokenizer, task: taskOf(start.task), start, sha256, store, device: report.title, ...caches };
        return report;
      }),

    /** One slice of one run. `onStep` is not awaited. */
    advance(
      experiment: Experiment,
      arm: string,
      seed: number,
      onStep?: (record: StepRecord) => void,
    ): Promise<Advance> {
      stopping = false;
      return alone(async () => {
        const options = { stopped: () => stopping, ...(onStep && { onStep }) };
        const id = await experimentId(experiment);
        const slice = await advance(ready(experiment), experiment, id, armOf(experiment, arm), seed, options);
        return { run: slice.run, steps: slice.steps, evaluations: slice.evaluations };
      });
    },

    /** What every arm does with one problem now, and what its signal says about it. Waits for the slice that is running. */
    inspect: (experiment: Experiment, request: InspectRequest): Promise<Inspection> =>
      alone(async () => inspect(ready(experiment), experiment, await experimentId(experiment), request)),

    /** End the slice that is running at its next step; it is kept. */
    stop(): void {
      stopping = true;
    },

    close: (): Promise<void> =>
      alone(async () => {
        await lab?.student.executor.close();
        lab = undefined;
      }),
  };
}

/** The same from outside its thread: every answer is a promise. */
export type Trainer = {
  [K in keyof ReturnType<typeof createTrainer>]: (
    ...args: Parameters<ReturnType<typeof createTrainer>[K]>
  ) => Promise<Awaited<ReturnType<ReturnType<typeof createTrainer>[K]>>>;
};
