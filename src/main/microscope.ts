// The microscope: asks the trainer about a problem, and shows a recorded timeline where nothing was run here.

import { effect } from "@preact/signals";

import { timelineName, unpackTimeline, type TimelineFile } from "../cli/timeline";
import { experimentId } from "../train/experiment";
import type { Experiment, Inspection } from "../types";
import type { Answers, WrittenAnswer } from "../ui/view";
import { fetchJson } from "./files";
import { PoolClosedError } from "./pool";
import type { Running } from "./running";
import type { LabState } from "./state";

type LessonId = Parameters<typeof timelineName>[0];

export interface Microscope {
  /** Look at a problem. Resolves when it is shown, or when a newer request has taken its place. */
  inspect(problem: string): Promise<void>;
  /** Show something, if nothing is shown yet: a recorded timeline, or the first problem. Once an experiment. */
  open(): Promise<void>;
  /** What the recorded timelines end with; nothing where there are none. */
  recordedAnswers(): Promise<Answers>;
  close(): void;
}

/**
 * Also looks again by itself when training comes to a rest: what is shown is the students of the moment they were asked.
 *
 * @param attempt starts something that takes time; what goes wrong becomes a notice
 */
export function createMicroscope(
  { view, patch }: LabState,
  running: () => Running | undefined,
  attempt: (doing: string, work: () => Promise<unknown>) => void,
): Microscope {
  const timelines = new Map<string, Promise<readonly Inspection[]>>();
  let asked = 0;
  let openedFor: Experiment | undefined;

  /** What was recorded of the lesson; nothing once something was run here, or the experiment is another. */
  async function recorded(): Promise<readonly Inspection[]> {
    const { lesson, isChanged, experiment, runs } = view.value;
    if (isChanged || runs.some(({ points }) => points > 0)) return [];
    const name = timelineName(lesson.id as LessonId);
    const loading = timelines.get(name) ?? loadTimeline(name, experiment);
    timelines.set(name, loading);
    loading.catch(() => timelines.delete(name)); // the next time may go better
    return loading.catch(() => []);
  }

  async function look(choose: (kept: readonly Inspection[]) => Inspection | string): Promise<void> {
    const mine = ++asked;
    const { experiment } = view.value;
    const isStale = () => mine !== asked || experiment !== view.value.experiment;
    patch({ inspecting: true });
    try {
      const chosen = choose(await recorded());
      if (isStale()) return;
      if (typeof chosen !== "string") return patch({ inspection: chosen });
      const { trainers } = await running()!.pool();
      const inspection = await trainers[0]!.inspect(experiment, { problem: chosen, seed: experiment.seeds[0]! });
      if (inspection && !isStale()) patch({ inspection });
    } catch (error) {
      if (!(error instanceof PoolClosedError)) throw error; // the experiment has changed, or was stopped
    } finally {
      if (mine === asked) patch({ inspecting: false });
    }
  }

  const inspect = (problem: string) => look((kept) => kept.find((one) => one.problem.id === problem) ?? problem);

  async function open(): Promise<void> {
    const { experiment, inspection, problems } = view.value;
    const first = problems[0]?.ids[0];
    if (inspection || openedFor === experiment || first === undefined) return;
    openedFor = experiment;
    await look((kept) => mostVaried(kept) ?? first);
  }

  let lastPhase = view.value.phase;
  const close = effect(() => {
    const { phase, inspection } = view.value;
    const isNew = phase !== lastPhase;
    lastPhase = phase;
    if (!isNew || !inspection) return;
    if (phase === "done" || phase === "paused")
      queueMicrotask(() => attempt("looking closer", () => inspect(inspection.problem.id)));
    else if (phase === "ready" && !inspection.recorded) {
      openedFor = undefined; // its runs were forgotten
      queueMicrotask(() => patch({ inspection: null }));
    }
  });

  async function recordedAnswers(): Promise<Answers> {
    const inspections = await recorded();
    const arms = inspections[0]?.arms.map(({ arm }) => arm) ?? [];
    const answersOf = (id: string): WrittenAnswer[] =>
      inspections.flatMap(({ problem, arms: all }) => {
        const last = all.find(({ arm }) => arm === id)?.frames.at(-1);
        return last ? [{ problem, completion: last.completion, verdict: last.verdict }] : [];
      });
    return Object.fromEntries(arms.map((arm) => [arm, answersOf(arm)]));
  }

  return { inspect, open, recordedAnswers, close };
}

/** Not one of them if the file is not of this experiment. A server without it may answer with the page itself. */
async function loadTimeline(name: string, experiment: Experiment): Promise<readonly Inspection[]> {
  const file = await fetchJson<TimelineFile>(`results/${name}`);
  if (!file) return [];
  const isOurs = file.format === "errata-timeline" && file.version === 1;
  return isOurs && file.experiment === (await experimentId(experiment)) ? unpackTimeline(file) : [];
}

/** Where the arms wrote the most different things; of equal ones the first. Who is right does not count. */
function mostVaried(inspections: readonly Inspection[]): Inspection | undefined {
  const variety = ({ arms }: Inspection) =>
    new Set(arms.flatMap(({ frames }) => frames.map(({ completion }) => completion))).size;
  return inspections.toSorted((a, b) => variety(b) - variety(a))[0];
}
