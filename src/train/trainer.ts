// One trainer: a student on a device that goes on with one run at a time. The page has one per worker, so has the terminal.

import { openExecutor } from "../engine/open";
import { readCheckpoint } from "../model/checkpointFile";
import type { Executor } from "../engine/executor";
import { createTokenizer } from "../model/tokenizer";
import type { Backend, DeviceReport, Evaluation, Experiment, Inspection, Run, RunStore, StepRecord } from "../types";
import { scorerOver, type TeacherPort } from "../teachers/onnxPort";
import { armOf, experimentId, taskOf } from "./experiment";
import type { Bring } from "./own";
import { inspect, type InspectRequest } from "./inspect";
import { createModels } from "./models";
import { probe } from "./probe";
import { advance, type Lab } from "./run";
import { takeAway, type Taken, type TakeRequest } from "./takeAway";

export interface OpenOptions {
  readonly backend: Backend;
  readonly threads: number;
  /** A starting checkpoint, as the file. */
  readonly checkpoint?: Uint8Array;
  /** In its place: an experiment that begins from a person's model. */
  readonly own?: Experiment;
  /** A larger model for signals that distil one, as the file. */
  readonly teacher?: Uint8Array;
  /** The same, where it runs in a thread of its own. */
  readonly teacherPort?: TeacherPort;
}

/** What a slice says to whoever watches; the weights stay with the store. */
export interface Advance {
  readonly run: Run;
  readonly steps: readonly StepRecord[];
  readonly evaluations: readonly Evaluation[];
  readonly evaluationSeconds: number;
}

/** @param bring finds what a person brought; absent where nothing can be kept */
export function createTrainer(store: RunStore, bring?: () => Promise<Bring>) {
  let lab: (Lab & { sha256: string; teacherSha256: string | undefined; executor: Executor }) | undefined;
  let stopping = false;
  let inspection = 0;

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
    if (experiment.teacher && lab.teacherSha256 !== experiment.teacher.sha256)
      throw new Error(
        `trainer: the experiment's teacher is ${experiment.teacher.sha256}, the one given is ${lab.teacherSha256 ?? "none"}`,
      );
    return lab;
  };

  return {
    /**
     * @param onLoaded told how much of a person's model is on the device, 0 to 1; not awaited
     * @throws {RangeError} if the checkpoint is damaged @throws {Error} if the device asked for is not there
     */
    open: (
      { backend, threads, checkpoint, own, teacher: teacherFile, teacherPort }: OpenOptions,
      onLoaded?: (fraction: number) => void,
    ): Promise<DeviceReport> =>
      alone(async () => {
        if (own) {
          if (!bring) throw new Error("trainer: a model of one's own needs the browser's storage, and there is none");
          await lab?.executor.close();
          lab = undefined;
          const { openOwn } = await import("./own");
          const { report, ...opened } = await openOwn(await bring(), own, {
            backend,
            threads,
            ...(onLoaded && { onLoaded }),
          });
          lab = {
            ...opened,
            device: report.title,
            ...{ startEvaluations: new Map(), sources: new Map(), store, teacherSha256: undefined },
          };
          return report;
        }
        if (!checkpoint) throw new Error("trainer: got no checkpoint, want one to start from");
        const { sha256, ...start } = await readCheckpoint(checkpoint);
        const teacher = teacherFile && (await readCheckpoint(teacherFile));
        if (teacher && teacher.alphabet !== start.alphabet)
          throw new RangeError(`trainer: the teacher reads '${teacher.alphabet}', the student '${start.alphabet}'`);
        if (teacherPort && teacherPort.vocab !== start.config.vocab)
          throw new RangeError(
            `trainer: the teacher has a vocabulary of ${teacherPort.vocab} tokens, the student of ${start.config.vocab}`,
          );
        await lab?.executor.close();
        lab = undefined;
        const { executor, report } = await openExecutor(backend, threads);
        lab = {
          models: createModels(executor, start, teacherPort ? scorerOver(teacherPort) : teacher),
          tokenizer: createTokenizer(start.alphabet),
          task: taskOf(start.task),
          device: report.title,
          startEvaluations: new Map(),
          sources: new Map(),
          teacherSha256: teacherPort?.sha256 ?? teacher?.sha256,
          ...{ start, sha256, store, executor },
        };
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
        const { run, steps, evaluations, evaluationSeconds } = slice;
        return { run, steps, evaluations, evaluationSeconds };
      });
    },

    /**
     * What every arm does with one problem through its training, and what its signal says about it. Waits for the slice that
     * is running. `onProgress` is not awaited.
     *
     * @returns null if a newer request, or `cancelInspection`, came meanwhile
     */
    inspect(
      experiment: Experiment,
      request: InspectRequest,
      onProgress?: (fraction: number) => void,
    ): Promise<Inspection | null> {
      const mine = ++inspection;
      const options = { stopped: () => mine !== inspection, ...(onProgress && { onProgress }) };
      return alone(async () => {
        if (options.stopped()) return null;
        return inspect(ready(experiment), experiment, await experimentId(experiment), request, options);
      });
    },

    cancelInspection(): void {
      inspection++;
    },

    /** A student as a file, with what this device says and writes to check the file against. */
    takeAway: (experiment: Experiment, request: TakeRequest): Promise<Taken> =>
      alone(async () => takeAway(ready(experiment), experiment, await experimentId(experiment), request)),

    /** A short test of how fast this device is: FLOP/s of updates and of sampling. */
    probe: (): Promise<Awaited<ReturnType<typeof probe>>> =>
      alone(async () => {
        if (!lab) throw new Error("trainer: open it first");
        return probe(lab);
      }),

    /** End the slice that is running at its next step; it is kept. */
    stop(): void {
      stopping = true;
    },

    close: (): Promise<void> =>
      alone(async () => {
        await lab?.executor.close();
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
