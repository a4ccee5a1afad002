// Finds out which of the known layouts a table has, by its columns and its first rows.

import { splitTask } from "./cells";
import type { Field, Layout, Mapping } from "./mapping";
import { conclusionOf } from "./prompts";
import type { RawRow } from "./source";

type Columns = Mapping["columns"];

interface Known {
  readonly layout: Layout;
  readonly find: (has: (...names: string[]) => boolean, sample: readonly RawRow[]) => Columns | null;
}

const most = (sample: readonly RawRow[], test: (row: RawRow) => boolean): boolean =>
  sample.filter(test).length * 2 > sample.length;
const isList = (name: string) => (row: RawRow) => Array.isArray(row[name]);
const says = (name: string, pattern: RegExp) => (row: RawRow) => pattern.test(String(row[name]));

const OWN_FIELDS: readonly Field[] = ["question", "response", "critique", "answer", "solution", "correct"];

const KNOWN: readonly Known[] = [
  {
    layout: "errataExamples",
    find: (has) =>
      has("setId", "task", "problem", "response", "reward", "firstWrongStep")
        ? { question: "problem", response: "response", critique: "critique", correct: "reward" }
        : null,
  },
  {
    layout: "cft",
    find: (has, sample) =>
      has("input", "output") && most(sample, (row) => splitTask(row["input"]) !== null)
        ? { question: "input", response: "input", critique: "output", correct: "output" }
        : null,
  },
  {
    layout: "preference",
    find: (has) =>
      has("chosen", "rejected")
        ? {
            question: has("prompt") ? "prompt" : has("question") ? "question" : "chosen",
            solution: "chosen",
            rejected: "rejected",
          }
        : null,
  },
  {
    layout: "kto",
    find: (has) =>
      has("prompt", "completion", "label") ? { question: "prompt", response: "completion", correct: "label" } : null,
  },
  {
    layout: "completion",
    find: (has) => (has("prompt", "completion") ? { question: "prompt", solution: "completion" } : null),
  },
  {
    layout: "choice",
    find: (has, sample) => {
      const answer = has("answer") ? "answer" : has("answerKey") ? "answerKey" : null;
      const isChoice = (row: RawRow) => typeof row["choices"] === "object" && row["choices"] !== null;
      return has("question", "choices") && answer && most(sample, isChoice)
        ? { question: "question", choices: "choices", answer }
        : null;
    },
  },
  {
    layout: "gsm8k",
    find: (has, sample) =>
      has("question", "answer") && !has("solution") && most(sample, says("answer", /####/))
        ? { question: "question", solution: "answer", answer: "answer" }
        : null,
  },
  {
    layout: "named",
    find: (has) =>
      has("question") && !has("prompt") && OWN_FIELDS.slice(1).some((field) => has(field))
        ? Object.fromEntries(OWN_FIELDS.filter((field) => has(field)).map((field) => [field, field]))
        : null,
  },
  {
    layout: "math",
    find: (has) =>
      has("problem", "solution")
        ? { question: "problem", solution: "solution", ...(has("answer") && { answer: "answer" }) }
        : null,
  },
  {
    layout: "messages",
    find: (has, sample) => {
      const name = ["messages", "conversations"].find((one) => has(one) && most(sample, isList(one)));
      return name === undefined ? null : { question: name, solution: name };
    },
  },
];

/** Names that other people give to columns. */
const NAMES: Readonly<Record<Field, RegExp>> = {
  question: /^(question|problem|prompt|query|instruction|input|task|frage|aufgabe)$/i,
  response:
    /^(response|completion|attempt|generation|output|student[ _]?(answer|solution|response)|prediction|antwort)$/i,
  critique: /^(critique|feedback|judg(e)?ment|review|comment|kritik)$/i,
  answer: /^(answer|final[ _]?answer|gold|target|reference|label|ground[ _]?truth|ergebnis)$/i,
  solution: /^(solution|rationale|chosen|reasoning|explanation|worked[ _]?solution|lösung)$/i,
  correct: /^(correct|is[ _]?correct|right|reward|score|verdict)$/i,
  rejected: /^(rejected|wrong[ _]?(answer|response))$/i,
  choices: /^(choices|options)$/i,
};

/** By names alone; a column is one field. Where no name says which the question is, the first column of texts. */
function byName(columns: readonly string[], sample: readonly RawRow[]): Columns {
  const found: Partial<Record<Field, string>> = {};
  for (const [field, pattern] of Object.entries(NAMES) as [Field, RegExp][]) {
    const name = columns.find((column) => pattern.test(column.trim()) && !Object.values(found).includes(column));
    if (name !== undefined) found[field] = name;
  }
  const texts = columns.find((column) => most(sample, (row) => typeof row[column] === "string"));
  if (found.question === undefined && texts !== undefined) found.question = texts;
  if (found.critique !== undefined && found.correct === undefined) {
    const { critique } = found;
    if (most(sample, (row) => conclusionOf(String(row[critique])) !== null)) found.correct = critique;
  }
  return found.question === undefined ? {} : found;
}

/** A guess that a person can change. */
export function recognise(columns: readonly string[], sample: readonly RawRow[]): Mapping {
  const has = (...names: string[]) => names.every((name) => columns.includes(name));
  for (const { layout, find } of KNOWN) {
    const found = find(has, sample);
    if (found) return { layout, columns: concluded(found, sample) };
  }
  return { layout: "own", columns: byName(columns, sample) };
}

/** A critique that says whether the response is right says so for the row, where nothing else does. */
function concluded(columns: Columns, sample: readonly RawRow[]): Columns {
  const { critique, correct } = columns;
  const isSaid = critique !== undefined && most(sample, (row) => conclusionOf(String(row[critique])) !== null);
  return isSaid && correct === undefined ? { ...columns, correct: critique } : columns;
}
