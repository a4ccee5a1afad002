// What is kept, as the lines of the workbench's table.

import * as lessons from "../lessons";
import type { Lesson } from "../lessons/lesson";
import { isBrought } from "../lib/brought";
import { taskOf } from "../train/experiment";
import { fractionDone } from "../train/schedule";
import type { ExperimentRecord } from "../store/schema";
import type { PageStore } from "../store/pageStore";
import type { Experiment, Run } from "../types";
import type { ExperimentRow } from "../ui/workbenchView";
import { isSame } from "./arms";
import { ownRuns } from "./state";

export const lessonOf = (id: string): Lesson | undefined =>
  Object.hasOwn(lessons, id) ? (lessons as Record<string, Lesson>)[id] : undefined;

/** Data that a person brought is not read for its name. */
const taskTitle = ({ task }: Experiment): string => (isBrought(task) ? "Own data" : taskOf(task).title);

/** The name given to it; else the lesson's, said to be changed where it is. */
export function titleOf({ title, lesson, experiment }: ExperimentRecord): string {
  const known = lessonOf(lesson);
  if (title || !known) return title || taskTitle(experiment);
  const { seeds: _, ...own } = experiment;
  const { seeds: __, ...original } = known.experiment;
  return isSame(own, original) ? known.title : `${known.title}, changed`;
}

export function rowOf(record: ExperimentRecord, all: readonly Run[], isRunning: boolean): ExperimentRow {
  const { id, experiment, verdict, lesson, createdAt, seconds = null, tags = [], note = "" } = record;
  const runs = ownRuns(experiment, all);
  const isDone = (seed: number) =>
    experiment.arms.every(({ id: arm }) =>
      runs.some((run) => run.seed === seed && run.arm === arm && run.status === "done"),
    );
  const [first] = verdict?.contrasts ?? [];
  return {
    ...{ id, title: titleOf(record), isOwn: !lessonOf(lesson), isTuning: experiment.evaluation.on === "validation" },
    task: taskTitle(experiment),
    arms: experiment.arms.map(({ title }) => title),
    seeds: experiment.seeds.length,
    seedsDone: experiment.seeds.filter(isDone).length,
    fraction: fractionDone(experiment, runs),
    result: first ? { name: first.name, estimate: first.advantage } : null,
    outcome: verdict?.outcome ?? null,
    device: record.device ?? runs.at(-1)?.device ?? null,
    ...{ at: createdAt, seconds, tags, note, isRunning },
  };
}

/** All that are kept, the newest first; what this code cannot read is left out. */
export async function rowsOf(store: PageStore, running: string | null): Promise<ExperimentRow[]> {
  const records = await store.loadExperiments();
  const rows = await Promise.all(
    records.map(async (record) => {
      const runs = await store.listRuns(record.id);
      try {
        return [rowOf(record, runs, record.id === running)];
      } catch (error) {
        if (error instanceof RangeError) return []; // of a task that is no more
        throw error;
      }
    }),
  );
  return rows.flat();
}
