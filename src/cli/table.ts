// The final table of the terminal, and the line that says how far a run has come.

import { show } from "../lessons/lesson";
import { TABLE_METRICS, type ResultRow } from "../metrics/results";

const HEADINGS = [
  "arm",
  "lr",
  "seeds",
  "steps",
  "acc ID",
  "acc OOD",
  "pass@1",
  "pass@16",
  "entropy",
  "distinct",
  "advantage [95% CI]",
];

/** A fixed-width table, one line per arm. */
export function formatTable(rows: readonly ResultRow[]): string {
  const cells = rows.map(({ title, learningRate, seeds, spent, values, advantage }) => [
    title,
    String(learningRate),
    String(seeds),
    spent.step.toFixed(0),
    ...TABLE_METRICS.map((id) => values[id]!.mean.toFixed(3)),
    advantage ? show(advantage) : "(baseline)",
  ]);
  const widths = HEADINGS.map((heading, c) => Math.max(heading.length, ...cells.map((row) => row[c]!.length)));
  const line = (row: readonly string[]) =>
    row.map((cell, c) => (c === 0 ? cell.padEnd(widths[c]!) : cell.padStart(widths[c]!))).join("  ");
  return [line(HEADINGS), line(widths.map((width) => "-".repeat(width))), ...cells.map(line)].join("\n");
}

/** `3 min 20 s`, `45 s`. */
export function formatSeconds(seconds: number): string {
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
