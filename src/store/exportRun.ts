// An experiment with all its runs as one zip: the same runs give the same bytes, wherever they are.

import { sha256Hex } from "../lib/hash";
import type { ChartData, Checkpoint, Evaluation, LessonVerdict, Run } from "../types";
import { writeExamples } from "./exchange";
import type { PageStore } from "./pageStore";
import type { Annotations } from "./runBundle";
import { evaluationLines, stepLines, toJson } from "./runLines";
import type { ExperimentRecord } from "./schema";
import { writeTraining } from "./trainingFile";
import { createZipWriter } from "./zipWriter";
import {
  checkpointFile,
  evaluationsFile,
  examplesFile,
  MAX_BYTES,
  MAX_ENTRIES,
  metricsCsv,
  README,
  sizeOf,
  stepsFile,
  ZIP_FORMAT,
  ZIP_VERSION,
} from "./zipLayout";

/** What the charts and the lesson say of the evaluations; the verdict is null until all runs are done. */
export interface Results {
  readonly charts: readonly ChartData[];
  readonly verdict: LessonVerdict | null;
}

export interface ExportOptions {
  /** Of the page, for runs that do not say which one made them. */
  readonly commit: string;
  /** The sets that the arms may have trained from; those that are stored are exported. */
  readonly exampleSets: (runs: readonly Run[]) => readonly string[];
  readonly results: (evaluations: readonly Evaluation[], runs: readonly Run[]) => Results | Promise<Results>;
  /** How much is done, 0 to 1. */
  readonly onProgress?: (fraction: number) => void;
  readonly abort?: AbortSignal;
}

/** The run as far as its checkpoint: training may have gone on since the list was read. */
const asOf = (run: Run, checkpoint: Checkpoint | undefined): Run =>
  !checkpoint || (checkpoint.points === run.points && checkpoint.spent.step === run.spent.step)
    ? run
    : { ...run, status: "running", spent: checkpoint.spent, points: checkpoint.points };

/**
 * Everything of the experiment, file after file in the order of their names, the manifest last.
 *
 * @throws {RangeError} if it would be larger than an import allows, or a number in it is not finite
 * @throws the reason of `abort`, if that is what ended it
 */
export async function exportZip(
  store: PageStore,
  record: ExperimentRecord & Annotations,
  { commit, exampleSets, results, onProgress = () => {}, abort }: ExportOptions,
): Promise<Blob> {
  const zip = createZipWriter(abort);
  const hashes: Record<string, string> = {};
  let [bytes, files, done] = [0, 0, 0];
  const listed = [...(await store.listRuns(record.id))].sort((a, b) => (a.id < b.id ? -1 : 1));
  const units = 3 * listed.length + 1;

  const add = async (name: string, content: string | Uint8Array<ArrayBuffer>) => {
    const data = typeof content === "string" ? new TextEncoder().encode(content) : content;
    if (data.length > (sizeOf(name) ?? 0) || (bytes += data.length) > MAX_BYTES || ++files > MAX_ENTRIES)
      throw new RangeError(`export: '${name}' has ${data.length} bytes, more than an import allows`);
    hashes[name] = await sha256Hex(data);
    await zip.add(name, data, typeof content === "string");
  };
  const advance = () => onProgress(Math.min(1, ++done / units));
  /** The same order everywhere: seed 10 comes before seed 2, as in any list of names. */
  const byName = (name: (run: Run) => string, all: readonly Run[]) =>
    all.toSorted((a, b) => (name(a) < name(b) ? -1 : 1));

  await add("README.txt", README);
  const runs: Run[] = [];
  for (const run of byName(checkpointFile, listed)) {
    const checkpoint = await store.loadCheckpoint(run.id);
    runs.push(asOf(run, checkpoint));
    if (checkpoint) await add(checkpointFile(run), writeTraining(checkpoint));
    advance();
  }
  const evaluations: Evaluation[] = [];
  for (const run of byName(evaluationsFile, runs)) {
    const own = (await store.evaluationsOf([run.id])).filter(({ point }) => point < run.points);
    evaluations.push(...own);
    if (own.length) await add(evaluationsFile(run), await evaluationLines(own));
    advance();
  }
  for (const setId of [...new Set(exampleSets(runs))].sort()) {
    const examples = await store.loadExamples(setId);
    if (examples?.length) await add(examplesFile(setId), writeExamples(examples));
  }
  const { charts, verdict } = await results(evaluations, runs);
  await add("experiment.json", `${toJson(aboutOf(record, commit, runs, verdict), 1)}\n`);
  await add("metrics.csv", metricsCsv(charts));
  runs.sort((a, b) => (a.id < b.id ? -1 : 1));
  await add("runs.json", `${toJson(runs.map(plainRun), 1)}\n`);
  for (const run of byName(stepsFile, runs)) {
    const steps = (await store.stepsOf(run.id)).filter(({ step }) => step <= run.spent.step);
    if (steps.length) await add(stepsFile(run), await stepLines(steps));
    advance();
  }
  await add("manifest.json", `${toJson({ format: ZIP_FORMAT, version: ZIP_VERSION, sha256: { ...hashes } }, 1)}\n`);
  onProgress(1);
  return zip.finish();
}

/** Fields in one order, however the record was put together. */
function aboutOf(
  { id, lesson, createdAt, experiment, commit: own, tags, note }: ExperimentRecord & Annotations,
  commit: string,
  runs: readonly Run[],
  verdict: LessonVerdict | null,
) {
  const devices = [...new Set(runs.map(({ device }) => device))].sort();
  const annotations = { ...(tags && { tags }), ...(note !== undefined && { note }) };
  return {
    ...{ id, lesson: lesson || null, createdAt, commit: own ?? commit, devices },
    ...{ ...annotations, experiment: sorted(experiment), verdict },
  };
}

const plainRun = ({ id, experimentId, arm, seed, status, spent, points, device, error }: Run) => ({
  ...{ id, experimentId, arm, seed, status, points, device, ...(error !== undefined && { error }) },
  spent: { step: spent.step, tokens: spent.tokens, lossTokens: spent.lossTokens, flops: spent.flops },
});

/** Every object's keys by alphabet. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
