// Lists of kept experiments: every column sorts both ways, gaps last; words are found wherever they stand.

import { expect, test } from "vitest";
import { firstOrder, matching, ordered, SORT_KEYS } from "./keptOrder";
import type { ExperimentRow } from "./workbenchView";

const row = (id: string, part: Partial<ExperimentRow> = {}): ExperimentRow => ({
  ...{ id, title: id, isTuning: false, isOwn: true, task: "T", arms: ["A"], seedsDone: 0, seeds: 1, fraction: 0 },
  ...{ result: null, outcome: null, at: "2026-01-01", seconds: null, device: null, tags: [], note: "" },
  ...{ isRunning: false, ...part },
});
const estimate = (mean: number) => ({ mean, low: mean, high: mean });

const rows = [
  row("b", { seconds: 3, at: "2026-01-02", result: { name: "x", estimate: estimate(-0.1) }, tags: ["noise"] }),
  row("a", { seconds: 20, at: "2026-01-03", result: { name: "x", estimate: estimate(0.2) }, task: "U" }),
  row("c", { note: "Try again", fraction: 1, arms: ["Critique", "B"] }),
];
const ids = (list: readonly ExperimentRow[]) => list.map(({ id }) => id).join("");

test("sorted by words, numbers, dates; what has none comes last", () => {
  expect(ids(ordered(rows, { by: "title", isDown: false }))).toBe("abc");
  expect(ids(ordered(rows, { by: "seconds", isDown: true }))).toBe("abc");
  expect(ids(ordered(rows, { by: "seconds", isDown: false }))).toBe("bac");
  expect(ids(ordered(rows, { by: "result", isDown: true }))).toBe("abc");
  expect(ids(ordered(rows, firstOrder("at")))).toBe("abc");
  for (const by of SORT_KEYS) expect(ordered(rows, firstOrder(by))).toHaveLength(3);
});

test("found by title, note, tag, task, arm", () => {
  const find = (text: string) => ids(matching(rows, { text, tag: "", task: "" }));
  expect(find("")).toBe("bac");
  expect(find("TRY")).toBe("c");
  expect(find("noise")).toBe("b");
  expect(find("critique")).toBe("c");
  expect(ids(matching(rows, { text: "", tag: "noise", task: "" }))).toBe("b");
  expect(ids(matching(rows, { text: "", tag: "", task: "U" }))).toBe("a");
});
