// The page: puts the parts together and mounts them.

import { effect } from "@preact/signals";
import { render } from "preact";

import * as lessons from "../lessons";
import type { Lesson } from "../lessons/lesson";
import { createMemoryRunStore } from "../store/memory";
import { openStore } from "../store/db";
import type { PageStore } from "../store/pageStore";
import { createIdbRunStore } from "../store/runStore";
import { App } from "../ui/App";
import type { LabActions, LabView } from "../ui/view";
import type { RunFile } from "../cli/runFile";
import type { Experiment } from "../types";
import { fetchAsset } from "./assets";
import { addArm, errorOf, removeArm, setArm } from "./arms";
import { createExamplesPanel, download } from "./examples";
import { lessonIds } from "../lessons/parts/order";
import { noticeOf, notices, type Remedies } from "./notices";
import { openOffline } from "./offline";
import { createRunning, type Running } from "./running";
import { createState, turnOne } from "./state";
import { createSweep, tunedBy } from "./sweep";

const asked = new URLSearchParams(location.search).get("lesson") ?? "";
const lessonId = lessonIds.find((id) => id === asked) ?? lessonIds[0]!;
const lesson: Lesson = lessons[lessonId];
const state = createState(lessonId, lesson);
const { view, patch } = state;

/** Results of the lesson as it is; they say nothing about a changed experiment. */
let recorded: LabView["recorded"] = null;
const showRecorded = () => patch({ recorded: view.value.isChanged ? null : recorded });

let running: Running | undefined;
let panel: ReturnType<typeof createExamplesPanel> | undefined;
let sweep: ReturnType<typeof createSweep> | undefined;

/** Starts something that takes time; what goes wrong becomes a notice. */
const attempt = (doing: string, work: () => Promise<unknown> | undefined) => {
  work()?.catch((error: unknown) => patch({ notice: noticeOf(error, doing, remedies), inspecting: false }));
};

/** Another experiment than before, if it can be run: looks for what is known of it. */
const edit = (change: (draft: Experiment) => Experiment) => {
  if (!state.edit(change)) return;
  showRecorded();
  attempt("looking for its runs", () => running?.adopt());
};
const original = lesson.experiment;

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
    if (!running) return void boot();
    if (view.value.phase === "done")
      return attempt("starting again", () => running?.forget().then(() => running?.go()));
    attempt("starting", () => running?.go());
  },
  pause: () => void running?.pause(),
  resume: remedies.resume,
  stop: () => attempt("stopping", () => running?.forget().then(() => sweep?.back())),
  setKnob: (id, value) => edit((draft) => turnOne(draft, original, id, value)),
  addArm: (signal) => edit((draft) => addArm(draft, original, signal)),
  setArm: (id, part) => edit((draft) => setArm(draft, original, id, part)),
  removeArm: (id) => edit((draft) => removeArm(draft, id)),
  setBaseline: (baseline) => edit((draft) => ({ ...draft, baseline })),
  resetArms: () => edit(() => original),
  tuneRates: () => attempt("tuning the learning rates", () => sweep?.start()),
  useRates: () => attempt("taking the learning rates", () => sweep?.use().then(showRecorded)),
  leaveSweep: () => attempt("going back to the experiment", () => sweep?.back().then(showRecorded)),
  setBackend(backend) {
    patch({ backend, device: null });
    attempt("opening the device", () => running?.reopen().then(openDevice));
  },
  inspect(problem) {
    patch({ inspecting: true });
    attempt("looking closer", async () => {
      const { trainers } = await running!.pool();
      const { experiment } = view.value;
      const inspection = await trainers[0]!.inspect(experiment, { problem, seed: experiment.seeds[0]! });
      patch({ inspection, inspecting: false });
    });
  },
  dismissNotice: () => patch({ notice: null }),
  openExamples: () => attempt("reading the examples", () => panel?.open()),
  filterExamples: (filter) => panel?.filter(filter),
  selectExample: (id) => panel?.select(id),
  importExamples: (file) => attempt("importing", () => panel?.import(file)),
  exportExamples: () => panel?.export(),
  exportRun: () => attempt("exporting", exportRun),
};

async function exportRun(): Promise<void> {
  const { experiment, device, runs, verdict, lesson: text, phase } = view.value;
  if (!running || !verdict) return;
  const file: RunFile = {
    format: "errata-run",
    version: 1,
    lesson: text.id,
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
  download(`errata-${text.id}.json`, JSON.stringify(file), "application/json");
}

/** Shows which device does the work; where WebGPU was asked for and is not there, says so and takes the other. */
async function openDevice(): Promise<void> {
  try {
    patch({ device: (await running!.pool()).device });
  } catch (error) {
    if (view.value.backend !== "webgpu") throw error;
    patch({ backend: "wasm", notice: notices.noWebGpu((error as Error).message, remedies) });
    await running!.reopen();
    patch({ device: (await running!.pool()).device });
  }
}

async function openPageStore(): Promise<{ store: PageStore; database: string | null }> {
  // Sites on one origin share their databases, so the name carries the path.
  const database = `errata:${location.pathname.replace(/[^/]*$/, "")}`;
  try {
    const store = await openStore(database, ({ kind }) => {
      if (kind === "newerTab")
        patch({
          notice: noticeOf(
            Object.assign(new Error("A newer tab is open"), { name: "StoreVersionError" }),
            "saving",
            remedies,
          ),
        });
    });
    return { store: createIdbRunStore(store), database };
  } catch (error) {
    if ((error as Error).name === "StoreVersionError") throw error;
    patch({ notice: notices.noStorage((error as Error).message) });
    return { store: createMemoryRunStore(), database: null };
  }
}

async function fetchFile(path: string): Promise<Response> {
  const response = await fetchAsset(path);
  if (!response.ok) throw new Error(`'${path}' could not be loaded: ${response.status} ${response.statusText}`);
  return response;
}

const fetchBytes = async (path: string): Promise<Uint8Array> =>
  new Uint8Array(await (await fetchFile(path)).arrayBuffer());

/** What was recorded of the lesson; null if nothing was: a server may then answer with the page itself. */
async function fetchRecorded(): Promise<LabView["recorded"]> {
  const response = await fetchAsset(`results/${lessonId}.json`);
  const isJson = response.ok && response.headers.get("content-type")?.includes("json");
  return isJson ? ((await response.json()) as LabView["recorded"]) : null;
}

/** Shows what was run last of this lesson, if it starts from the checkpoint of today. */
async function takeUp(store: PageStore): Promise<void> {
  const records = (await store.loadExperiments()).filter((record) => record.lesson === lessonId);
  const [last] = records;
  if (last?.experiment.start.sha256 !== original.start.sha256) return;
  if (errorOf(last.experiment) === null) state.setExperiment(last.experiment, await tunedBy(lesson, last.id, records));
}

async function boot(): Promise<void> {
  patch({ phase: "loading", notice: null });
  try {
    const { start, teacher: larger } = original;
    const [checkpoint, teacher] = await Promise.all([
      fetchBytes(start.checkpoint),
      larger ? fetchBytes(larger.checkpoint) : Promise.resolve(undefined),
    ]);
    const { store, database } = await openPageStore();
    running = createRunning({ state, store, database, checkpoint, teacher, remedies });
    panel = createExamplesPanel(state, store, remedies);
    sweep = createSweep(lesson, state, store, running);
    await takeUp(store);
    await openDevice();
    await running.adopt();
    if (asked && asked !== lessonId) patch({ notice: notices.noSuchLesson(asked) });
    recorded = await fetchRecorded();
    showRecorded();
  } catch (error) {
    const isUp = view.value.phase !== "loading" && view.value.phase !== "failed";
    if (!isUp) {
      void running?.reopen();
      running = undefined; // trying again is starting again
      patch({ phase: "failed" });
    }
    patch({ notice: noticeOf(error, "starting", remedies) });
  }
}

// What the microscope shows is the student of the moment it was asked for: ask again when training comes to a rest.
let lastPhase = view.value.phase;
effect(() => {
  const { phase, inspection } = view.value;
  const rests = phase !== lastPhase && (phase === "done" || phase === "paused");
  lastPhase = phase;
  if (rests && inspection) queueMicrotask(() => actions.inspect(inspection.problem.id));
});

function Page() {
  return <App view={view.value} actions={actions} />;
}

await openOffline(state);

const root = document.getElementById("app")!;
root.replaceChildren();
render(<Page />, root);
void boot();
