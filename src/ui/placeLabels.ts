// Where to write the names of points so that they cover neither each other nor the points.

import type { Box } from "./xyScale";

export interface Labelled {
  readonly x: number; // CSS pixels
  readonly y: number;
  readonly width: number; // of its name
}

export interface Placed {
  readonly x: number;
  readonly y: number; // baseline of the text
  readonly anchor: "start" | "middle" | "end";
}

const HEIGHT = 13; // of a line of 12 px text
const GAP = 9;

/** Greedy, in the order given: each name takes the free place nearest to the right of its point. */
export function placeLabels(points: readonly Labelled[], frame: Box): Placed[] {
  const taken: Box[] = points.map(({ x, y }) => ({ left: x - 6, right: x + 6, top: y - 6, bottom: y + 6 }));
  return points.map((point) => {
    const places = candidates(point).map((placed, i) => {
      const box = boxOf(placed, point.width);
      const overlaps = taken.reduce((sum, other) => sum + overlap(box, other), 0);
      const inside = overlap(box, frame);
      return { placed, box, cost: overlaps + 4 * (point.width * HEIGHT - inside) + i };
    });
    const best = places.reduce((a, b) => (b.cost < a.cost ? b : a));
    taken.push(best.box);
    return best.placed;
  });
}

const candidates = ({ x, y }: Labelled): Placed[] => [
  { x: x + GAP, y: y - 5, anchor: "start" },
  { x: x + GAP, y: y + 14, anchor: "start" },
  { x: x - GAP, y: y - 5, anchor: "end" },
  { x: x - GAP, y: y + 14, anchor: "end" },
  { x, y: y - GAP, anchor: "middle" },
  { x, y: y + GAP + HEIGHT - 3, anchor: "middle" },
  { x: x + GAP, y: y - 18, anchor: "start" },
  { x: x + GAP, y: y + 28, anchor: "start" },
  { x: x - GAP, y: y - 18, anchor: "end" },
  { x: x - GAP, y: y + 28, anchor: "end" },
];

function boxOf({ x, y, anchor }: Placed, width: number): Box {
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return { left, right: left + width, top: y - HEIGHT + 3, bottom: y + 3 };
}

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}
