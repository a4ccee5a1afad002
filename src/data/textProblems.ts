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
  /** By response, what the data themselves say: whether it is right. */
  readonly stated: ReadonlyMap<string, boolean>;
  readonly critiques: ReadonlyMap<string, string>;
}

const TITLE_LENGTH = 60;

/** Questions that differ in space and case only are one. */
export const questionKey = (question: string): string => {
  const text = question.normalize("NFC");
  const isEven = !/\s\s|[^\S ]|^ | $/.test(text);
  return (isEven ? text : text.replace(/\s+/g, " ").trim()).toLowerCase();
};

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
  const line = question
    .slice(0, 4 * TITLE_LENGTH)
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, TITLE_LENGTH);
  const head = line.isWellFormed() ? line : line.slice(0, -1); // not half a character
  return `${head}${head.length < question.trim().length ? "…" : ""} ·${hexOf(key)}`;
}

/** What a problem is made of, row by row. */
interface Gathered {
  readonly question: string;
  answer: string | null;
  readonly solutions: Set<string>;
  readonly responses: Set<string>;
  readonly stated: Map<string, boolean>;
  readonly critiques: Map<string, string>;
}

function gather(rows: readonly DataRow[], verifier: TextVerifier): Map<string, Gathered> {
  const found = new Map<string, Gathered>();
  const keys = new Map<string, string>(); // rows of one question repeat it
  for (const { question, answer, solution, response, correct, critique } of rows) {
    const key = keys.get(question) ?? questionKey(question);
    keys.set(question, key);
    let one = found.get(key);
    if (!one) {
      const empty = { solutions: new Set<string>(), responses: new Set<string>() };
      one = { question, answer: null, ...empty, stated: new Map(), critiques: new Map() };
      found.set(key, one);
    }
    if (answer !== undefined) one.answer ??= normalAnswer(verifier, answer);
    if (solution !== undefined) one.solutions.add(solution);
    if (response === undefined) continue;
    one.responses.add(response);
    if (correct !== undefined) one.stated.set(response, correct);
    if (critique !== undefined && !one.critiques.has(response)) one.critiques.set(response, critique);
  }
  return found;
}

function problemOf(key: string, one: Gathered, verifier: TextVerifier): TextProblem {
  for (const solution of one.solutions) one.stated.set(solution, true);
  const said = [...one.responses].filter((response) => one.stated.get(response) === true);
  // The data's own answer, else what a solution or a response that is right by the data comes to.
  const read = [...one.solutions, ...said].map((text) => readAnswer(verifier, text));
  const answer = one.answer ?? read.find((text) => text !== null) ?? null;
  const isRight = (response: string): boolean =>
    one.stated.get(response) ?? (answer !== null && readAnswer(verifier, response) === answer);
  const right = [...new Set([...one.solutions, ...[...one.responses].filter(isRight)])];
  // An answer alone is a solution without steps, if the verifier reads it as one.
  if (right.length === 0 && answer !== null && readAnswer(verifier, answer) === answer) right.push(answer);
  return {
    id: idOf(one.question, key),
    prompt: solvePrompt(one.question),
    solution: right[0] ?? "",
    answer: answer ?? "",
    question: one.question,
    share: shareOf(key),
    right,
    wrong: [...one.responses].filter((response) => !right.includes(response)),
    stated: one.stated,
    critiques: one.critiques,
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
