// Writes rows of data in the layouts that others train from.

import type { DataRow, Dataset } from "../types";
import { CRITIC } from "./prompts";
import { problemsOf, type TextProblem } from "./textProblems";

/** One row of a file. */
type Line = Readonly<Record<string, unknown>>;

interface Writer {
  /** Ends the file's name. */
  readonly extension: "jsonl" | "csv";
  readonly lines: (rows: readonly DataRow[], dataset: Dataset) => Line[];
}

/** What is left out of rows that do not say it. */
const withText = <K extends keyof DataRow>(row: DataRow, ...keys: K[]): row is DataRow & Required<Pick<DataRow, K>> =>
  keys.every((key) => row[key] !== undefined);

/** Each once, in the order in which they come. */
function distinct(lines: readonly Line[]): Line[] {
  const seen = new Map(lines.map((line) => [JSON.stringify(line), line]));
  return [...seen.values()];
}

const FIELDS = ["question", "answer", "solution", "response", "correct", "critique"] as const;

const named = (rows: readonly DataRow[]): Line[] => rows.map((row) => ({ ...row }));

const cft = (rows: readonly DataRow[]): Line[] =>
  rows.flatMap((row) =>
    withText(row, "response", "critique")
      ? [
          {
            instruction: CRITIC,
            input: `Question:\n${row.question}\n\nSolution:\n${row.response}`,
            output: row.critique,
          },
        ]
      : [],
  );

/** Right solutions, each once: the start of imitation. */
const completion = (rows: readonly DataRow[], { verifier }: Dataset): Line[] =>
  [...problemsOf(rows, verifier).values()].flatMap(({ question, right }) =>
    right.map((solution) => ({ prompt: question, completion: solution })),
  );

/** Every wrong response of a question beside a right one; the right ones by turns. */
const pairsOf = ({ question, right, wrong }: TextProblem): Line[] =>
  right.length === 0
    ? []
    : wrong.map((rejected, i) => ({ prompt: question, chosen: right[i % right.length], rejected }));

const preference = (rows: readonly DataRow[], { verifier }: Dataset): Line[] =>
  [...problemsOf(rows, verifier).values()].flatMap(pairsOf);

const kto = (rows: readonly DataRow[], { verifier }: Dataset): Line[] =>
  [...problemsOf(rows, verifier).values()].flatMap(({ question: prompt, right, wrong }) => [
    ...right.map((text) => ({ prompt, completion: text, label: true })),
    ...wrong.map((text) => ({ prompt, completion: text, label: false })),
  ]);

/** A solution that ends in its answer after a mark. */
const marked = (solution: string, answer: string): string =>
  solution.includes("####") ? solution : `${solution}\n#### ${answer}`;

const gsm8k = (rows: readonly DataRow[], { verifier }: Dataset): Line[] =>
  [...problemsOf(rows, verifier).values()].flatMap(({ question, solution, answer }) =>
    answer === "" ? [] : [{ question, answer: marked(solution, answer) }],
  );

const math = (rows: readonly DataRow[], { verifier }: Dataset): Line[] =>
  [...problemsOf(rows, verifier).values()].flatMap(({ question, solution, answer }) =>
    answer === "" ? [] : [{ problem: question, solution, answer }],
  );

/** By id: what a person can take away. */
export const WRITERS = {
  named: { extension: "jsonl", lines: named },
  csv: { extension: "csv", lines: named },
  cft: { extension: "jsonl", lines: cft },
  completion: { extension: "jsonl", lines: completion },
  preference: { extension: "jsonl", lines: preference },
  kto: { extension: "jsonl", lines: kto },
  gsm8k: { extension: "jsonl", lines: gsm8k },
  math: { extension: "jsonl", lines: math },
} as const satisfies Readonly<Record<string, Writer>>;
export type WrittenLayout = keyof typeof WRITERS;

const csvCell = (value: unknown): string => {
  const cell = typeof value === "string" ? value : typeof value === "boolean" ? String(value) : "";
  return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
};

const csv = (lines: readonly Line[]): string =>
  [FIELDS.join(","), ...lines.map((line) => FIELDS.map((field) => csvCell(line[field])).join(","))].join("\n") + "\n";

/** JSON Lines. */
export const jsonl = (lines: readonly Line[]): string => lines.map((line) => `${JSON.stringify(line)}\n`).join("");

export interface WrittenFile {
  readonly name: string;
  readonly text: string;
  readonly rows: number;
}

const fileName = (title: string): string =>
  title
    .toLowerCase()
    .replace(/\.\w{1,7}$/, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 40) || "data";

/** @throws {RangeError} if the data have nothing for this layout */
export function writeData(layout: WrittenLayout, dataset: Dataset, rows: readonly DataRow[]): WrittenFile {
  const { lines, extension } = WRITERS[layout];
  const found = layout === "named" || layout === "csv" ? lines(rows, dataset) : distinct(lines(rows, dataset));
  if (found.length === 0)
    throw new RangeError(`data '${dataset.title}': got no row for the layout '${layout}', want one`);
  const text = extension === "csv" ? csv(found) : jsonl(found);
  return { name: `${fileName(dataset.title)}-${layout}.${extension}`, text, rows: found.length };
}
