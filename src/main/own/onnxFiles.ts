// ONNX files that a person brought: read before they are kept, and measured as they are.

import { sha256Hex } from "../../lib/hash";
import { wilson } from "../../lib/wilson";
import { MAX_FILE_BYTES } from "../../model/onnxFile";
import { layoutOf } from "../../model/onnxLayout";
import { readOnnx } from "../../model/onnxRead";
import { createTokenizer } from "../../model/tokenizer";
import type { NewOnnx } from "../../store/models";
import * as tasks from "../../tasks";
import type { Task } from "../../tasks/task";
import { measureBaseline } from "../../teachers/baseline";
import { createOnnxTeacher } from "../../teachers/onnx";
import { heldOut } from "../../train/evaluate";
import type { OnnxFile } from "../../types";
import type { Measured, TaskChoice } from "../../ui/own/modelsView";
import { openOnnxModel } from "../onnx";

/** Held-out problems that a file is measured on. */
export const PROBLEMS = 100;
const MAX_TASK = 60;

type Metadata = Readonly<Record<string, string | undefined>>;

/** Exports of this project have padding, end-of-text and one token a character; anything else has no alphabet. */
function alphabetOf({ alphabet = "" }: Metadata, vocab: number): string | null {
  const characters = [...alphabet];
  const isOurs = characters.length > 0 && characters.length + 2 === vocab;
  return isOurs && new Set(characters).size === characters.length ? alphabet : null;
}

/**
 * Reads the whole file; what it says is checked before anything is made of it.
 *
 * @throws {RangeError} naming the file, or what its inputs and outputs lack
 */
export async function readOnnxFile(file: File): Promise<Omit<NewOnnx, "createdAt">> {
  const { name, size } = file;
  if (size > MAX_FILE_BYTES)
    throw new RangeError(`'${name}': it has ${size} bytes, want at most ${MAX_FILE_BYTES} in an ONNX file`);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const graph = readOnnx(bytes, name);
  const { metadata, parameters } = graph;
  const layout = layoutOf(graph);
  const isDecoder = layout.kind === "decoder";
  const onnx: OnnxFile = {
    kind: layout.kind,
    vocab: isDecoder ? layout.vocab : null,
    layers: isDecoder ? layout.past.length / 2 : null,
    cache: isDecoder ? layout.cache : null,
    alphabet: isDecoder ? alphabetOf(metadata, layout.vocab) : null,
    task: metadata["task"]?.slice(0, MAX_TASK) || null,
  };
  return { title: name, parameters, sha256: await sha256Hex(bytes), onnx, blob: new Blob([bytes]) };
}

const registry: Readonly<Record<string, Task>> = tasks;

/** Tasks whose every character it has a token for, the one it says it was trained for first. */
export function measurable({ alphabet, task }: OnnxFile): readonly TaskChoice[] {
  const known = new Set(alphabet ?? "");
  return Object.entries(registry)
    .filter(([, one]) => [...one.alphabet].every((character) => known.has(character)))
    .map(([id, { title }]) => ({ id, title }))
    .sort((a, b) => Number(b.id === task) - Number(a.id === task));
}

/** Of the task that it says it was trained for, where this page has that. */
export const titleOfTask = ({ task }: OnnxFile): string | null =>
  task !== null && Object.hasOwn(registry, task) ? registry[task]!.title : null;

export interface MeasureOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number) => void;
  /** For tests. @default the thread of ONNX Runtime */
  readonly open?: typeof openOnnxModel;
}

/**
 * What it writes greedily to held-out problems of the split that experiments report, and how much of it is right.
 *
 * @throws {RangeError} if it has no alphabet, or there is no such task @throws {DOMException} AbortError
 */
export async function measureOnnx(
  { name, blob, onnx }: { readonly name: string; readonly blob: Blob; readonly onnx: OnnxFile },
  id: string,
  { signal, onProgress, open = openOnnxModel }: MeasureOptions,
): Promise<Measured> {
  if (!measurable(onnx).some((task) => task.id === id))
    throw new RangeError(`onnx: got task '${id}', want one whose characters '${name}' has tokens for`);
  const task = registry[id]!;
  const tokenizer = createTokenizer(onnx.alphabet!);
  const bytes = new Uint8Array(await blob.arrayBuffer());
  signal.throwIfAborted();
  const model = await open(bytes, { device: "wasm", name });
  try {
    const { rows, finished } = await measureBaseline(
      createOnnxTeacher(model, tokenizer, name),
      task,
      heldOut(task, "id", PROBLEMS),
      { signal, onProgress: (fraction) => onProgress(Math.round(fraction * PROBLEMS)) },
    );
    const right = rows.filter(({ verdict }) => verdict.reward === 1).length;
    return { problems: rows.length, right, accuracy: wilson(right, rows.length), finished };
  } finally {
    model.close();
  }
}
