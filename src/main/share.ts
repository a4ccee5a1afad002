// Sharing: an experiment as a link and back, its runs as a file and back.

import { digestOf } from "../lib/digest";
import * as lessons from "../lessons";
import type { Lesson } from "../lessons/lesson";
import { chartsOf } from "../metrics/results";
import { decodeLink, encodeLink, type LinkContent } from "../store/link";
import type { ExportOptions } from "../store/exportRun";
import type { PageStore } from "../store/pageStore";
import type { RunBundle } from "../store/runBundle";
import { exampleSetId, sourceOf } from "../train/examples";
import { taskOf } from "../train/experiment";
import { fractionDone } from "../train/schedule";
import type { DeviceReport, Digest, Evaluation, Example, Experiment, LessonVerdict, Run } from "../types";
import type { LinkPreviewView, LinkView } from "../ui/shareView";
import { errorOf } from "./arms";
import { asLesson, previewOf } from "./preview";
import { ownRuns } from "./state";

const registry: Readonly<Record<string, Lesson>> = lessons;

/** The page's own address without query and hash: what links to it begin with. */
export const pageAddress = (href: string): string => href.replace(/[?#].*$/s, "");

/** The route behind the # of a link. */
export const linkRoute = (payload: string): string => `#/x/${payload}`;

/** What a digest says of results that were made here, or of recorded ones (`note` says on which device). */
export const resultsOf = (
  verdict: LessonVerdict,
  { seeds }: Experiment,
  device: Pick<DeviceReport, "backend"> | { readonly note: string },
): Digest =>
  digestOf(verdict, seeds.length, "note" in device ? (/WebGPU/.test(device.note) ? "webgpu" : "wasm") : device.backend);

/**
 * @param page of `pageAddress`
 * @throws {LinkError} if it is more than a link carries
 */
export async function linkOf(
  page: string,
  experiment: Experiment,
  lesson: string | null,
  digest?: Digest,
): Promise<LinkView> {
  const route = linkRoute(await encodeLink({ lesson, experiment, ...(digest && { digest }) }));
  const embed = `<iframe src="${page}?embed=1${route}" width="100%" height="720" title="Errata" loading="lazy"></iframe>`;
  return { address: page + route, embed };
}

/**
 * What a link says, and how the page shows it. Nothing is run, fetched or stored.
 *
 * @param payload what comes after `#/x/`
 * @param secondsOf what an experiment takes on this device, null if that is not known
 * @throws {LinkError} and nothing else
 */
export async function readLink(
  payload: string,
  secondsOf: (experiment: Experiment) => number | null = () => null,
): Promise<{ readonly content: LinkContent; readonly preview: LinkPreviewView }> {
  const { lesson: named, experiment: written, digest } = await decodeLink(payload);
  const experiment = asLesson(written, named);
  const preview = previewOf({ lesson: named, experiment, ...(digest && { digest }) }, null);
  const seconds = preview.problem ? null : secondsOf(experiment);
  const lesson = preview.lesson?.id ?? null;
  return { content: { lesson, experiment, ...(digest && { digest }) }, preview: { ...preview, seconds } };
}

export interface FileOptions {
  /** How much is done, 0 to 1. */
  readonly onProgress?: (fraction: number) => void;
  readonly abort?: AbortSignal;
}

const exampleSets = (experiment: Experiment, runs: readonly Run[]): string[] =>
  [...new Set(runs.map(({ seed }) => seed))].flatMap((seed) =>
    experiment.arms.map((arm) => exampleSetId(experiment, seed, sourceOf(arm))),
  );

/** What the lesson says of them, once all runs of the experiment's seeds are done. */
function verdictOf(
  lesson: string | null,
  experiment: Experiment,
  evaluations: readonly Evaluation[],
  runs: readonly Run[],
) {
  const isDone = fractionDone(experiment, ownRuns(experiment, runs)) >= 1;
  const judge = lesson !== null && Object.hasOwn(registry, lesson) ? registry[lesson] : undefined;
  return judge && isDone ? judge.judge(experiment, evaluations) : null;
}

/**
 * An experiment with all its runs as one zip.
 *
 * @param options `results` where another thread works out the charts: here it takes this one up to half a second
 * @throws {RangeError} if it is not stored, or larger than an import allows
 * @throws the reason of `abort`, if that is what ended it
 */
export async function exportRunZip(
  store: PageStore,
  experimentId: string,
  options: FileOptions & Partial<Pick<ExportOptions, "results">> = {},
): Promise<Blob> {
  const [{ exportZip }, record] = await Promise.all([import("../store/exportRun"), store.loadExperiment(experimentId)]);
  if (!record) throw new RangeError(`export: got experiment '${experimentId}', want one that is stored here`);
  const { experiment, lesson } = record;
  return exportZip(store, record, {
    results: (evaluations, runs) => ({
      charts: chartsOf(experiment, evaluations),
      verdict: verdictOf(lesson, experiment, evaluations, runs),
    }),
    ...options,
    commit: import.meta.env["VITE_COMMIT"] ?? "unknown",
    exampleSets: (runs) => exampleSets(experiment, runs),
  });
}

/**
 * A zip of `exportRunZip`, or the run file of the terminal or an older page: checked, then stored whole or not at all.
 *
 * @param replace whether runs and examples that are here under the same ids make room
 * @throws {ImportError} naming what is wrong and where
 * @throws {AlreadyStoredError} if something is here already, and `replace` is false
 * @throws {StorageFullError} if the disk is full @throws the reason of `abort`, if that is what ended it
 */
export async function importRun(
  store: PageStore,
  file: Blob,
  { replace = false, ...options }: FileOptions & { readonly replace?: boolean } = {},
): Promise<{ readonly experimentId: string; readonly lesson: string | null }> {
  const { readRun } = await import("../store/importRun");
  const bundle = await readRun(file, { ...options, checkExperiment: errorOf, exampleSets, checkExample });
  const { id, lesson, experiment } = bundle.record;
  const record: RunBundle["record"] = { ...bundle.record, experiment: asLesson(experiment, lesson) };
  await store.saveBundle({ ...bundle, record }, replace);
  return { experimentId: id, lesson: Object.hasOwn(registry, lesson) ? lesson : null };
}

/** Whether the task can read it. How long it is was looked at when it was made. */
function checkExample({ task: id, problem, response, critique }: Example, experiment: Experiment): string | undefined {
  if (id !== experiment.task) return `it is about task '${id.slice(0, 60)}', want '${experiment.task}'`;
  const task = taskOf(id);
  try {
    task.parse(problem);
  } catch (error) {
    return (error as Error).message.slice(0, 200);
  }
  const stray = [...`${response}${critique ?? ""}`].find((character) => !task.alphabet.includes(character));
  return stray === undefined ? undefined : `it has '${stray}', which the student cannot read`;
}
