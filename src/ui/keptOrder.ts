// Which of the kept experiments are listed, and in which order.

import type { ExperimentRow } from "./workbenchView";

export interface KeptFilter {
  readonly text: string; // found in the title, the note, a tag, the task or an arm
  readonly tag: string; // "" for any
  readonly task: string; // "" for any
}

const READ = {
  title: (row) => row.title.toLowerCase(),
  task: (row) => row.task,
  arms: (row) => row.arms.length,
  seeds: (row) => row.seedsDone,
  state: (row) => row.fraction,
  result: (row) => row.result?.estimate.mean ?? null,
  outcome: (row) => row.outcome,
  at: (row) => row.at,
  seconds: (row) => row.seconds,
  device: (row) => row.device,
} satisfies Record<string, (row: ExperimentRow) => string | number | null>;

export type SortKey = keyof typeof READ;
export const SORT_KEYS = Object.keys(READ) as SortKey[];

export interface Order {
  readonly by: SortKey;
  readonly isDown: boolean;
}

/** Numbers and dates begin with the largest, words with a. */
export const firstOrder = (by: SortKey): Order => ({
  by,
  isDown: !["title", "task", "outcome", "device"].includes(by),
});

/** What has no value comes last, whichever way. Equals keep their order. */
export function ordered(rows: readonly ExperimentRow[], { by, isDown }: Order): readonly ExperimentRow[] {
  const read: (row: ExperimentRow) => string | number | null = READ[by];
  return rows.toSorted((a, b) => {
    const [x, y] = [read(a), read(b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    const order = typeof x === "string" ? x.localeCompare(String(y)) : x - Number(y);
    return isDown ? -order : order;
  });
}

export function matching(rows: readonly ExperimentRow[], { text, tag, task }: KeptFilter): readonly ExperimentRow[] {
  const wanted = text.trim().toLowerCase();
  return rows.filter((row) => {
    const words = [row.title, row.note, row.task, ...row.tags, ...row.arms].join("\n").toLowerCase();
    return words.includes(wanted) && (!tag || row.tags.includes(tag)) && (!task || row.task === task);
  });
}
