// A table as Markdown, padded so that it also reads well in a terminal.

import type { Table } from "../suite";

export function toMarkdown({ title, caption, columns, rows, notes = [] }: Table): string {
  const widths = columns.map((column, i) => Math.max(3, column.length, ...rows.map((row) => (row[i] ?? "").length)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join(" | ")} |`;
  const rule = `| ${widths.map((width, i) => (i === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`)).join(" | ")} |`;
  const body = rows.map((row) => line(columns.map((_, i) => row[i] ?? "")));
  const below = notes.length > 0 ? ["", ...notes.map((note) => `- ${note}`)] : [];
  return [`### ${title}`, "", caption, "", line(columns), rule, ...body, ...below].join("\n");
}
