// The problems in rows of data: one for each question, with what the rows say about it.

import type { DataRow, Problem, TextVerifier } from "../types";
import { solvePrompt } from "./prompts";
import { normalAnswer, readAnswer } from "./verify";

/** Of all questions: 80% to train on, 10% held out to choose settings, 10% held out to report. */
export type Share = "train" | "validation" | "id";

/** A question and all that the data say about it. */
export interface TextProblem extends Problem {
  readonly question: string;
  readonly share: Share;
  /** Right answers with their steps: the solution first, each once. None where the data do not give one. */
  readonly right: readonly string[];
  readonly wrong: readonly string[];
  /** By solution and response, what the data themselves say of it. */
  readonly said: ReadonlyMap<string, Said>;
}

export interface Said {
  /** undefined where the data leave it to the verifier. */
  readonly correct: boolean | undefined;
  readonly critique: string | undefined;
  readonly isSolution: boolean;
}

const TITLE_LENGTH = 60;

/** With one space where there is any. Most texts are so already: looking is a tenth of the work. */
const evened = (text: string): string => (/\s\s|[^\S ]|^ | $/.test(text) ? text.replace(/\s+/g, " ").trim() : text);

/** Questions that differ in space and case only are one. */
export const questionKey = (question: string): string => evened(question.normalize("NFC")).toLowerCase();

/** Two 32-bit lanes of one pass over the key, each mixed at the end: asked for every row of data. */
function hashOf(key: string): readonly [number, number] {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let i = 0; i < key.length; i++) {
    const code = key.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  const mix = (one: number, other: number) =>
    (Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909)) >>> 0;
  return [mix(a, b), mix(b, a)];
}

/** By the question alone, so that it stays where it is when others come or go. */
export function shareOf(key: string): Share {
  const draw = hashOf(key)[0] / 2 ** 32;
  return draw < 0.1 ? "id" : draw < 0.2 ? "validation" : "train";
}

/** 52 bits: two of a million questions meet with chance 1 in 9,000, and then they are one problem. */
function hexOf(key: string): string {
  const [high, low] = hashOf(key);
  return `${high.toString(16).padStart(8, "0")}${(low >>> 12).toString(16).padStart(5, "0")}`;
}

/** As much of the question as a list shows, and digits that tell it from all others. */
function idOf(question: string, key: string): string {
  const line = evened(question.slice(0, 4 * TITLE_LENGTH)).slice(0, TITLE_LENGTH);
  const head = line.isWellFormed() ? line : line.slice(0, -1); // not half a character
  return `${head}${head.length < question.trim().length ? "…" : ""} ·${hexOf(key)}`;
}

/** What a problem is made of, row by row. One map each: a hundred thousand problems are gathered at a time. */
interface Gathered {
  readonly question: string;
  answer: string | null;
  readonly said: Map<string, Said>;
}

function gather(rows: readonly DataRow[], verifier: TextVerifier): Map<string, Gathered> {
  const found = new Map<string, Gathered>();
  let [last, lastKey] = ["", ""]; // rows of one question often follow each other
  for (const { question, answer, solution, response, correct, critique } of rows) {
    const key = question === last ? lastKey : questionKey(question);
    [last, lastKey] = [question, key];
    let one = found.get(key);
    if (!one) found.set(key, (one = { question, answer: null, said: new Map() }));
    if (answer !== undefined) one.answer ??= normalAnswer(verifier, answer);
    const { said } = one;
    if (solution !== undefined)
      said.set(solution, { correct: true, critique: said.get(solution)?.critique, isSolution: true });
    if (response === undefined) continue;
    const before = said.get(response);
    said.set(response, {
      correct: before?.isSolution ? true : (correct ?? before?.correct),
      critique: before?.critique ?? critique,
      isSolution: before?.isSolution ?? false,
    });
  }
  return found;
}

function problemOf(key: string, { question, said, answer: given }: Gathered, verifier: TextVerifier): TextProblem {
  const solutions: string[] = [];
  const right: string[] = [];
  const open: string[] = []; // for the verifier to judge
  const wrong: string[] = [];
  for (const [text, { correct, isSolution }] of said)
    (isSolution ? solutions : correct === undefined ? open : correct ? right : wrong).push(text);
  // The data's own answer, else what a solution or a response that is right by the data comes to.
  let answer = given;
  for (let i = 0; answer === null && i < solutions.length + right.length; i++)
    answer = readAnswer(verifier, solutions[i] ?? right[i - solutions.length]!);
  for (const text of open) (answer !== null && readAnswer(verifier, text) === answer ? right : wrong).push(text);
  const all = [...solutions, ...right];
  // An answer alone is a solution without steps, if the verifier reads it as one.
  if (all.length === 0 && answer !== null && readAnswer(verifier, answer) === answer) all.push(answer);
  const solution = all[0] ?? "";
  return {
    id: idOf(question, key),
    prompt: solvePrompt(question),
    solution,
    answer: answer ?? "",
    question,
    share: shareOf(key),
    right: all,
    wrong,
    said,
  };
}

/** By id, in the order of the rows. */
export function problemsOf(rows: readonly DataRow[], verifier: TextVerifier): ReadonlyMap<string, TextProblem> {
  const problems = new Map<string, TextProblem>();
  for (const [key, one] of gather(rows, verifier)) {
    const problem = problemOf(key, one, verifier);
    problems.set(problem.id, problem);
  }
  return problems;
}

/** Whether what a student writes can be marked: the data give a right answer with or without steps. */
export const isSolved = ({ solution }: Problem): boolean => solution !== "";
