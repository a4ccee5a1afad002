// Turns what was written into data: rows with critiques for any dataset, examples for the tasks here.

import type { DataRow, Example } from "../types";
import type { Written } from "./jobs";
import type { Mode } from "./prompts";
import { readCritique } from "./readCritique";

/** What can be trained on: it was written, and where it is a critique its verdict can be read. */
const isUsable = (mode: Mode, { error, text }: Written): boolean =>
  error === undefined && text.trim() !== "" && (mode !== "critique" || readCritique(text).verdict !== null);

/**
 * One row a writing. A critique stands beside the response it is about; an answer, or a response written right, is the
 * response itself, and counts as right where the verifier said so. A lesson is what is learnt from the response: kept
 * with it where a critique would be.
 */
export function toRows(mode: Mode, writings: readonly Written[]): DataRow[] {
  return writings.flatMap((written): DataRow[] => {
    if (!isUsable(mode, written)) return [];
    const { question, response, text, oracle, grade } = written;
    if (mode === "answer" || mode === "rewrite") {
      const right = grade?.verdictRight ?? null;
      return [{ question, response: text.trim(), ...(right !== null && { correct: right }) }];
    }
    const critique = mode === "critique" ? readCritique(text).text : text.trim();
    return [
      { question, critique, ...(response !== undefined && { response }), ...(oracle && { correct: oracle.right }) },
    ];
  });
}

/**
 * Critiques of a task's responses as an example set of it.
 *
 * @param setId the set they become; its name is also in each example's id
 */
export function toExamples(setId: string, task: string, writings: readonly Written[]): Example[] {
  return writings.flatMap((written): Example[] => {
    const { index, problem, response, oracle, text } = written;
    if (!isUsable("critique", written) || problem === undefined || response === undefined || !oracle) return [];
    return [
      {
        ...{ id: `${setId}/${index}`, setId, task, problem, response, author: "synthetic" },
        ...{ reward: oracle.right ? 1 : 0, firstWrongStep: oracle.firstWrongStep },
        ...{ critique: readCritique(text).text, level: "full", corrupted: written.grade?.verdictRight === false },
      },
    ];
  });
}
