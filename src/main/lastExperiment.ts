// What a session begins with: the experiment that was asked for, or the one of its lesson that was run last.

import { OWN } from "../lessons/parts/own";
import type { Experiment } from "../types";
import { errorOf } from "./arms";
import type { PageStorage } from "./storage";
import type { Subject } from "./subject";
import { tunedBy } from "./sweep";

/** undefined where there is none that starts from the checkpoint of today; `tuned` where it is that one's sweep. */
export async function lastExperiment(
  { id, lesson, experiment: asked }: Subject,
  storage: PageStorage,
): Promise<{ readonly experiment: Experiment; readonly tuned: Experiment | undefined } | undefined> {
  const { store } = await storage.open();
  const records = (await store.loadExperiments()).filter((record) => record.lesson === id);
  const experiment = asked ?? (id === OWN ? lesson.experiment : records[0]?.experiment);
  if (experiment?.start.sha256 !== lesson.experiment.start.sha256 || errorOf(experiment) !== null) return undefined;
  return { experiment, tuned: await tunedBy(lesson, await storage.idOf(experiment), records) };
}
