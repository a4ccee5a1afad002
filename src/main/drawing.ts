// Charts, verdict and the table of a sweep from the statistics thread: one computation at a time, always of the newest.

import { wrap, type Remote } from "comlink";

import type { Statistics } from "../../workers/statistics.worker";
import { fractionDone } from "../train/schedule";
import type { Evaluation } from "../types";
import type { LabState } from "./state";
import { startStatistics } from "./workers";

export interface Drawing {
  /** Begin anew with the experiment of the moment and what is known of it. */
  begin(known: readonly Evaluation[]): Promise<void>;
  /** Resolves when what was added is drawn. */
  add(more: readonly Evaluation[]): Promise<void>;
  draw(): Promise<void>;
}

export function createDrawing(state: LabState): Drawing {
  const { view, patch } = state;
  const statistics: Remote<Statistics> = wrap<Statistics>(startStatistics());
  let drawing: Promise<void> | undefined;
  let stale = false;

  async function compute() {
    while (stale) {
      stale = false;
      const { charts, verdict, sweep } = await statistics.results();
      const { experiment, runs } = view.value;
      patch({
        charts,
        sweep: state.tuned ? sweep : null,
        verdict: fractionDone(experiment, runs) >= 1 ? verdict : null,
      });
    }
  }
  // One more computation if something came in meanwhile.
  const draw = (): Promise<void> => {
    stale = true;
    drawing ??= compute().finally(() => (drawing = undefined));
    return drawing;
  };

  return {
    draw,
    async begin(known) {
      const { lesson, experiment } = view.value;
      await statistics.begin(lesson.id, experiment, state.tuned !== undefined);
      await statistics.add(known);
    },
    async add(more) {
      await statistics.add(more);
      await draw();
    },
  };
}
