// SVG paths of an arm: its line, the ribbon of its interval, its markers.

import { type Shape, shapePath } from "../armStyle";

/** A point in CSS pixels: its mean, and the ends of its interval. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly low: number;
  readonly high: number;
}

const MOST_MARKERS = 16; // of an arm; more run into each other

const round = (value: number): number => Math.round(value * 10) / 10;

export const linePath = (spots: readonly { readonly x: number; readonly y: number }[]): string =>
  spots.length === 0 ? "" : `M${spots.map(({ x, y }) => `${round(x)} ${round(y)}`).join("L")}`;

/** Along the lower ends and back along the upper ones; nothing for fewer than two points. */
export function ribbonPath(spots: readonly Spot[]): string {
  if (spots.length < 2) return "";
  const there = spots.map(({ x, low }) => ({ x, y: low }));
  const back = spots.map(({ x, high }) => ({ x, y: high })).reverse();
  return `${linePath([...there, ...back])}Z`;
}

/** All markers as one path; every other one or fewer where there are many, but always the last. */
export function markersPath(spots: readonly Spot[], shape: Shape, radius: number): string {
  const every = Math.ceil(spots.length / MOST_MARKERS);
  const kept = spots.filter((_, i) => (spots.length - 1 - i) % every === 0);
  return kept.map(({ x, y }) => shapePath(shape, round(x), round(y), radius)).join("");
}

/** Whiskers from end to end at each point, for points that no ribbon joins. */
export const whiskersPath = (spots: readonly Spot[]): string =>
  spots.map(({ x, low, high }) => `M${round(x)} ${round(low)}V${round(high)}`).join("");
