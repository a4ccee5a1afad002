// What rows come to when they are marked: how many questions can be, and whether the verifier agrees with the data.

import type { DataRow, TextVerifier } from "../types";
import { isSolved, problemsOf } from "./textProblems";
import { faultOf, normalAnswer, readAnswer } from "./verify";

/** Rows that the verifier is tried on: enough to see whether it fits, few enough to be asked at every change. */
const TRIED = 500;

export interface Summary {
  readonly rows: number;
  readonly responses: number;
  readonly critiques: number;
  readonly questions: number;
  /** Questions with a right answer: what a student writes to them can be marked. */
  readonly solved: number;
  /** Of the solved: to train on, to choose settings, to report. */
  readonly shares: { readonly train: number; readonly validation: number; readonly id: number };
  /** Texts whose verdict the data give, and how many of them the verifier gives the same; among the first 500. */
  readonly tried: number;
  readonly agreed: number;
  /** Why answers cannot be read with this verifier; null if they can. */
  readonly fault: string | null;
  /** The first text there is, and what the verifier reads in it. */
  readonly example: { readonly text: string; readonly answer: string | null } | null;
}

export function summarise(rows: readonly DataRow[], verifier: TextVerifier): Summary {
  const problems = [...problemsOf(rows, verifier).values()];
  const solved = problems.filter(isSolved);
  const shares = { train: 0, validation: 0, id: 0 };
  for (const { share } of solved) shares[share]++;
  let [tried, agreed] = [0, 0];
  const check = (verdict: boolean, want: boolean) => {
    tried++;
    agreed += Number(verdict === want);
  };
  for (const { answer, solution, response, correct } of rows.slice(0, TRIED)) {
    const want = answer === undefined ? null : normalAnswer(verifier, answer);
    if (want === null) continue;
    if (solution !== undefined) check(readAnswer(verifier, solution) === want, true);
    else if (response !== undefined && correct !== undefined) check(readAnswer(verifier, response) === want, correct);
  }
  const first = rows.find(({ solution, response }) => solution !== undefined || response !== undefined);
  const text = first?.solution ?? first?.response;
  return {
    rows: rows.length,
    responses: rows.filter(({ response }) => response !== undefined).length,
    critiques: rows.filter(({ critique }) => critique !== undefined).length,
    questions: problems.length,
    solved: solved.length,
    shares,
    tried,
    agreed,
    fault: faultOf(verifier),
    example: text === undefined ? null : { text, answer: readAnswer(verifier, text) },
  };
}
