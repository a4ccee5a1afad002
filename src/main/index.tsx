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
import { createExamplesPanel, download } from "./examples";
import { noticeOf, notices, type Remedies } from "./notices";
import { createRunning, type Running } from "./running";
import { createState, turned, turnOne } from "./state";

const asked = new URLSearchParams(location.search).get("lesson") ?? "";
const lessonId = (Object.hasOwn(lessons, asked) ? asked : Object.keys(lessons)[0]) as keyof typeof lessons;
const lesson: Lesson = lessons[lessonId];
const state = createState(lessonId, lesson);
const { view, patch } = state;

/** Results of the lesson as it is; they say nothing about a changed experiment. */
let recorded: LabView["recorded"] = null;
const showRecorded = () => {
  const isChanged = Object.keys(turned(view.value.experiment, lesson.experiment)).length > 0;
  patch({ recorded: isChanged ? null : recorded });
};

let running: Running | undefined;
let panel: ReturnType<typeof createExamplesPanel> | undefined;

/** Starts something that takes time; what goes wrong becomes a notice. */
const attempt = (doing: string, work: () => Promise<unknown> | undefined) => {
  work()?.catch((error: unknown) => patch({ notice: noticeOf(error, doing, remedies), inspecting: false }));
};

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
    if (!running) return void boot();
    if (view.value.phase === "done")
      return attempt("starting again", () => running?.forget().then(() => running?.go()));
    attempt("starting", () => running?.go());
  },
  pause: () => running?.pause(),
  resume: remedies.resume,
  stop: () => attempt("stopping", () => running?.forget()),
  setKnob(id, value) {
    state.setExperiment(turnOne(view.value.experiment, lesson.experiment, id, value));
    patch({ inspection: null, examples: null });
    showRecorded();
    attempt("looking for its runs", () => running?.adopt());
  },
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
  const response = await fetch(`./${path}`);
  if (!response.ok) throw new Error(`'${path}' could not be loaded: ${response.status} ${response.statusText}`);
  return response;
}

async function boot(): Promise<void> {
  patch({ phase: "loading", notice: null });
  try {
    const file = await fetchFile(lesson.experiment.start.checkpoint);
    const checkpoint = new Uint8Array(await file.arrayBuffer());
    const { store, database } = await openPageStore();
    running = createRunning({ state, store, database, checkpoint, remedies });
    panel = createExamplesPanel(state, store, remedies);
    const [last] = (await store.loadExperiments()).filter((record) => record.lesson === lessonId);
    if (last && last.experiment.start.sha256 === lesson.experiment.start.sha256) state.setExperiment(last.experiment);
    await openDevice();
    await running.adopt();
    if (asked && asked !== lessonId) patch({ notice: notices.noSuchLesson(asked) });
    recorded = (await (await fetchFile(`results/${lessonId}.json`)).json()) as LabView["recorded"];
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

const root = document.getElementById("app")!;
root.replaceChildren();
render(<Page />, root);
void boot();
