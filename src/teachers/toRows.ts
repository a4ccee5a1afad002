// Turns what was written into rows of data.

import type { DataRow, Written } from "../types";
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
