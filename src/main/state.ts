// What the page shows, as one signal; every change goes through `patch`.

import { signal, type Signal } from "@preact/signals";

import * as lessons from "../lessons";
import type { Lesson } from "../lessons/lesson";
import { signalOf, taskOf } from "../train/experiment";
import { heldOut, heldOutSplit } from "../train/evaluate";
import type { Experiment, Run } from "../types";
import type { Route } from "../ui/route";
import type { LabView } from "../ui/view";
import { controlViews, decodeControls, isSame, signalViews, teacherView } from "./arms";
import { createDraft, type Draft } from "./draft";
import { lessonIds } from "../lessons/parts/order";

export interface LabState {
  readonly view: Signal<LabView>;
  patch(part: Partial<LabView>): void;
  /** Show another experiment; with `tuned`, one that tunes the learning rates of that. */
  setExperiment(experiment: Experiment, tuned?: Experiment): void;
  /** Change what is being edited. The page shows it once it can be run: true if so. */
  edit(change: (draft: Experiment) => Experiment): boolean;
  /** The same with a knob. */
  turn(knob: string, value: number): boolean;
  /** The experiment whose learning rates are tuned, if that is what runs. */
  readonly tuned: Experiment | undefined;
}

const OFFERED_PROBLEMS = 12; // of each kind, to the microscope

export function createState(id: string, lesson: Lesson, route: Route): LabState {
  const { title, short, claim, question, paper, steps, criterion, pair } = lesson;
  const original = lesson.experiment;
  const draft = createDraft(original);
  let tuned: Experiment | undefined;
  const view = signal<LabView>({
    phase: "loading",
    isWanted: false,
    opening: null,
    route,
    lesson: { id, title, short, claim, question, paper, steps, criterion, pair },
    lessons: lessonIds.map((other) => ({ id: other, title: lessons[other].title })),
    signals: signalViews,
    decoding: controlViews(decodeControls),
    ...aboutExperiment(draft),
    experiment: original,
    backend: "auto",
    device: null,
    notice: null,
    progress: null,
    runs: [],
    charts: [],
    answers: {},
    recordedAnswers: {},
    health: [],
    sweep: null,
    verdict: null,
    theirs: null,
    estimate: null,
    recorded: null,
    inspection: null,
    inspecting: false,
    examples: null,
    take: null,
  });
  const patch = (part: Partial<LabView>) => void (view.value = { ...view.value, ...part });
  const setExperiment = (experiment: Experiment, of?: Experiment) => {
    tuned = of;
    draft.reset(of ?? experiment);
    const sweep = of ? { metric: "", rates: [], rows: [] } : null;
    patch({ ...aboutExperiment(draft), experiment, sweep, health: [], inspection: null, examples: null });
  };
  /** Shows what is being edited; the experiment itself follows once it can be run: true if so. */
  const settle = () => {
    const { experiment, error } = draft;
    if (error === null) setExperiment(experiment);
    else {
      const { arms, baseline } = experiment;
      const teacher = teacherView(experiment);
      patch({ draft: arms, baseline, draftError: error, knobs: draft.knobs(), teacher });
    }
    return error === null;
  };
  return {
    view,
    patch,
    setExperiment,
    edit(change) {
      draft.edit(change);
      return settle();
    },
    turn(knob, value) {
      draft.turn(knob, value);
      return settle();
    },
    get tuned() {
      return tuned;
    },
  };
}

function aboutExperiment({ experiment, original, error, knobs }: Draft) {
  const task = taskOf(experiment.task);
  const problems = [heldOutSplit(experiment), "ood" as const].map((kind) => ({
    kind,
    ids: heldOut(task, kind, OFFERED_PROBLEMS).map(({ id }) => id),
  }));
  return {
    task: { title: task.title, notation: task.notation },
    arms: experiment.arms,
    baseline: experiment.baseline,
    draft: experiment.arms,
    draftError: error,
    teacher: teacherView(experiment),
    isChanged: !isSame(experiment, original),
    armNotes: Object.fromEntries(experiment.arms.map((arm) => [arm.id, signalOf(arm).short])),
    knobs: knobs(),
    problems,
  };
}

/** What is known of the experiment's own runs, others of its id (more seeds) left out. */
export const ownRuns = ({ seeds, arms }: Experiment, runs: readonly Run[]): Run[] =>
  runs.filter(({ seed, arm }) => seeds.includes(seed) && arms.some(({ id }) => id === arm));
