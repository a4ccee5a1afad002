// Charts, verdict and the table of a sweep from the statistics thread: one computation at a time, always of the newest.

import { wrap, type Remote } from "comlink";

import type { Statistics } from "../../workers/statistics.worker";
import { experimentId } from "../train/experiment";
import { fractionDone } from "../train/schedule";
import type { Evaluation } from "../types";
import { answersOf } from "./answers";
import type { LabState } from "./state";
import { startStatistics } from "./workers";

export interface Drawing {
  /** Begin anew with the experiment of the moment and what is known of it. */
  begin(known: readonly Evaluation[]): Promise<void>;
  /** Resolves when what was added is drawn. */
  add(more: readonly Evaluation[]): Promise<void>;
  draw(): Promise<void>;
  close(): void;
}

export function createDrawing(state: LabState): Drawing {
  const { view, patch } = state;
  const worker = startStatistics();
  const statistics: Remote<Statistics> = wrap<Statistics>(worker);
  let drawing: Promise<void> | undefined;
  let stale = false;
  /** What shows what students wrote: of these the newest is drawn. */
  let written: Evaluation[] = [];
  let id = "";
  const keep = (more: readonly Evaluation[]) => void written.push(...more.filter((evaluation) => evaluation.written));

  async function compute() {
    while (stale) {
      stale = false;
      const { charts, verdict, sweep } = await statistics.results();
      const { experiment, runs } = view.value;
      patch({
        charts,
        answers: state.tuned ? {} : answersOf(experiment, id, written),
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
    close: () => worker.terminate(),
    async begin(known) {
      const { lesson, experiment } = view.value;
      [id, written] = [await experimentId(experiment), []];
      keep(known);
      await statistics.begin(lesson.id, experiment, state.tuned !== undefined);
      await statistics.add(known);
    },
    async add(more) {
      keep(more);
      await statistics.add(more);
      await draw();
    },
  };
}
