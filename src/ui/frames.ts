// Training time as the microscope scrubs through it: its points, and every arm as it is at one of them.

import type { Frame, Inspection, Spent } from "../types";

/** A place of the slider: all arms at this point of their training. */
export interface Moment {
  readonly point: number;
  /** What the arm that is furthest has spent. */
  readonly at: Spent;
}

/** The places of the slider, by point. */
export function momentsOf({ arms }: Inspection): Moment[] {
  const found = new Map<number, Spent>();
  for (const { point, at } of arms.flatMap(({ frames }) => frames)) {
    const known = found.get(point);
    if (!known || known.tokens < at.tokens || known.step < at.step) found.set(point, at);
  }
  return [...found].map(([point, at]) => ({ point, at })).sort((a, b) => a.point - b.point);
}

/** The arm at this point, or as it was last before it. */
export const frameAt = (frames: readonly Frame[], point: number): Frame =>
  frames.findLast((frame) => frame.point <= point) ?? frames[0]!;

/** An arm's answer at each place of the slider; null where it has none yet. `turns`: it was the other before. */
export function turnsOf(
  frames: readonly Frame[],
  moments: readonly Moment[],
): ({ readonly right: boolean; readonly turns: boolean } | null)[] {
  let before: boolean | null = null;
  return moments.map(({ point }) => {
    const frame = frames.find((one) => one.point === point);
    if (!frame) return null;
    const right = frame.verdict.reward === 1;
    const turns = before !== null && before !== right;
    before = right;
    return { right, turns };
  });
}

/** The frame with the most tokens: what the others must leave room for. */
export const longestOf = (frames: readonly Frame[]): Frame =>
  frames.reduce((longest, frame) => (frame.tokens.length > longest.tokens.length ? frame : longest));
