// Where to write the names of points so that they cover neither each other nor the points.

import type { Box } from "./scale";

export interface Labelled {
  readonly x: number; // CSS pixels
  readonly y: number;
  readonly width: number; // of its name
}

export interface Placed {
  readonly x: number;
  readonly y: number; // baseline of the text
  readonly anchor: "start" | "middle" | "end";
  /** So far from its point that a line must lead there. */
  readonly isFar: boolean;
}

const TOLERANCE = 12; // px² of another thing that a name may cover

/**
 * Greedy, in the order given: each name takes the free place nearest to the right of its point.
 *
 * @param font size of the names, CSS pixels
 * @param obstacles more that should stay visible: dots along a line
 * @returns null for a name that finds no free place
 */
export function placeLabels(
  points: readonly Labelled[],
  frame: Box,
  font = 12,
  obstacles: readonly { readonly x: number; readonly y: number }[] = [],
): (Placed | null)[] {
  const half = font / 2;
  const around =
    (r: number) =>
    ({ x, y }: { x: number; y: number }) => ({
      left: x - r,
      right: x + r,
      top: y - r,
      bottom: y + r,
    });
  const taken: Box[] = [...points.map(around(half)), ...obstacles.map(around(1.5))];
  return points.map((point) => {
    const places = candidates(point, font).map((placed, i) => {
      const box = boxOf(placed, point.width, font);
      const covered = taken.reduce((sum, other) => sum + overlap(box, other), 0);
      const outside = point.width * font - overlap(box, frame);
      return { placed, box, isFree: covered <= TOLERANCE && outside <= TOLERANCE, cost: covered + 4 * outside + i };
    });
    const free = places.filter(({ isFree }) => isFree);
    if (free.length === 0) return null;
    const best = free.reduce((a, b) => (b.cost < a.cost ? b : a));
    taken.push(best.box);
    return best.placed;
  });
}

/** Near places first; the far ones lie on wider and wider rings. */
function candidates({ x, y }: Labelled, font: number): Placed[] {
  const gap = 0.75 * font;
  const near = (dx: number, dy: number, anchor: Placed["anchor"]): Placed => ({
    x: x + dx,
    y: y + dy,
    anchor,
    isFar: false,
  });
  const rings = [2, 3.2, 4.6].flatMap((rows) =>
    ([-1, 1] as const).flatMap((up) =>
      (["start", "end", "middle"] as const).map((anchor): Placed => {
        const dx = anchor === "start" ? gap : anchor === "end" ? -gap : 0;
        return { x: x + dx, y: y + up * rows * font + 0.35 * font, anchor, isFar: true };
      }),
    ),
  );
  return [
    // Level with its point a name would lie on the whisker of its interval.
    near(gap, -0.4 * font, "start"),
    near(gap, 1.15 * font, "start"),
    near(-gap, -0.4 * font, "end"),
    near(-gap, 1.15 * font, "end"),
    near(gap, 0.35 * font, "start"),
    near(-gap, 0.35 * font, "end"),
    near(0, -gap, "middle"),
    near(0, gap + 0.8 * font, "middle"),
    ...rings,
  ];
}

function boxOf({ x, y, anchor }: Placed, width: number, font: number): Box {
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return { left, right: left + width, top: y - 0.8 * font, bottom: y + 0.25 * font };
}

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}
