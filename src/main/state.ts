// What the page shows, as one signal; every change goes through `patch`.

import { signal, type Signal } from "@preact/signals";

import { knobs, turnKnobs, type Knob } from "../lessons/knobs";
import * as lessons from "../lessons";
import type { Lesson } from "../lessons/lesson";
import { signalOf, taskOf } from "../train/experiment";
import { heldOut } from "../train/evaluate";
import type { Experiment, Run } from "../types";
import type { KnobView, LabView } from "../ui/view";
import { controlViews, decodeControls, errorOf, isSame, signalViews } from "./arms";
import { lessonIds } from "../lessons/parts/order";

export interface LabState {
  readonly view: Signal<LabView>;
  patch(part: Partial<LabView>): void;
  /** Show another experiment; with `tuned`, one that tunes the learning rates of that. */
  setExperiment(experiment: Experiment, tuned?: Experiment): void;
  /** Change what is being edited. The page shows it once it can be run: true if so. */
  edit(change: (draft: Experiment) => Experiment): boolean;
  /** The experiment whose learning rates are tuned, if that is what runs. */
  readonly tuned: Experiment | undefined;
}

const OFFERED_PROBLEMS = 12; // of each kind, to the microscope

export function createState(id: string, lesson: Lesson): LabState {
  const { title, question, paper, sections, criterion } = lesson;
  const original = lesson.experiment;
  let [draft, tuned]: [Experiment, Experiment | undefined] = [original, undefined];
  const view = signal<LabView>({
    phase: "loading",
    offline: "none",
    lesson: { id, title, question, paper, sections, criterion },
    lessons: lessonIds.map((other) => ({ id: other, title: lessons[other].title })),
    signals: signalViews,
    decoding: controlViews(decodeControls),
    ...aboutExperiment(original, original),
    experiment: original,
    backend: "auto",
    device: null,
    notice: null,
    progress: null,
    runs: [],
    charts: [],
    health: [],
    sweep: null,
    verdict: null,
    recorded: null,
    inspection: null,
    inspecting: false,
    examples: null,
  });
  const patch = (part: Partial<LabView>) => void (view.value = { ...view.value, ...part });
  const setExperiment = (experiment: Experiment, of?: Experiment) => {
    tuned = of;
    draft = of ?? experiment;
    const sweep = of ? { metric: "", rates: [], rows: [] } : null;
    patch({ ...aboutExperiment(draft, original), experiment, sweep, health: [], inspection: null, examples: null });
  };
  return {
    view,
    patch,
    setExperiment,
    edit(change) {
      draft = change(draft);
      const draftError = errorOf(draft);
      if (draftError === null) setExperiment(draft);
      else patch({ draft: draft.arms, baseline: draft.baseline, draftError, knobs: knobViews(draft, original) });
      return draftError === null;
    },
    get tuned() {
      return tuned;
    },
  };
}

function aboutExperiment(experiment: Experiment, original: Experiment) {
  const task = taskOf(experiment.task);
  const problems = (["id", "ood"] as const).flatMap((split) =>
    heldOut(task, split, OFFERED_PROBLEMS).map(({ id }) => id),
  );
  return {
    task: { title: task.title, notation: task.notation },
    arms: experiment.arms,
    baseline: experiment.baseline,
    draft: experiment.arms,
    draftError: errorOf(experiment),
    isChanged: !isSame(experiment, original),
    armNotes: Object.fromEntries(experiment.arms.map((arm) => [arm.id, signalOf(arm).short])),
    knobs: knobViews(experiment, original),
    problems,
  };
}

const knobViews = (experiment: Experiment, original: Experiment): KnobView[] =>
  Object.entries<Knob>(knobs)
    .filter(([, { applies }]) => applies?.(original) ?? true)
    .map(([id, { read, write: _, applies: __, ...knob }]) => ({
      id,
      ...knob,
      value: read(experiment),
      default: read(original),
    }));

/** The values of all knobs that differ from the lesson's own and that the knob allows. */
function turned(experiment: Experiment, original: Experiment): Record<string, number> {
  const differs = ({ read, min, max }: Knob) => {
    const value = read(experiment);
    return value !== read(original) && value >= min && value <= max;
  };
  const changed = Object.entries<Knob>(knobs).filter(([, knob]) => (knob.applies?.(original) ?? true) && differs(knob));
  return Object.fromEntries(changed.map(([id, { read }]) => [id, read(experiment)]));
}

/** The experiment with one more knob turned: sizes follow from the lesson's, edited arms are turned where they stand. */
export function turnOne(experiment: Experiment, original: Experiment, id: string, value: number): Experiment {
  const before = turned(experiment, original);
  const next = turnKnobs(original, { ...before, [id]: value });
  const { arms, baseline } = experiment;
  if (isSame(turnKnobs(original, before).arms, arms)) return { ...next, baseline };
  return { ...next, arms: turnKnobs(experiment, { [id]: value }).arms, baseline };
}

/** What is known of the experiment's own runs, others of its id (more seeds) left out. */
export const ownRuns = ({ seeds, arms }: Experiment, runs: readonly Run[]): Run[] =>
  runs.filter(({ seed, arm }) => seeds.includes(seed) && arms.some(({ id }) => id === arm));
