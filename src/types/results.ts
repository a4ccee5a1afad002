// What is shown of results: estimates, verdicts, charts, the microscope.

import type { Problem, Verdict } from "./problems";
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

export interface TokenView {
  readonly text: string;
  readonly logp: number; // nats
  readonly entropy: number; // nats
  /** Most probable next tokens here, the chosen one included or not. */
  readonly alternatives: readonly { readonly text: string; readonly probability: number }[];
}

/** One problem, every arm: the heart of the page. */
export interface Inspection {
  readonly problem: Problem;
  readonly arms: readonly {
    readonly arm: string;
    readonly at: Spent;
    readonly completion: string;
    readonly tokens: readonly TokenView[];
    readonly verdict: Verdict;
  }[];
  /** What each arm's signal would train on, given this problem and one response to it: tokens and what each is worth. */
  readonly weights: readonly {
    readonly arm: string;
    readonly sequences: readonly (readonly { readonly text: string; readonly weight: number }[])[];
    /** Of each sequence, where it is a completion that the student wrote. */
    readonly rewards?: readonly (number | null)[];
  }[];
  /** The response that the weights are about. */
  readonly response: string;
}
