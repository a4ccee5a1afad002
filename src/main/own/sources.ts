// What a language model can write about: the tasks here, and the data that a person brought.

import type { Store } from "../../store/db";
import { startingWith } from "../../store/schema";
import * as registry from "../../tasks";
import type { Task } from "../../tasks/task";
import { itemsOfRows, itemsOfTask } from "../../teachers/items";
import type { Solves } from "../../teachers/grade";
import type { Item, Mode } from "../../teachers/prompts";
import type { DataRow, Dataset } from "../../types";
import type { SourceView } from "../../ui/own/teachersView";

const tasks: Readonly<Record<string, Task>> = registry;

/** Data that a person brought, as far as writing needs it. */
export interface DataAccess {
  list(): Promise<readonly Dataset[]>;
  rows(id: string): Promise<readonly DataRow[]>;
  /** Whether a completion answers the row's question; null where nobody can tell. */
  isRight?(dataset: Dataset, row: DataRow, completion: string): boolean | null;
  /** Keeps rows as new data. `source` is the data or the task that they were made from. */
  save?(title: string, rows: readonly DataRow[], origin: string, source: string): Promise<Dataset>;
}

export const storedData = (store: Store): DataAccess => ({
  list: () => store.read(["datasets"], (tx) => tx.objectStore("datasets").getAll()),
  async rows(id) {
    const chunks = await store.read(["dataChunks"], (tx) => tx.objectStore("dataChunks").getAll(startingWith(id)));
    return chunks.flatMap(({ rows }) => rows);
  },
});

export async function sourcesOf(data: DataAccess | null): Promise<SourceView[]> {
  const known = (await data?.list()) ?? [];
  return [
    ...known.map(({ id, title }): SourceView => ({ id, title, kind: "data" })),
    ...Object.entries(tasks).map(([id, { title }]): SourceView => ({ id, title, kind: "task" })),
  ];
}

export interface Wanted {
  readonly mode: Mode;
  readonly count: number;
  readonly seed: number;
  readonly noise: number;
}

/** @throws {RangeError} if there is nothing there to write about */
export async function itemsFor(
  source: string,
  wanted: Wanted,
  data: DataAccess | null,
): Promise<{ items: Item[]; solves: Solves }> {
  const task = Object.hasOwn(tasks, source) ? tasks[source]! : null;
  if (task) {
    const solves: Solves = ({ problem }, text) =>
      problem === undefined ? null : task.verify(task.parse(problem), text.trim()).reward === 1;
    return { items: itemsOfTask(task, wanted), solves };
  }
  const dataset = (await data?.list())?.find(({ id }) => id === source);
  if (!data || !dataset) throw new RangeError(`writing: got '${source}', want a task or data that is kept here`);
  const rows = await data.rows(source);
  const rightOf = (row: DataRow) =>
    row.correct ?? (row.response === undefined ? null : (data.isRight?.(dataset, row, row.response) ?? null));
  const answered = new Map(rows.filter(({ answer }) => answer !== undefined).map((row) => [row.question, row]));
  const items = itemsOfRows(rows, wanted, rightOf);
  const wants = wanted.mode === "answer" ? "a row" : "a row with a response";
  if (items.length === 0) throw new RangeError(`writing: got ${rows.length} rows of '${dataset.title}', want ${wants}`);
  const solves: Solves = ({ question }, text) => {
    const row = answered.get(question);
    return row ? (data.isRight?.(dataset, row, text) ?? null) : null;
  };
  return { items, solves };
}

/**
 * Rows with all that is known of their questions: of a task the answer, a solution, and what its notation means, since a
 * row knows nothing of its task; of data what its own rows say.
 *
 * @param problems of the rows, by question
 */
export async function completeRows(
  source: string,
  rows: readonly DataRow[],
  problems: ReadonlyMap<string, string>,
  data: DataAccess | null,
): Promise<DataRow[]> {
  if (!Object.hasOwn(tasks, source)) {
    const known = new Map(((await data?.rows(source)) ?? []).map((row) => [row.question, row]));
    return rows.map((row) => {
      const { answer, solution } = known.get(row.question) ?? {};
      return { ...row, ...(answer !== undefined && { answer }), ...(solution !== undefined && { solution }) };
    });
  }
  const task = tasks[source]!;
  return rows.map((row) => {
    const { answer, solution } = task.parse(problems.get(row.question) ?? row.question);
    return { ...row, question: `${task.notation}\n\n${row.question}`, answer, solution };
  });
}
