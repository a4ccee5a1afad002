// A chart's numbers as comma- or tab-separated values, one point a row, as they are and not as they are written.

import { type ArmStyles, styleOf } from "../armStyle";
import type { ChartData } from "../view";

const COLUMNS = [
  ...["chart", "unit", "arm", "title", "seeds", "step", "tokens", "loss_tokens", "flops", "k"],
  ...["x_mean", "x_low", "x_high", "mean", "low", "high"],
] as const;

/** @returns long format, RFC 4180: a head and one row a point, hidden arms included */
export function csvOf(chart: ChartData, styles: ArmStyles, separator: "," | "\t" = ","): string {
  const rows = chart.series.flatMap(({ arm, points }) =>
    points.map(({ at, k, x, estimate, seeds }) => [
      ...[chart.id, chart.unit, arm, styleOf(styles, arm).title, seeds],
      ...[at.step, at.tokens, at.lossTokens, at.flops, k],
      ...[x?.mean, x?.low, x?.high, estimate.mean, estimate.low, estimate.high],
    ]),
  );
  return [[...COLUMNS], ...rows]
    .map((row) => `${row.map((cell) => cellOf(cell, separator)).join(separator)}\r\n`)
    .join("");
}

function cellOf(value: string | number | undefined, separator: string): string {
  if (value === undefined) return "";
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : "";
  // A title may come from a stranger's link, and spreadsheets run what begins like a formula.
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
