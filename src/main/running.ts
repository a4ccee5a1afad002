// Starts, pauses, resumes and stops the experiment: one lock, one pool, one recovery policy.

import { experimentId } from "../train/experiment";
import { fractionDone, runExperiment } from "../train/schedule";
import type { PageStore } from "../store/pageStore";
import { OWN } from "../lessons/parts/own";
import { say, t } from "../text/text";
import type { Evaluation, Run } from "../types";
import { formatPercent, formatRate } from "../ui/format";
import type { Calibration } from "./calibration";
import { createDrawing } from "./drawing";
import { createHealthLog } from "./health";
import { createKeeping } from "./keeping";
import { underLock } from "./lock";
import { isDeviceLost, noticeOf, notices, type Remedies } from "./notices";
import { holdPool } from "./heldPool";
import { PoolClosedError, type PagePool } from "./pool";
import { ownRuns, type LabState } from "./state";
import { teacherFor } from "./takeTeacher";

const MAX_RECOVERIES = 3;
/** How long pausing waits for the step under way: an evaluation can take seconds. */
const GRACE_MS = 150;

export interface Running {
  /** Open the device and show what is already known of the experiment. */
  adopt(): Promise<void>;
  /** Go on with the experiment, or begin it. */
  go(steal?: boolean): Promise<void>;
  /** Resolves when nothing is written any more. */
  pause(): Promise<void>;
  /** Forget the experiment's runs. */
  forget(): Promise<void>;
  /** Close the device; the next use opens the one the page asks for then. */
  reopen(): Promise<void>;
  pool(): Promise<PagePool>;
  evaluations(): Promise<readonly Evaluation[]>;
  /** Ends all threads at once: what was committed is whole. */
  close(): Promise<void>;
}

export interface RunningOptions {
  readonly state: LabState;
  readonly store: PageStore;
  readonly database: string | null;
  readonly checkpoint: Uint8Array | undefined;
  readonly remedies: Remedies;
  readonly calibration: Calibration;
  /** The experiment that is run has this id, and is stored under it. */
  readonly onStored: (id: string) => void;
}

export function createRunning({ state, store, database, remedies, calibration, ...options }: RunningOptions): Running {
  const { checkpoint, onStored } = options;
  const keeping = createKeeping(store);
  const { view, patch } = state;
  const drawing = createDrawing(state);
  const health = createHealthLog();
  let stopping = false;
  let stolen = false;

  const held = holdPool(() => {
    const { backend, experiment } = view.value;
    const runs = experiment.arms.length * experiment.seeds.length;
    const own = experiment.start.own && experiment;
    const onLoaded = (opening: number) => patch({ opening });
    return { backend, runs, checkpoint, ...teacherFor(experiment, database), own, onLoaded, database, memory: store };
  });
  const failed = (error: unknown, doing: string) =>
    patch({ phase: "paused", notice: noticeOf(error, doing, remedies) });

  async function knownRuns(): Promise<Run[]> {
    const { experiment } = view.value;
    return ownRuns(experiment, await store.listRuns(await experimentId(experiment)));
  }
  // One at a time, and of several that wait only the last: the experiment can change with every key press.
  let adopting: Promise<void> = Promise.resolve();
  let asked = 0;
  const adopt = (): Promise<void> => {
    const ask = ++asked;
    adopting = adopting.catch(() => {}).then(() => (ask === asked ? adoptNow() : undefined));
    return adopting;
  };

  async function adoptNow() {
    const { experiment } = view.value;
    const runs = await knownRuns();
    const known = await store.evaluationsOf(runs.map(({ id }) => id));
    await drawing.begin(known);
    const fraction = fractionDone(experiment, runs);
    const [begun, done] = [known.length > 0, fraction >= 1];
    await recall(runs);
    patch({ runs, health: health.view() });
    await drawing.draw();
    const notice = begun && !done ? notices.unfinished(fraction, remedies) : null;
    patch({ runs, progress: null, phase: done ? "done" : begun ? "paused" : "ready", ...(notice && { notice }) });
  }

  /** The steps of the newest run of every arm, as they were stored. */
  async function recall(runs: readonly Run[]) {
    health.clear();
    if (state.tuned) return;
    for (const { id: arm } of view.value.experiment.arms) {
      const begun = runs.filter((run) => run.arm === arm && run.spent.step > 0);
      const newest = begun.sort((a, b) => a.seed - b.seed).at(-1);
      for (const record of newest ? await store.stepsOf(newest.id) : []) health.add(record);
    }
  }

  let going: Promise<void> = Promise.resolve();
  const go = (steal = false): Promise<void> => {
    if (view.value.phase !== "running") going = hold(steal);
    return going;
  };

  async function hold(steal: boolean) {
    stopping = stolen = false;
    patch({ phase: "running", notice: null });
    await adopting.catch(() => {});
    patch({ phase: "running", notice: null });
    const end = await underLock(steal, work);
    if (end === "busy") patch({ phase: "paused", notice: notices.otherTab(remedies) });
    if (end !== "stolen") return;
    stolen = stopping = true;
    await held.close();
    patch({ phase: "paused", notice: notices.takenOver(remedies) });
  }

  async function work() {
    const { experiment, lesson } = view.value;
    const id = await experimentId(experiment);
    try {
      await keeping.begin(experiment, id, lesson.id, lesson.id === OWN ? lesson.title : undefined);
      onStored(id);
      for (let recoveries = 0; ; recoveries++) {
        try {
          await train(id);
          break;
        } catch (error) {
          if (!isDeviceLost(error) || recoveries >= MAX_RECOVERIES) throw error;
          await held.close();
          await new Promise((resolve) => setTimeout(resolve, 100 * 3 ** recoveries));
          patch({ notice: notices.recovered() });
        }
      }
    } catch (error) {
      if (!(error instanceof PoolClosedError)) return failed(error, "training");
      patch({ phase: "paused", runs: await knownRuns() }); // what was not committed is gone with its thread
      document.title = t("progress-title-paused");
    }
  }

  async function train(id: string) {
    const { experiment } = view.value;
    const { trainers, device } = await held.get();
    patch({ device });
    const left = await knownRuns();
    await drawing.begin(await store.evaluationsOf(left.map((run) => run.id)));
    await recall(left);
    const runs = new Map(left.map((run) => [run.id, run]));
    const begun = { time: performance.now(), fraction: fractionDone(experiment, runs.values()) };
    let [tokens, doing] = [0, t("progress-asking")];
    const before = new Map(left.map((run) => [run.id, run.spent.tokens]));

    const report = () => {
      const seconds = (performance.now() - begun.time) / 1000;
      const fraction = fractionDone(experiment, runs.values());
      const gained = fraction - begun.fraction;
      const secondsLeft = gained > 0.01 ? (seconds * (1 - fraction)) / gained : null;
      patch({
        runs: [...runs.values()],
        health: health.view(),
        progress: { fraction, secondsLeft, tokensPerSecond: tokens / seconds, doing },
      });
      const part = formatPercent(Math.floor(100 * fraction) / 100);
      document.title = fraction >= 1 ? t("progress-title-done") : t("progress-title-under-way", { done: part });
    };
    report();

    let reported = performance.now();
    const finished = await runExperiment(experiment, trainers, {
      runs: left,
      device,
      onStep: (record) => {
        if (tokens === 0) performance.mark("first step"); // for whoever measures the page from outside
        tokens += record.tokens - (before.get(record.runId) ?? 0);
        before.set(record.runId, record.tokens);
        if (!state.tuned) health.add(record);
        const [, id, seed] = record.runId.split("/");
        const arm = experiment.arms.find((one) => one.id === id);
        const rate = formatRate(arm?.learningRate ?? 0);
        const words = { arm: say(arm?.title ?? ""), seed: seed ?? "", rate };
        doing = t(state.tuned ? "progress-tuning" : "progress-training", words);
        if (performance.now() - reported < 250) return;
        reported = performance.now();
        report();
      },
      onAdvance: (advance) => {
        const { run, evaluations: more } = advance;
        calibration.advanced(device, experiment, advance);
        runs.set(run.id, run);
        report();
        if (more.length) void drawing.add(more);
      },
      stopped: () => stopping,
    });
    patch({ runs: ownRuns(experiment, await store.listRuns(id)) });
    await drawing.draw();
    if (stolen) return;
    const done = finished.every(({ status }) => status === "done");
    await keeping.end(device, done ? view.value.verdict : null);
    patch({ phase: done ? "done" : "paused" });
    if (done) void navigator.storage?.persist?.();
    else document.title = t("progress-title-paused");
  }

  /** At the next step, which is kept; whatever takes longer than a person notices is cut off and done again later. */
  async function pause() {
    stopping = true;
    held.stop();
    const grace = new Promise<"late">((resolve) => setTimeout(() => resolve("late"), GRACE_MS));
    if ((await Promise.race([going, grace])) === "late") await held.close();
    await going;
  }

  return {
    adopt,
    go,
    pool: held.get,
    evaluations: async () => store.evaluationsOf((await knownRuns()).map(({ id }) => id)),
    pause,
    async forget() {
      stopping = true;
      await held.close();
      await going.catch(() => {}); // the lock is free, and nothing is written any more
      await keeping.forget(await experimentId(view.value.experiment));
      document.title = "Errata";
      await adopt();
    },
    reopen: held.close,
    async close() {
      stopping = true;
      await held.close();
      await going.catch(() => {});
      drawing.close();
      document.title = "Errata";
    },
  };
}
