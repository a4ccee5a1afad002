// Tuning the learning rates in the page: a sweep is an experiment like any other, and this goes to it and back.

import { valuesOf } from "../lib/controls";
import type { Lesson } from "../lessons/lesson";
import { OWN } from "../lessons/parts/own";
import { experimentId, signalOf } from "../train/experiment";
import { LEARNING_RATES, sweepVersion, validationVersion } from "../train/variants";
import type { ExperimentRecord } from "../store/schema";
import type { PageStore } from "../store/pageStore";
import type { Arm, Experiment } from "../types";
import { errorOf, withRates } from "./arms";
import { createKeeping } from "./keeping";
import type { Running } from "./running";
import type { LabState } from "./state";

/**
 * Every arm that trains at every rate of the lesson, on seeds and problems that nothing is reported on; null if there is
 * no arm with a rate to tune.
 */
function sweepOf({ tuning }: Lesson, experiment: Experiment): Experiment | null {
  const trains = (arm: Arm) => {
    const signal = signalOf(arm);
    const isFixed = Object.hasOwn(tuning?.fixed ?? {}, arm.id);
    return !isFixed && signal.needs(valuesOf(signal.controls, arm.settings)).length > 0;
  };
  if (!experiment.arms.some(trains)) return null;
  return sweepVersion(validationVersion(experiment), tuning?.rates ?? LEARNING_RATES, trains);
}

/** The experiment among the records whose sweep has this id; undefined if it is no sweep. */
export async function tunedBy(
  lesson: Lesson,
  id: string,
  records: readonly ExperimentRecord[],
): Promise<Experiment | undefined> {
  for (const { experiment } of records) {
    const sweep = errorOf(experiment) === null && sweepOf(lesson, experiment);
    if (sweep && (await experimentId(sweep)) === id) return experiment;
  }
  return undefined;
}

export function createSweep(lesson: Lesson, state: LabState, store: PageStore, running: Running) {
  const { view } = state;

  /** Goes on with the experiment, with other learning rates if some are given. */
  async function back(rates: Readonly<Record<string, number>> = {}) {
    const { tuned } = state;
    if (!tuned) return;
    if (view.value.phase === "running") await running.pause();
    state.patch({ notice: null });
    state.setExperiment(tuned);
    state.edit((draft) => withRates(draft, rates));
    await running.adopt();
  }

  return {
    /** Begins the sweep, or goes on with it. The experiment is kept first: after a closed tab it is known whose sweep it was. */
    async start() {
      const { experiment, lesson: text } = view.value;
      if (state.tuned) return;
      const sweep = sweepOf(lesson, experiment);
      if (!sweep) throw new RangeError("sweep: got no arm with a learning rate to tune, want one");
      const id = await experimentId(experiment);
      await createKeeping(store).begin(experiment, id, text.id, text.id === OWN ? text.title : undefined);
      state.setExperiment(sweep, experiment);
      await running.adopt();
      if (view.value.phase !== "done") await running.go();
    },
    back,
    /** Back, with the best rate of every arm that has one. */
    use() {
      const { rates = [], rows = [] } = view.value.sweep ?? {};
      const found = rows.flatMap(({ arm, best }) => (best === null ? [] : [[arm, rates[best]!] as const]));
      return back(Object.fromEntries(found));
    },
  };
}
