// Run files from elsewhere, the page's zip and the terminal's JSON: read whole and checked, then stored whole or not at all.

import * as v from "valibot";

import { experimentId } from "../lib/experimentId";
import { sha256Hex } from "../lib/hash";
import type { Checkpoint, Evaluation, Example, Experiment, Run, StepRecord } from "../types";
import { checked, hash, mapOf, parseJson, short } from "./checked";
import { ImportError } from "./errors";
import { readExamples } from "./exchange";
import { runFileSchema, runSchema, zipExperimentSchema } from "./rowSchemas";
import { misfitOf, type RunBundle } from "./runBundle";
import { readEvaluations, readSteps } from "./runLines";
import { readTraining } from "./trainingFile";
import {
  checkpointFile,
  evaluationsFile,
  examplesFile,
  MAX_BYTES,
  MAX_ENTRIES,
  sizeOf,
  stepsFile,
  ZIP_FORMAT,
  ZIP_VERSION,
} from "./zipLayout";
import { openZip, type ZipFile } from "./zipReader";

const MAX_JSON = 256 * 1024 * 1024; // bytes
const MAX_DEPTH = 12;

/** What this folder cannot know: registries, and what follows from them. */
export interface ImportOptions {
  /** What is wrong with an experiment as this page sees it, for a person; null if nothing is. */
  readonly checkExperiment: (experiment: Experiment) => string | null;
  /** The sets that its arms may train from. */
  readonly exampleSets: (experiment: Experiment, runs: readonly Run[]) => readonly string[];
  /** What is wrong with an example, for a person; undefined if nothing is. */
  readonly checkExample: (example: Example, experiment: Experiment) => string | undefined;
  /** How much is done, 0 to 1. */
  readonly onProgress?: (fraction: number) => void;
  readonly abort?: AbortSignal;
}

/**
 * The content of a zip of `exportZip`, or of the terminal's run file (which has no weights, steps and examples).
 *
 * @throws {ImportError} naming the file in the zip and the reason; the reason of `abort`, if that is what ended it
 */
export async function readRun(file: Blob, options: ImportOptions): Promise<RunBundle> {
  const head = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const isZip = head[0] === 0x50 && head[1] === 0x4b; // "PK"
  const bundle = isZip ? await readZip(file, options) : await readRunFile(file, options);
  const reason = await misfitOf(bundle);
  if (reason !== undefined) throw new ImportError(null, reason);
  return bundle;
}

/** `read`, with what it refuses said of this file. */
function from<T>(file: string | null, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof ImportError && error.file === null) throw new ImportError(error.line, error.reason, file);
    if (error instanceof RangeError) throw new ImportError(null, error.message, file, { cause: error });
    throw error;
  }
}

function accept(file: string | null, experiment: Experiment, { checkExperiment }: ImportOptions): void {
  const reason = checkExperiment(experiment);
  if (reason !== null) throw new ImportError(null, reason, file);
}

async function readRunFile(file: Blob, options: ImportOptions): Promise<RunBundle> {
  if (file.size > MAX_JSON) throw new ImportError(null, `the file has ${file.size} bytes, want at most ${MAX_JSON}`);
  const text = await file.text();
  if (!text.trimStart().startsWith("{")) throw new ImportError(null, "it is neither a zip nor a run file");
  const { lesson, experiment, made, runs, evaluations } = from(null, () =>
    checked(runFileSchema, parseJson(text, MAX_DEPTH)),
  );
  accept(null, experiment, options);
  options.abort?.throwIfAborted();
  const id = await experimentId(experiment);
  const record = { id, lesson: lesson ?? "", experiment, createdAt: made.at, commit: made.commit };
  return { record, runs, evaluations, steps: [], checkpoints: [], examples: [] };
}

const manifestSchema = v.strictObject({
  format: v.literal(ZIP_FORMAT),
  version: v.literal(ZIP_VERSION, "a version that this page knows"),
  sha256: mapOf((value): value is string => v.is(hash, value), "a hash", MAX_ENTRIES),
});

/** Files whose hashes are those of the manifest, as text or bytes. */
async function openChecked(zip: ZipFile, { onProgress = () => {}, abort }: ImportOptions) {
  const decode = (name: string, bytes: Uint8Array) => {
    try {
      return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch (error) {
      throw new ImportError(null, "it is not UTF-8", name, { cause: error });
    }
  };
  const manifest = "manifest.json";
  const listed = decode(manifest, await zip.read(manifest, abort));
  const { sha256 } = from(manifest, () => checked(manifestSchema, parseJson(listed, 3)));
  const stray = zip.names.find((name) => name !== manifest && !Object.hasOwn(sha256, name));
  if (stray !== undefined) throw new ImportError(null, "the manifest does not list it", short(stray));
  const gone = Object.keys(sha256).find((name) => !zip.names.includes(name));
  if (gone !== undefined) throw new ImportError(null, "it is missing", short(gone));
  const left = new Set(zip.names.filter((name) => name !== manifest));
  const bytes = async (name: string): Promise<Uint8Array<ArrayBuffer>> => {
    abort?.throwIfAborted();
    const content = await zip.read(name, abort);
    if ((await sha256Hex(content)) !== sha256[name])
      throw new ImportError(null, "its SHA-256 is not the manifest's: it was changed or damaged", name);
    left.delete(name);
    onProgress(1 - left.size / zip.names.length);
    return content;
  };
  return {
    left,
    bytes,
    has: (name: string) => left.has(name),
    text: async (name: string) => decode(name, await bytes(name)),
  };
}

async function readZip(file: Blob, options: ImportOptions): Promise<RunBundle> {
  const zip = await openZip(file, { entries: MAX_ENTRIES, bytes: MAX_BYTES, sizeOf });
  const files = await openChecked(zip, options);
  const aboutText = await files.text("experiment.json");
  const about = from("experiment.json", () => checked(zipExperimentSchema, parseJson(aboutText, MAX_DEPTH)));
  const { id, lesson, experiment, createdAt, commit, tags, note } = about;
  accept("experiment.json", experiment, options);
  const runsText = await files.text("runs.json");
  const runs = from("runs.json", () => checked(v.array(runSchema), parseJson(runsText, 4)));

  const evaluations: Evaluation[] = [];
  const steps: { runId: string; records: StepRecord[] }[] = [];
  const checkpoints: Checkpoint[] = [];
  for (const run of runs) {
    const [of, at, weights] = [evaluationsFile(run), stepsFile(run), checkpointFile(run)];
    if (files.has(of)) evaluations.push(...(await readEvaluations(of, await files.text(of), run)));
    if (files.has(at)) steps.push({ runId: run.id, records: await readSteps(at, await files.text(at), run) });
    if (files.has(weights)) {
      const bytes = await files.bytes(weights);
      checkpoints.push(from(weights, () => readTraining(bytes, run)));
    }
  }
  const examples: { setId: string; examples: readonly Example[] }[] = [];
  const check = (example: Example) => options.checkExample(example, experiment);
  for (const setId of new Set(options.exampleSets(experiment, runs))) {
    const name = examplesFile(setId);
    if (!files.has(name)) continue;
    const text = await files.text(name);
    examples.push({ setId, examples: from(name, () => readExamples(text, { setId, check })) });
  }
  for (const name of ["README.txt", "metrics.csv"]) await files.bytes(name);
  const [stray] = files.left;
  if (stray !== undefined) throw new ImportError(null, "no run of this experiment has it", short(stray));
  const annotations = { ...(tags && { tags }), ...(note !== undefined && { note }) };
  const record = { id, lesson: lesson ?? "", experiment, createdAt, commit, ...annotations };
  return { record, runs, evaluations, steps, checkpoints, examples };
}
