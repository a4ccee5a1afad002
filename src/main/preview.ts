// What a link says, as the page shows it before anything is run: which lesson it is, how much work, what stands against it.

import { valuesOf } from "../lib/controls";
import * as lessons from "../lessons";
import type { Lesson } from "../lessons/lesson";
import { lessonIds } from "../lessons/parts/order";
import { starts } from "../lessons/parts/starts";
import type { LinkContent } from "../store/link";
import { signalOf, taskOf } from "../train/experiment";
import type { Arm, Experiment } from "../types";
import type { ExperimentSize, LinkPreviewView, LinkProblem } from "../ui/shareView";
import { controlViews, decodeControls, errorOf, isSame, signalViews } from "./arms";

const registry: Readonly<Record<string, Lesson>> = lessons;

const withoutSeeds = ({ seeds: _, ...rest }: Experiment) => rest;
const isBut = (a: Experiment, b: Experiment): boolean => isSame(withoutSeeds(a), withoutSeeds(b));

/** The lesson whose experiment this is but for its seeds: the one that is named, where several share one; null if none. */
export function lessonOf(experiment: Experiment, named: string | null): string | null {
  const fits = lessonIds.filter((id) => isBut(lessons[id].experiment, experiment));
  return fits.find((id) => id === named) ?? fits[0] ?? null;
}

/** The experiment as the lesson writes it, where it is the lesson's but for its seeds: the same order of all keys. */
export function asLesson(experiment: Experiment, lesson: string | null): Experiment {
  const id = lessonOf(experiment, lesson);
  return id === null ? experiment : { ...registry[id]!.experiment, seeds: experiment.seeds };
}

/** Starting checkpoints and teachers of this page, with the hashes of their weights. */
const ownCheckpoints = new Map<string, string>(
  Object.values(starts)
    .flatMap(({ start, teacher }) => [start, teacher])
    .map(({ checkpoint, sha256 }) => [checkpoint, sha256]),
);

function problemOf(experiment: Experiment): LinkProblem | null {
  const reason = errorOf(experiment);
  if (reason !== null) return { kind: "refused", reason };
  const { start, teacher } = experiment;
  const other = [start, ...(teacher ? [teacher] : [])].find(
    ({ checkpoint, sha256 }) => (ownCheckpoints.get(checkpoint) ?? sha256) !== sha256,
  );
  return other ? { kind: "start", checkpoint: other.checkpoint } : null;
}

const needsOf = (arm: Arm): readonly string[] => {
  const signal = signalOf(arm);
  return signal.needs(valuesOf(signal.controls, arm.settings));
};

/** @throws {RangeError} if one of its signals is not here */
export function sizeOf({ arms, seeds, training, evaluation }: Experiment): ExperimentSize {
  const trained = arms.filter((arm) => needsOf(arm).length > 0).length * seeds.length;
  const { points, problems, sampledProblems, samples } = evaluation;
  const asked = arms.map(({ decode }) => 2 * problems + sampledProblems * samples * (decode?.bestOf ?? 1));
  return {
    runs: arms.length * seeds.length,
    tokens: training.steps === undefined ? trained * training.tokens : null,
    sequences: training.steps === undefined ? null : trained * training.steps * training.batch,
    completions: asked.reduce((a, b) => a + b, 0) * seeds.length * points,
  };
}

/** A link may ask for more than this page knows; what it knows is shown all the same. */
function known<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return otherwise;
    throw error;
  }
}

type TaskText = LinkPreviewView["task"];

/** @param seconds what all of it would take on this device, if that is known */
export function previewOf({ lesson: named, experiment, digest }: LinkContent, seconds: number | null): LinkPreviewView {
  const found = lessonOf(experiment, named);
  const isKnown = named !== null && Object.hasOwn(registry, named);
  const shown = found ?? (isKnown ? named : null);
  const isSameSeeds = found !== null && isSame(registry[found]!.experiment.seeds, experiment.seeds);
  const match = found ? (isSameSeeds ? "same" : "seeds") : named === null ? "own" : isKnown ? "changed" : "unknown";
  const nothing = {
    runs: experiment.arms.length * experiment.seeds.length,
    tokens: null,
    sequences: null,
    completions: 0,
  };
  const { title, notation } = known<TaskText>(() => taskOf(experiment.task), { title: experiment.task, notation: "" });
  const about = shown === null ? null : registry[shown]!;
  return {
    experiment: asLesson(experiment, named),
    match,
    lesson: about && { id: shown!, title: about.title, question: about.question },
    task: { title, notation },
    signals: signalViews,
    decoding: controlViews(decodeControls),
    size: known(() => sizeOf(experiment), nothing),
    seconds,
    digest: digest ?? null,
    problem: problemOf(experiment),
  };
}
