// What the page shows, as one signal; every change goes through `patch`.

import { signal, type Signal } from "@preact/signals";

import { knobs, turnKnobs, type Knob } from "../lessons/knobs";
import * as lessons from "../lessons";
import type { Lesson } from "../lessons/lesson";
import { signalOf, taskOf } from "../train/experiment";
import { heldOut } from "../train/evaluate";
import type { Experiment, Run } from "../types";
import type { KnobView, LabView } from "../ui/view";

export interface LabState {
  readonly view: Signal<LabView>;
  patch(part: Partial<LabView>): void;
  /** Show another experiment: its arms, knobs and problems. */
  setExperiment(experiment: Experiment): void;
}

const OFFERED_PROBLEMS = 12; // of each kind, to the microscope

export function createState(id: string, lesson: Lesson): LabState {
  const { title, question, paper, sections, criterion } = lesson;
  const view = signal<LabView>({
    phase: "loading",
    lesson: { id, title, question, paper, sections, criterion },
    lessons: Object.entries(lessons).map(([other, { title: name }]) => ({ id: other, title: name })),
    ...aboutExperiment(lesson.experiment, lesson.experiment),
    backend: "auto",
    device: null,
    notice: null,
    progress: null,
    runs: [],
    charts: [],
    verdict: null,
    recorded: null,
    inspection: null,
    inspecting: false,
    examples: null,
  });
  const patch = (part: Partial<LabView>) => void (view.value = { ...view.value, ...part });
  return { view, patch, setExperiment: (experiment) => patch(aboutExperiment(experiment, lesson.experiment)) };
}

function aboutExperiment(experiment: Experiment, original: Experiment) {
  const task = taskOf(experiment.task);
  const problems = (["id", "ood"] as const).flatMap((split) =>
    heldOut(task, split, OFFERED_PROBLEMS).map(({ id }) => id),
  );
  return {
    experiment,
    arms: experiment.arms,
    armNotes: Object.fromEntries(experiment.arms.map((arm) => [arm.id, signalOf(arm).short])),
    knobs: Object.entries<Knob>(knobs).map(([id, { read, write: _, ...knob }]): KnobView => ({
      id,
      ...knob,
      value: read(experiment),
      default: read(original),
    })),
    problems,
  };
}

/** The values of all knobs that differ from the lesson's own. */
export function turned(experiment: Experiment, original: Experiment): Record<string, number> {
  const values = Object.entries<Knob>(knobs).map(([id, { read }]) => [id, read(experiment), read(original)] as const);
  return Object.fromEntries(values.filter(([, now, then]) => now !== then).map(([id, now]) => [id, now]));
}

/** The lesson's experiment with one more knob turned. */
export const turnOne = (experiment: Experiment, original: Experiment, id: string, value: number): Experiment =>
  turnKnobs(original, { ...turned(experiment, original), [id]: value });

/** What is known of the experiment's own runs, others of its id (more seeds) left out. */
export const ownRuns = ({ seeds, arms }: Experiment, runs: readonly Run[]): Run[] =>
  runs.filter(({ seed, arm }) => seeds.includes(seed) && arms.some(({ id }) => id === arm));
