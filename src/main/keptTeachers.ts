// ONNX files that a person keeps, as teachers: which ones a student of a task can follow, and the one that is opened.

import { openStore, type Store } from "../store/db";
import { listModels, modelBlobs } from "../store/models";
import * as tasks from "../tasks";
import type { Task } from "../tasks/task";
import type { Experiment, OwnModel } from "../types";
import type { KeptTeacher } from "../ui/view";
import { openOnnxModel } from "./onnx";
import type { OpenTeacher } from "./pool";
import type { PageStorage } from "./storage";

/** The experiment follows a file that is not here. */
export class MissingTeacherError extends Error {
  override readonly name = "MissingTeacherError";
}

const registry: Readonly<Record<string, Task>> = tasks;

/** A decoder with the very tokens of the task's students. */
export const isTeacherOf = ({ onnx }: Pick<OwnModel, "onnx">, task: string): boolean =>
  onnx?.kind === "decoder" && Object.hasOwn(registry, task) && onnx.alphabet === registry[task]!.alphabet;

export async function keptTeachers(storage: Pick<PageStorage, "open">, task: string): Promise<readonly KeptTeacher[]> {
  const { connection } = await storage.open();
  const models = connection ? await listModels(connection) : [];
  return models
    .filter((model) => isTeacherOf(model, task))
    .map(({ id, sha256, title, parameters }) => ({ id, sha256, title, parameters }));
}

/** @throws {MissingTeacherError} */
export async function teacherFile(store: Store | null, { task, teacher }: Experiment) {
  const { checkpoint, sha256 } = teacher!;
  const model = store && (await listModels(store)).find((one) => one.id === checkpoint && one.sha256 === sha256);
  const blob = model && (await modelBlobs(store, checkpoint)).get(model.title);
  if (!blob)
    throw new MissingTeacherError(
      `teacher: the ONNX file '${checkpoint}' is not kept in this browser: bring it under Your own, Models, or choose another teacher`,
    );
  if (!isTeacherOf(model, task))
    throw new MissingTeacherError(
      `teacher: the ONNX file '${model.title}' has other tokens than task '${task}': choose another teacher`,
    );
  return { name: model.title, blob };
}

/** On the processor, whichever device trains: what it says is the same on both. @throws {MissingTeacherError} */
export async function openKeptTeacher(database: string | null, experiment: Experiment): Promise<OpenTeacher> {
  const store = database === null ? null : await openStore(database);
  try {
    const { name, blob } = await teacherFile(store, experiment);
    return await openOnnxModel(new Uint8Array(await blob.arrayBuffer()), { device: "wasm", name });
  } finally {
    store?.close();
  }
}
