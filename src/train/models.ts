// The models on one device: the student that trains, the start it is compared with, and a teacher.

import type { Base } from "../model/base";
import { createStudent, type Student } from "../model/student";
import type { Executor } from "../engine/executor";
import { parameterLayout, type ModelConfig } from "../model/config";
import type { StartCheckpoint } from "../model/checkpointFile";
import type { Scorer } from "../teachers/onnxPort";

/** Made when first asked for: most arms need one model only. */
export interface Models {
  /** The one that trains; with a value head where its signal needs one. */
  student(valueHead: boolean): Student;
  /** The start, never trained. */
  start(): Student;
  /** @throws {Error} if there is none */
  teacher(): Scorer;
}

/** Parameters of a checkpoint in the layout of `config`: a value head, which no checkpoint has, starts at 0. */
export function parametersFor(config: ModelConfig, { parameters }: StartCheckpoint): Float32Array<ArrayBuffer> {
  const all = new Float32Array(parameterLayout(config).length);
  all.set(parameters);
  return all;
}

/** A student with the weights of a checkpoint, its optimiser at rest. */
export function studentOf(checkpoint: StartCheckpoint, executor: Executor, base?: Base): Student {
  const student = createStudent(checkpoint.config, executor, base);
  const zeros = () => new Float32Array(checkpoint.parameters.length);
  student.load({ parameters: checkpoint.parameters, firstMoment: zeros(), secondMoment: zeros() });
  return student;
}

/**
 * @param teacher a checkpoint, or one that runs elsewhere
 * @param base what lies frozen under the start's adapters, where it has such
 */
export function createModels(
  executor: Executor,
  start: StartCheckpoint,
  teacher?: StartCheckpoint | Scorer,
  base?: Base,
): Models {
  const made = new Map<string, Student>();
  const once = (name: string, make: () => Student): Student => {
    const student = made.get(name) ?? make();
    made.set(name, student);
    return student;
  };
  return {
    student: (valueHead) =>
      once(`student ${valueHead}`, () =>
        createStudent(valueHead ? { ...start.config, valueHead } : start.config, executor, base),
      ),
    start: () => once("start", () => studentOf(start, executor, base)),
    teacher: () => {
      if (!teacher) throw new Error("teacher: the experiment names none, and this signal distils one");
      if ("score" in teacher) return teacher;
      const { config, score } = once("teacher", () => studentOf(teacher, executor));
      return { vocab: config.vocab, parameters: parameterLayout(config).count, score: (sequences) => score(sequences) };
    },
  };
}
