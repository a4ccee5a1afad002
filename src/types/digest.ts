// A small summary of results: short enough for a link, enough to say whether a second run agrees.

import type { Estimate, LessonVerdict } from "./results";

export interface Digest {
  readonly outcome: LessonVerdict["outcome"];
  /** How many seeds the results are of. */
  readonly seeds: number;
  /** What kind of device made them. */
  readonly device: "wasm" | "webgpu";
  /** Of the verdict, numbers to four digits that count. */
  readonly contrasts: readonly { readonly name: string; readonly advantage: Estimate }[];
}

/** One contrast, there and here. */
export interface DigestRow {
  readonly name: string;
  /** null where one side does not have this contrast. */
  readonly theirs: Estimate | null;
  readonly ours: Estimate | null;
  /** `exact`: the same to the last digit; `agrees`: the means differ by no more than `allowed`. */
  readonly agreement: "exact" | "agrees" | "differs";
  /** Our mean minus theirs; null where one is missing. */
  readonly difference: number | null;
  /** Half-widths of the two 95% intervals, combined in quadrature; null where one is missing. */
  readonly allowed: number | null;
}

export interface DigestComparison {
  /** The worst of the rows'. */
  readonly agreement: DigestRow["agreement"];
  readonly theirs: Digest;
  readonly ours: Digest;
  readonly rows: readonly DigestRow[];
}
