// What is shown of results: estimates, verdicts, charts.

import type { Spent } from "./runs";

/** Mean of something over problems and seeds, with a 95% interval for others of both. */
export interface Estimate {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** A lesson's outcome against the criterion fixed before it ran. */
export interface LessonVerdict {
  /** `measured` where no criterion was fixed: an experiment of one's own. */
  readonly outcome: "reproduced" | "reversed" | "null" | "inconclusive" | "measured";
  /** One sentence with the number and the interval. */
  readonly headline: string;
  /** Each contrast the criterion looked at. */
  readonly contrasts: readonly { readonly name: string; readonly advantage: Estimate; readonly reading: string }[];
  readonly caveats: readonly string[];
}

/** One line of a chart: an arm, with a 95% interval at each point. */
export interface Series {
  readonly arm: string;
  /** A line that no training drew: the start at several temperatures. Its `arm` is not one of the experiment's. */
  readonly control?: { readonly title: string };
  readonly points: readonly {
    readonly at: Spent;
    readonly k?: number;
    /** Of `trajectory` and `plane`. */
    readonly x?: Estimate;
    readonly estimate: Estimate;
    readonly seeds: number;
  }[];
}

/**
 * `progress`: x is what was spent; `passAtK`: x is k, log scale; `trajectory`: x is another estimate (pass@1), points in the
 * order of training; `plane`: one point an arm, both coordinates advantages.
 */
export interface ChartData {
  readonly id: string;
  readonly title: string;
  /** Shown on the axis: "nats/token", "fraction". */
  readonly unit: string;
  /** One sentence: how to read it. */
  readonly help: string;
  readonly kind: "progress" | "passAtK" | "trajectory" | "plane";
  /** Of `trajectory` and `plane`: what x is. */
  readonly xTitle?: string;
  /** Of `trajectory` and `plane`: what y is. */
  readonly yTitle?: string;
  readonly better: "higher" | "lower" | "neither";
  /** Of the second rank: shown when somebody asks for more. */
  readonly isMinor?: boolean;
  /** Draw a line at zero: the baseline of an advantage. */
  readonly zeroLine: boolean;
  readonly series: readonly Series[];
}
