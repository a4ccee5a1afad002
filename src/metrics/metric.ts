// What a metric is. To add one: a file here that calls defineMetric, and a line in index.ts.

import type { EvalRow } from "../types";

export interface Metric {
  readonly title: string;
  /** Shown on the axis: "fraction", "nats/token". */
  readonly unit: string;
  /** One sentence: how to read it. */
  readonly help: string;
  readonly better: "higher" | "lower" | "neither";
  /** Which evaluation it reads. */
  readonly split: "id" | "ood";
  readonly mode: "greedy" | "sampled";
  /** Pure: the value for one problem. Means, intervals and advantages follow from it. */
  read(row: EvalRow): number;
}

export const defineMetric = (metric: Metric): Metric => metric;
