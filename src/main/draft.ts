// An experiment as it is being edited: what was typed last, whether it can be run, its knobs.

import { knobs, turnKnobs, type Knob } from "../lessons/knobs";
import { withTeacher } from "../train/teachers";
import type { Experiment } from "../types";
import type { KnobView } from "../ui/view";
import { errorOf, isSame } from "./arms";

export interface Draft {
  readonly experiment: Experiment;
  /** What is wrong with it, as a sentence; null if it can be run. */
  readonly error: string | null;
  /** What the knobs' defaults are taken from. */
  readonly original: Experiment;
  knobs(): KnobView[];
  edit(change: (draft: Experiment) => Experiment): void;
  /** A value that the knob does not allow is kept as what was typed, and refused. */
  turn(id: string, value: number): void;
  reset(experiment: Experiment, original?: Experiment): void;
}

export function createDraft(first: Experiment): Draft {
  let [experiment, original] = [first, first];
  const refused = new Map<string, number>();
  return {
    get experiment() {
      return experiment;
    },
    get original() {
      return original;
    },
    get error() {
      for (const [id, value] of refused) {
        const { label, min, max } = (knobs as Record<string, Knob>)[id]!;
        return `${label}: got ${Number.isNaN(value) ? "nothing" : value}, want ${min} to ${max}`;
      }
      return errorOf(experiment);
    },
    knobs: () =>
      knobViews(experiment, original).map((view) => ({ ...view, value: refused.get(view.id) ?? view.value })),
    edit(change) {
      experiment = withTeacher(change(experiment), original);
      if (experiment === original) refused.clear();
    },
    turn(id, value) {
      const { min, max } = (knobs as Record<string, Knob>)[id]!;
      if (!(value >= min && value <= max)) return void refused.set(id, value);
      refused.delete(id);
      experiment = turnOne(experiment, original, id, value);
    },
    reset(next, from = original) {
      [experiment, original] = [next, from];
      refused.clear();
    },
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
  const { arms, baseline, teacher } = experiment;
  if (isSame(turnKnobs(original, before).arms, arms)) return { ...next, baseline };
  return { ...next, ...(teacher && { teacher }), arms: turnKnobs(experiment, { [id]: value }).arms, baseline };
}
