// What is in a run's zip: names, sizes, and the text that explains them to whoever unpacks it.

import type { ChartData, Run } from "../types";

export const ZIP_FORMAT = "errata-zip";
export const ZIP_VERSION = 1;

/** Caps on what is read. What is written keeps to them too. */
export const MAX_ENTRIES = 5000;
export const MAX_BYTES = 512 * 1024 * 1024;

const MB = 1024 * 1024;
const FILES: Readonly<Record<string, number>> = {
  "README.txt": MB,
  "experiment.json": 4 * MB,
  "manifest.json": 4 * MB,
  "metrics.csv": 64 * MB,
  "runs.json": 16 * MB,
};
const FOLDERS: Readonly<Record<string, readonly [ending: string, bytes: number]>> = {
  checkpoints: [".safetensors", 128 * MB],
  evaluations: [".jsonl", 128 * MB],
  examples: [".jsonl", 64 * MB],
  steps: [".jsonl", 128 * MB],
};

/** The largest size of a file of this name, in bytes; undefined if a run has none. */
export function sizeOf(name: string): number | undefined {
  if (Object.hasOwn(FILES, name)) return FILES[name];
  const [, folder = "", rest = ""] = /^(\w+)\/([A-Za-z0-9][\w.@+-]{0,200})$/.exec(name) ?? [];
  if (!Object.hasOwn(FOLDERS, folder)) return undefined;
  const [ending, bytes] = FOLDERS[folder]!;
  return rest.endsWith(ending) && !rest.includes("..") ? bytes : undefined;
}

export const evaluationsFile = ({ arm, seed }: Run): string => `evaluations/${arm}-${seed}.jsonl`;
export const stepsFile = ({ arm, seed }: Run): string => `steps/${arm}-${seed}.jsonl`;
export const checkpointFile = ({ arm, seed }: Run): string => `checkpoints/${arm}-${seed}.safetensors`;
export const examplesFile = (setId: string): string => `examples/${setId}.jsonl`;

export const README = `A run of Errata, a laboratory for learning from mistakes, as its page exported it.

experiment.json              what was compared, on what, for how long; the lesson and its verdict; page and devices
runs.json                    every arm with every seed: how far it came, and what it spent
evaluations/ARM-SEED.jsonl   one line for each problem of each evaluation: right of n completions, answers, entropy
steps/ARM-SEED.jsonl         one line for each optimiser step: loss, gradient norm, learning rate, health
checkpoints/ARM-SEED.safetensors   weights and both moments of AdamW, flat, f32: training can go on from them
examples/SET.jsonl           the responses and critiques that arms without rollouts trained from
metrics.csv                  what the charts show: chart, arm, where, mean, and its 95% interval over seeds and problems
manifest.json                format version, and the SHA-256 of every other file

Import the zip in the page to see the run, or to go on with it: every hash and every row is checked first.
`;

const COLUMNS = "chart,arm,step,tokens,lossTokens,flops,k,xMean,xLow,xHigh,mean,low,high,seeds";

/** Long format: a row for each point of each line of each chart. Columns that a chart has not are empty. */
export function metricsCsv(charts: readonly ChartData[]): string {
  const cell = (value: string | number | undefined): string =>
    typeof value === "string" && /[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : String(value ?? "");
  const rows = charts.flatMap(({ id, series }) =>
    series.flatMap(({ arm, points }) =>
      points.map(({ at, k, x, estimate, seeds }) =>
        [
          ...[id, arm, at.step, at.tokens, at.lossTokens, at.flops, k, x?.mean, x?.low, x?.high],
          ...[estimate.mean, estimate.low, estimate.high, seeds],
        ]
          .map(cell)
          .join(","),
      ),
    ),
  );
  return [COLUMNS, ...rows].map((row) => `${row}\n`).join("");
}
