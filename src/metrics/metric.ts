// What a metric is. To add one: a file here that calls defineMetric, and a line in index.ts.

import type { Formula } from "../lib/tex";
import type { EvalRow } from "../types";

export interface Metric {
  readonly title: string;
  /** Shown on the axis: "fraction", "nats/token". */
  readonly unit: string;
  /** One sentence: how to read it. */
  readonly help: string;
  /** Where it is more than a share or a count. */
  readonly formula?: Formula;
  readonly better: "higher" | "lower" | "neither";
  /** Which evaluation it reads. */
  readonly split: "id" | "ood";
  readonly mode: "greedy" | "sampled";
  /** Pure: the value for one problem, at least 0; null if it was not measured there. Means, intervals, advantages follow. */
  read(row: EvalRow): number | null;
}

export const defineMetric = (metric: Metric): Metric => metric;
