// What a language model is asked to write about: problems of a task with a student's responses, or rows of a person's data.

import { createRng } from "../lib/rng";
import { distinctProblems, type Task } from "../tasks/task";
import type { DataRow } from "../types";
import type { Item, Mode } from "./prompts";

interface Wanted {
  readonly mode: Mode;
  readonly count: number;
  readonly seed: number;
  /** Chance that a step of a response is wrong, 0-1. */
  readonly noise: number;
}

/** The same for the same arguments: a job goes on after a reload where it was. @throws {RangeError} if there are too few */
export function itemsOfTask(task: Task, { mode, count, seed, noise }: Wanted): Item[] {
  const [shown] = distinctProblems(task, "validation", 1, "teacher's example");
  return distinctProblems(task, "train", count, "teacher", seed).map((problem, index) => {
    const about = { index, question: problem.id, problem: problem.id, notation: task.notation };
    const example = { question: shown!.id, solution: shown!.solution };
    if (mode === "answer") return { ...about, example };
    const response = task.respond(createRng(seed, "teacher responds", problem.id), problem, noise);
    const { reward, firstWrongStep, steps } = task.verify(problem, response);
    const texts = steps.map(({ start, end }) => response.slice(start, end));
    const oracle = { right: reward === 1, firstWrongStep };
    return { ...about, example, response, oracle, ...(texts.length > 0 && { steps: texts }) };
  });
}

/**
 * A choice of rows, the same for the same arguments. All modes but `answer` are about rows with a response.
 *
 * @param isRight what the verifier says of a row's response; null where it cannot tell
 */
export function itemsOfRows(
  rows: readonly DataRow[],
  { mode, count, seed }: Omit<Wanted, "noise">,
  isRight: (row: DataRow) => boolean | null,
): Item[] {
  const questions = new Set<string>();
  const usable = rows.filter(({ question, response }) => {
    if (mode !== "answer") return response !== undefined && response !== "";
    return !questions.has(question) && questions.add(question);
  });
  const rng = createRng(seed, "teacher rows");
  const order = usable.map((row) => ({ row, at: rng.next() })).sort((a, b) => a.at - b.at);
  return order.slice(0, count).map(({ row }, index) => {
    if (mode === "answer") return { index, question: row.question };
    const right = isRight(row);
    const oracle = right === null ? {} : { oracle: { right, firstWrongStep: null } };
    return { index, question: row.question, response: row.response!, ...oracle };
  });
}
