// The final table of the terminal, and the line that says how far a run has come.

import { show } from "../lessons/lesson";
import * as metrics from "../metrics";
import type { MetricId, ResultRow } from "../metrics/results";

/** Headings shorter than the metrics' titles. */
const SHORT: Partial<Record<MetricId, string>> = {
  accuracy: "acc ID",
  accuracyOod: "acc OOD",
  entropy: "entropy",
  distinct: "distinct",
  distinctSolutions: "solutions",
};

/** A fixed-width table, one line per arm; a column for each metric that any arm has, `-` where one has it not. */
export function formatTable(rows: readonly ResultRow[]): string {
  const ids = [...new Set(rows.flatMap(({ values }) => Object.keys(values) as MetricId[]))];
  const columns = ids.map((id) => SHORT[id] ?? metrics[id].title);
  const headings = ["arm", "lr", "seeds", "steps", ...columns, "advantage [95% CI]"];
  const cells = rows.map(({ title, learningRate, seeds, spent, values, advantage }) => [
    title,
    String(learningRate),
    String(seeds),
    spent.step.toFixed(0),
    ...ids.map((id) => values[id]?.mean.toFixed(3) ?? "-"),
    advantage ? show(advantage) : "(baseline)",
  ]);
  const widths = headings.map((heading, c) => Math.max(heading.length, ...cells.map((row) => row[c]!.length)));
  const line = (row: readonly string[]) =>
    row.map((cell, c) => (c === 0 ? cell.padEnd(widths[c]!) : cell.padStart(widths[c]!))).join("  ");
  return [line(headings), line(widths.map((width) => "-".repeat(width))), ...cells.map(line)].join("\n");
}

/** `5 h 55 min`, `3 min 20 s`, `45 s`. */
export function formatSeconds(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole >= 3600) return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
