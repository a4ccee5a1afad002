// What an address is about: a lesson of the registry, or a stored experiment.

import type { Lesson } from "../lessons/lesson";
import { isBrought } from "../lib/brought";
import { lessonIds } from "../lessons/parts/order";
import { OWN, ownLesson } from "../lessons/parts/own";
import type { Digest, Experiment } from "../types";
import type { Route } from "../ui/route";
import { lessonOf } from "./records";
import type { PageStorage } from "./storage";

/** What a session is opened on. */
export interface Subject {
  /** `lesson/ID` or `experiment/ID`: two addresses of one key are about the same. */
  readonly key: string;
  readonly route: Route;
  /** An export name of `src/lessons`, or `OWN`. */
  readonly id: string;
  readonly lesson: Lesson;
  /** What to show of it, where that is not the experiment that was run last. */
  readonly experiment?: Experiment;
  /** What the link found that it came by. */
  readonly digest?: Digest;
}

/** undefined where the address is about no experiment. */
export function keyOf(route: Route): string | undefined {
  if (route.page === "home") return `lesson/${lessonIds[0]!}`;
  return route.page === "lesson" || route.page === "experiment" ? `${route.page}/${route.id}` : undefined;
}

/** undefined if there is no such lesson or experiment here. */
export async function subjectOf(key: string, storage: PageStorage): Promise<Subject | undefined> {
  const [kind, id] = [key.slice(0, key.indexOf("/")), key.slice(key.indexOf("/") + 1)];
  if (kind === "lesson") {
    const lesson = lessonOf(id);
    return lesson && { key, route: { page: "lesson", id }, id, lesson };
  }
  const record = await (await storage.open()).store.loadExperiment(id);
  if (!record) return undefined;
  const { experiment, digest } = record;
  if (isBrought(experiment.task)) await (await import("./own/bringing")).bringHere(experiment, storage);
  const found = digest && { digest };
  const route: Route = { page: "experiment", id };
  const lesson = lessonOf(record.lesson);
  if (lesson) return { key, route, id: record.lesson, lesson, experiment, ...found };
  return {
    key,
    route,
    id: OWN,
    lesson: ownLesson(experiment, record.title ?? "An experiment of your own"),
    experiment,
  };
}
