// One lesson or experiment that is open in the page: what is shown of it, and what a person may do with it.

import { OWN } from "../lessons/parts/own";
import type { RunFile } from "../cli/runFile";
import type { Backend, Experiment } from "../types";
import type { Route } from "../ui/route";
import type { LabActions, LabView } from "../ui/view";
import { addArm, isSame, removeArm, setArm } from "./arms";
import type { Calibration } from "./calibration";
import { followEstimate } from "./estimating";
import { download } from "./download";
import { createExamplesPanel } from "./examples";
import { fetchBytes, fetchJson } from "./files";
import { createMicroscope } from "./microscope";
import { isMissingTeacher, noticeOf, notices, type Remedies } from "./notices";
import { createRunning, type Running } from "./running";
import { createState, type LabState } from "./state";
import type { PageStorage } from "./storage";
import type { Subject } from "./subject";
import { teacherActions } from "./takeTeacher";
import { lastExperiment } from "./lastExperiment";
import { createSweep } from "./sweep";

export interface Session {
  /** What it is about; an experiment of one's own that is changed and run becomes another. */
  readonly subject: Subject;
  readonly view: LabState["view"];
  readonly actions: LabActions;
  /** Ends training and its threads: what was committed is whole. */
  close(): Promise<void>;
}

export interface SessionOptions {
  readonly storage: PageStorage;
  readonly calibration: Calibration;
  readonly backend: Backend;
  /** The session is about another stored experiment than it was opened on: its address follows. */
  readonly onMove: (from: Route, to: Route) => void;
  /** A copy of what is shown, to be changed. */
  readonly onCopy: (experiment: Experiment, title: string) => void;
}

export function openSession(opened: Subject, options: SessionOptions): Session {
  const { storage, calibration, backend, onMove, onCopy } = options;
  let subject = opened;
  const { id, lesson } = subject;
  const state = createState(id, lesson, subject.route);
  const { view, patch } = state;
  patch({ backend });

  /** Results of the lesson as it is; they say nothing about a changed experiment. */
  let recorded: LabView["recorded"] = null;
  const showRecorded = () => {
    const { isChanged, experiment } = view.value;
    const isTheirs = subject.digest && isSame(experiment, subject.experiment);
    patch({ recorded: isChanged ? null : recorded, theirs: (isTheirs && subject.digest) || null });
  };

  let running: Running | undefined;
  let panel: ReturnType<typeof createExamplesPanel> | undefined;
  let sweep: ReturnType<typeof createSweep> | undefined;
  let isClosed = false;

  /** Starts something that takes time; what goes wrong becomes a notice. */
  const attempt = (doing: string, work: () => Promise<unknown> | undefined) => {
    work()?.catch((error: unknown) => {
      if (!isClosed) patch({ notice: noticeOf(error, doing, remedies), inspecting: false });
    });
  };

  /** Another experiment than before, if it can be run: looks for what is known of it. */
  const edit = (change: (draft: Experiment) => Experiment) => follow(state.edit(change));
  const follow = (isSettled: boolean) => {
    if (!isSettled) return;
    showRecorded();
    attempt("looking for its runs", () => running?.adopt());
  };
  const original = lesson.experiment;
  const microscope = createMicroscope(state, () => running, attempt);

  const remedies: Remedies = {
    retry: () => (running ? attempt("training", () => running?.go()) : void boot()),
    resume: () => attempt("resuming", () => running?.go()),
    reload: () => location.reload(),
    takeOver: () => attempt("taking over", () => running?.go(true)),
    continueOnCpu: () => {
      actions.setBackend("wasm");
      if (view.value.phase === "paused") remedies.resume();
    },
  };

  const actions: LabActions = {
    start() {
      if (view.value.draftError !== null) return;
      if (view.value.phase === "loading") return patch({ isWanted: true });
      if (!running) return void boot();
      if (view.value.phase === "done")
        return attempt("starting again", () => running?.forget().then(() => running?.go()));
      attempt("starting", () => running?.go());
    },
    pause: () => void running?.pause(),
    resume: remedies.resume,
    stop: () => attempt("stopping", () => running?.forget().then(() => sweep?.back())),
    setKnob: (knob, value) => follow(state.turn(knob, value)),
    addArm: (signal) => edit((draft) => addArm(draft, original, signal)),
    setArm: (arm, part) => edit((draft) => setArm(draft, original, arm, part)),
    removeArm: (arm) => edit((draft) => removeArm(draft, arm)),
    setBaseline: (baseline) => edit((draft) => ({ ...draft, baseline })),
    ...teacherActions(storage, () => original.task, edit),
    resetArms: () => edit(() => original),
    copy: () => onCopy(state.tuned ?? view.value.experiment, lesson.title),
    tuneRates: () => attempt("tuning the learning rates", () => sweep?.start()),
    useRates: () => attempt("taking the learning rates", () => sweep?.use().then(showRecorded)),
    leaveSweep: () => attempt("going back to the experiment", () => sweep?.back().then(showRecorded)),
    setBackend(next) {
      patch({ backend: next, device: null });
      attempt("opening the device", () =>
        running
          ?.reopen()
          .then(openDevice)
          .then(() => estimates.test(running!.pool())),
      );
    },
    inspect: (problem) => attempt("looking closer", () => microscope.inspect(problem)),
    openMicroscope: () => attempt("looking closer", () => microscope.open()),
    dismissNotice: () => patch({ notice: null }),
    openExamples: () => attempt("reading the examples", () => panel?.open()),
    filterExamples: (filter) => panel?.filter(filter),
    selectExample: (example) => panel?.select(example),
    importExamples: (file) => attempt("importing", () => panel?.import(file)),
    exportExamples: () => attempt("exporting", () => panel?.export()),
    exportRun: () => attempt("exporting", exportRun),
    takeAway: () =>
      attempt("taking a student away", async () => {
        const { createTakeAway } = await import("./takeAway");
        const onClose = () => patch({ take: null });
        const openTrainers = async () => (await running!.pool()).another();
        if (running) patch({ take: createTakeAway({ lab: view.value, openTrainers, onClose }) });
      }),
  };

  async function exportRun(): Promise<void> {
    const { experiment, device, runs, verdict, phase } = view.value;
    if (!running || !verdict) return;
    const file: RunFile = {
      format: "errata-run",
      version: 1,
      lesson: id === OWN ? null : id,
      experiment,
      made: {
        commit: import.meta.env["VITE_COMMIT"] ?? "unknown",
        device: device?.title ?? "unknown",
        seconds: null,
        at: new Date().toISOString(),
        complete: phase === "done",
      },
      runs,
      evaluations: await running.evaluations(),
      verdict,
    };
    download(`errata-${id}.json`, JSON.stringify(file), "application/json");
  }

  /** Where the experiment that is run is kept; of a lesson, its own address stays. */
  function onStored(stored: string): void {
    const { route } = subject;
    if (route.page !== "experiment" || route.id === stored || state.tuned) return;
    subject = { ...subject, key: `experiment/${stored}`, route: { page: "experiment", id: stored } };
    patch({ route: subject.route });
    onMove(route, subject.route);
  }

  /** Shows which device does the work; where WebGPU was asked for and is not there, says so and takes the other. */
  async function openDevice(): Promise<void> {
    try {
      patch({ device: (await running!.pool()).device });
    } catch (error) {
      if (isMissingTeacher(error)) return patch({ notice: noticeOf(error, "starting", remedies) });
      if (view.value.backend !== "webgpu") throw error;
      patch({ backend: "wasm", notice: notices.noWebGpu((error as Error).message, remedies) });
      await running!.reopen();
      patch({ device: (await running!.pool()).device });
    }
  }

  async function boot(): Promise<void> {
    patch({ phase: "loading", notice: null });
    if (id !== OWN)
      attempt("reading the recorded results", async () => {
        recorded = await fetchJson<NonNullable<LabView["recorded"]>>(`results/${id}.json`);
        showRecorded();
        patch({ recordedAnswers: await microscope.recordedAnswers() });
      });
    try {
      const [checkpoint, { store, database, reason }] = await Promise.all([
        original.start.own ? undefined : fetchBytes(original.start.checkpoint),
        storage.open(),
      ]);
      if (isClosed) return;
      if (reason !== null) patch({ notice: notices.noStorage(reason) });
      running = createRunning({ state, store, database, remedies, calibration, onStored, checkpoint });
      panel = createExamplesPanel(state, store, remedies);
      sweep = createSweep(lesson, state, store, running);
      const last = await lastExperiment(subject, storage);
      if (last) state.setExperiment(last.experiment, last.tuned);
      showRecorded();
      await openDevice();
      await running.adopt();
      if (view.value.isWanted && view.value.phase !== "done") attempt("starting", () => running?.go());
      patch({ isWanted: false });
      void estimates.test(running.pool());
    } catch (error) {
      if (isClosed) return;
      const isUp = view.value.phase !== "loading" && view.value.phase !== "failed";
      if (!isUp) {
        void running?.reopen();
        running = undefined; // trying again is starting again
        patch({ phase: "failed", isWanted: false });
      }
      patch({ notice: noticeOf(error, "starting", remedies) });
    }
  }

  const estimates = followEstimate(state, calibration);
  const newer = Object.assign(new Error("A newer tab is open"), { name: "StoreVersionError" });
  const endNews = storage.onNewerTab(() => patch({ notice: noticeOf(newer, "saving", remedies) }));

  void boot();
  return {
    get subject() {
      return subject;
    },
    view,
    actions,
    async close() {
      isClosed = true;
      microscope.close();
      estimates.close();
      endNews();
      await running?.close();
    },
  };
}
