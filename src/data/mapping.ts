// From the columns of a table to rows of data.

import type { DataField, DataLayout, DataRow, TextVerifier } from "../types";
import { askedText, choiceQuestion, commonStart, saidText, splitTask, truthOf } from "./cells";
import { conclusionOf } from "./prompts";
import type { RawRow } from "./source";
import { markedAnswer } from "./verify";

export type Field = DataField;
export type Layout = DataLayout;

export interface Mapping {
  readonly layout: Layout;
  /** One column can be several fields: what stands in it is then taken apart. */
  readonly columns: Partial<Readonly<Record<Field, string>>>;
}

/** Why a row gives nothing. */
export const SKIPS = ["noQuestion", "nothingElse", "noChoice", "tooLong"] as const;
export type Skip = (typeof SKIPS)[number];

const MAX_TEXT = 32_768;

interface Said {
  question: string | null;
  response: string | null;
  solution: string | null;
  answer: string | null;
}

/** Question and what is said about it, with what stands together in one column taken apart. */
function read({ columns }: Mapping, row: RawRow): Said {
  const cell = (field: Field): unknown => (columns[field] === undefined ? undefined : row[columns[field]]);
  const isSame = (a: Field, b: Field) => columns[a] !== undefined && columns[a] === columns[b];
  let question = askedText(cell("question"));
  let response = saidText(cell("response"));
  const solution = saidText(cell("solution"));
  if (isSame("question", "response")) {
    const parts = splitTask(cell("question"));
    if (parts) [question, response] = [parts.question, parts.response];
    else if (typeof cell("question") === "string") [question, response] = [null, null];
  } else if (columns.critique !== undefined) question = splitTask(cell("question"))?.question ?? question;
  if (isSame("question", "solution") && typeof cell("solution") === "string" && columns.rejected !== undefined) {
    const start = commonStart(solution ?? "", saidText(cell("rejected")) ?? "");
    return { question: start, response, solution: start && solution!.slice(start.length).trim(), answer: null };
  }
  const own = isSame("answer", "solution") && solution !== null ? markedAnswer(solution) : saidText(cell("answer"));
  const marked = columns.answer === undefined && solution !== null ? markedAnswer(solution) : null;
  return { question, response, solution, answer: own ?? marked };
}

/** The row without what it does not say. */
function rowOf(
  question: string,
  parts: { readonly [K in keyof Omit<DataRow, "question">]: DataRow[K] | null | undefined },
): DataRow {
  const known = Object.entries(parts).filter(([, value]) => value !== null && value !== undefined);
  return { question, ...(Object.fromEntries(known) as Omit<DataRow, "question">) };
}

/** What a row gives: one row or two, or why none. */
export function mapRow(mapping: Mapping, row: RawRow): readonly DataRow[] | Skip {
  const { columns } = mapping;
  const cell = (field: Field): unknown => (columns[field] === undefined ? undefined : row[columns[field]]);
  const said = read(mapping, row);
  let { question, answer } = said;
  const { response, solution } = said;
  if (question === null) return "noQuestion";
  if (columns.choices !== undefined) {
    const choice = choiceQuestion(question, cell("choices"), cell("answer"));
    if (!choice) return "noChoice";
    ({ question, answer } = choice);
  }
  const critique = saidText(cell("critique"));
  const isConcluded = columns.correct !== undefined && columns.correct === columns.critique;
  const correct = isConcluded && critique !== null ? (conclusionOf(critique) ?? undefined) : truthOf(cell("correct"));
  let rejected = saidText(cell("rejected"));
  const isPair = rejected !== null && solution !== null;
  if (isPair && columns.question === columns.solution && rejected!.startsWith(question))
    rejected = rejected!.slice(question.length).trim();
  const texts = [question, response, solution, answer, critique, rejected];
  if (texts.some((one) => one !== null && one.length > MAX_TEXT)) return "tooLong";
  if (isPair)
    return [
      rowOf(question, { answer, solution, response: solution, correct: true, critique }),
      ...(rejected ? [rowOf(question, { answer, response: rejected, correct: false })] : []),
    ];
  if (response === null && solution === null && answer === null) return "nothingElse";
  const own = response === null ? {} : { response, correct, critique };
  return [rowOf(question, { answer, solution, ...own })];
}

export interface Mapped {
  readonly rows: DataRow[];
  readonly skipped: Readonly<Partial<Record<Skip, number>>>;
}

export function mapRows(mapping: Mapping, raw: readonly RawRow[]): Mapped {
  const rows: DataRow[] = [];
  const skipped: Partial<Record<Skip, number>> = {};
  for (const row of raw) {
    const found = mapRow(mapping, row);
    if (typeof found === "string") skipped[found] = (skipped[found] ?? 0) + 1;
    else rows.push(...found);
  }
  return { rows, skipped };
}

/** The verifier that fits data of this layout best. */
export const verifierFor = ({ columns }: Mapping): TextVerifier =>
  columns.choices !== undefined ? { kind: "choice" } : { kind: "lastNumber" };
