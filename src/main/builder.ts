// The experiment that is being built in the workbench: a draft with a title, kept over a reload.

import { signal } from "@preact/signals";

import { OWN } from "../lessons/parts/own";
import { starts } from "../lessons/parts/starts";
import { templates } from "../lessons/parts/templates";
import * as tasks from "../tasks";
import { createRng } from "../lib/rng";
import { withoutTeacher, withTeacher } from "../train/teachers";
import { parametersOf } from "../train/work";
import type { Experiment } from "../types";
import type { BuilderActions, BuilderView, TaskView } from "../ui/workbenchView";
import {
  addArm,
  controlViews,
  decodeControls,
  errorOf,
  isSame,
  removeArm,
  setArm,
  signalViews,
  teacherView,
} from "./arms";
import type { Calibration } from "./calibration";
import { createDraft } from "./draft";
import { createEstimator } from "./estimating";
import { freeTitle } from "./keeping";
import { otherBudget } from "./budget";
import { teacherActions } from "./takeTeacher";
import type { PageStorage } from "./storage";

type TaskId = keyof typeof starts;
const taskIds = Object.keys(starts) as TaskId[];

const taskViews: readonly TaskView[] = taskIds.map((id) => {
  const { title, notation, generate } = tasks[id];
  const { prompt, solution } = generate(createRng("workbench", id), "train");
  const parameters = parametersOf(id);
  return { id, title, notation, example: { prompt, solution }, parameters, bytes: 4 * parameters };
});

export interface BuilderOptions {
  readonly storage: PageStorage;
  readonly calibration: Calibration;
  readonly local: Storage | null;
  readonly key: string;
  readonly titleOf: (id: string) => string | undefined; // of what is kept
  readonly onOpen: (id: string, start: boolean) => void;
  readonly attempt: (doing: string, work: () => Promise<unknown>) => void;
}

export function createBuilder({ storage, calibration, local, key, titleOf, onOpen, attempt }: BuilderOptions) {
  const draft = createDraft(templates.chain);
  let title = "";
  const estimate = createEstimator(calibration, (found) => patch({ estimate: found }));
  const view = signal<BuilderView>({
    ...{ title, tasks: taskViews, signals: signalViews, decoding: controlViews(decodeControls) },
    ...{ estimate: null, twin: null },
    ...about(),
  });
  const patch = (part: Partial<BuilderView>) => void (view.value = { ...view.value, ...part });

  function about() {
    const { experiment, error } = draft;
    const { arms, baseline, task, training } = experiment;
    const knobs = draft.knobs();
    return {
      draft: arms,
      draftError: error,
      baseline,
      task,
      isByStep: training.steps !== undefined,
      knobs,
      teacher: teacherView(experiment),
    };
  }

  let asked = 0;
  const show = () => {
    const { experiment, error } = draft;
    patch({ ...about(), title, twin: null, ...(error !== null && { estimate: null }) });
    try {
      local?.setItem(key, JSON.stringify({ original: draft.original, experiment, title }));
    } catch {
      // Full or forbidden: the draft lives as long as the page.
    }
    const ask = ++asked;
    if (error !== null) return;
    estimate(experiment, null);
    attempt("looking for its runs", async () => {
      const id = await storage.idOf(experiment);
      const found = (await (await storage.open()).store.loadExperiment(id)) && (titleOf(id) ?? "");
      if (ask === asked) patch({ twin: found === undefined ? null : { id, title: found } });
    });
  };
  const edit = (change: (experiment: Experiment, original: Experiment) => Experiment) => {
    draft.edit((experiment) => change(experiment, draft.original));
    show();
  };

  const actions: BuilderActions = {
    setTitle(text) {
      title = text;
      show();
    },
    setTask(id) {
      const next = templates[id as TaskId];
      const isUntouched = isSame(draft.experiment, draft.original);
      const { start } = next;
      draft.reset(
        isUntouched ? next : withTeacher(withoutTeacher({ ...draft.experiment, task: id, start }), next),
        next,
      );
      show();
    },
    setBudget(kind) {
      draft.reset(otherBudget(draft.experiment, kind), otherBudget(draft.original, kind));
      show();
    },
    setKnob(id, value) {
      draft.turn(id, value);
      show();
    },
    addArm: (id) => edit((experiment, original) => addArm(experiment, original, id)),
    setArm: (id, part) => edit((experiment, original) => setArm(experiment, original, id, part)),
    removeArm: (id) => edit((experiment) => removeArm(experiment, id)),
    setBaseline: (baseline) => edit((experiment) => ({ ...experiment, baseline })),
    ...teacherActions(storage, () => draft.experiment.task, edit),
    open: (start) =>
      attempt("keeping the experiment", async () => {
        const { experiment } = draft;
        const { store } = await storage.open();
        const id = await storage.idOf(experiment);
        const before = await store.loadExperiment(id);
        const named = freeTitle(
          title.trim() || view.value.tasks.find((task) => task.id === experiment.task)!.title,
          await store.loadExperiments(),
        );
        const record = { id, lesson: before?.lesson ?? OWN, experiment, createdAt: new Date().toISOString() };
        await store.mergeExperiment({ ...record, deletedAt: undefined, ...(!before && { title: named }) });
        onOpen(id, start);
      }),
  };

  const reset = (experiment: Experiment, name: string, original = experiment) => {
    title = name;
    draft.reset(experiment, original);
    show();
  };
  restore(local, key, reset);
  calibration.tests.subscribe((count) => {
    if (count > 0 && draft.error === null) estimate(draft.experiment, null);
  });
  return {
    view,
    actions,
    reset,
    refresh: show,
    createFrom: (task: TaskId, name: string) => reset(templates[task], name),
  };
}

/** As it was written, by whatever code. */
interface Stored {
  readonly original: Experiment;
  readonly experiment: Experiment;
  readonly title?: unknown;
}

/** What was being built when the page was left; what cannot be read is as if there were nothing. */
function restore(
  local: Storage | null,
  key: string,
  reset: (experiment: Experiment, title: string, original: Experiment) => void,
): void {
  try {
    const kept = JSON.parse(local?.getItem(key) ?? "null") as Stored | null;
    if (!kept || errorOf(kept.original) !== null) return;
    errorOf(kept.experiment); // throws where it is no experiment at all
    if (!taskIds.includes(kept.experiment.task as TaskId)) return;
    reset(kept.experiment, typeof kept.title === "string" ? kept.title : "", kept.original);
  } catch {
    // Written by other code, or by hand.
  }
}
