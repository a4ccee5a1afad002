// Grades what a critic wrote against the oracle: how often its verdict is right, and what kinds of mistakes it makes.
// Critics are imperfect, about one in five critiques of the CFT paper is wrong: that is measured here, not repaired.

import { wilson } from "../lib/wilson";
import type { Grade, Estimate } from "../types";
import type { Item, Mode } from "./prompts";
import { readCritique } from "./readCritique";

/** What is graded: one item as it was written. */
export interface Graded {
  readonly oracle?: { readonly right: boolean; readonly firstWrongStep: number | null };
  readonly grade?: Grade;
  readonly error?: string;
}

/** Whether what was written solves the item's problem; null where nobody can tell. */
export type Solves = (item: Item, text: string) => boolean | null;

/** undefined where there is no oracle. */
export function gradeWriting(mode: Mode, item: Item, text: string, solves: Solves): Grade | undefined {
  if (mode === "lesson") return undefined;
  if (mode !== "critique") {
    const right = solves(item, text);
    return right === null ? undefined : { verdictRight: right, stepRight: null };
  }
  if (!item.oracle) return undefined;
  const { right, firstWrongStep } = item.oracle;
  const { verdict, firstWrongStep: named } = readCritique(text);
  const isStepKnown = !right && firstWrongStep !== null && item.steps !== undefined;
  return {
    verdictRight: verdict === null ? null : (verdict === "right") === right,
    stepRight: isStepKnown ? named === firstWrongStep : null,
  };
}

export interface Share extends Estimate {
  readonly count: number;
  readonly of: number;
}

export interface CriticSummary {
  /** Of what could be read, how many verdicts are right; null where nothing could. */
  readonly verdict: Share | null;
  /** Of the wrong responses whose steps are known, how often the first wrong one is named. */
  readonly step: Share | null;
  /** Of what was graded, how many verdicts could not be read. */
  readonly unreadable: Share | null;
  /** Wrong responses, and those of them that were called right. */
  readonly misses: { readonly count: number; readonly of: number };
  /** Right responses, and those of them that were called wrong. */
  readonly falseAlarms: { readonly count: number; readonly of: number };
  /** The verdicts that would be right if the critic always said the same: what there is to beat. */
  readonly always: number | null;
  readonly failed: number;
}

const shareOf = (count: number, of: number): Share | null => (of === 0 ? null : { count, of, ...wilson(count, of) });

export function summarise(writings: readonly Graded[]): CriticSummary {
  const written = writings.filter(({ error }) => error === undefined);
  const graded = written.flatMap(({ grade, oracle }) => (grade ? [{ ...grade, oracle }] : []));
  const read = graded.filter(({ verdictRight }) => verdictRight !== null);
  const found = (rows: typeof graded, right: boolean) => rows.filter(({ verdictRight }) => verdictRight === right);
  const about = (right: boolean) => read.filter(({ oracle }) => oracle?.right === right);
  const located = graded.filter(({ stepRight }) => stepRight !== null);
  const [wrong, right] = [about(false), about(true)];
  const total = wrong.length + right.length;
  return {
    verdict: shareOf(found(read, true).length, read.length),
    step: shareOf(located.filter(({ stepRight }) => stepRight).length, located.length),
    unreadable: shareOf(graded.length - read.length, graded.length),
    misses: { count: found(wrong, false).length, of: wrong.length },
    falseAlarms: { count: found(right, false).length, of: right.length },
    always: total === 0 ? null : Math.max(wrong.length, right.length) / total,
    failed: writings.length - written.length,
  };
}

/** Which of the writings to show. */
export type Filter = "all" | "right" | "wrong" | "unreadable" | "failed";
export const FILTERS: readonly Filter[] = ["all", "right", "wrong", "unreadable", "failed"];

export function matches({ grade, error }: Graded, filter: Filter): boolean {
  if (filter === "all") return true;
  if (filter === "failed" || error !== undefined) return filter === "failed" && error !== undefined;
  if (filter === "unreadable") return grade?.verdictRight === null;
  return grade?.verdictRight === (filter === "right");
}
