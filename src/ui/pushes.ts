// What a signal does to the tokens of an answer, counted and scaled for the eye.

import type { Inspection, Pushes, WeightedToken } from "../types";

export type Sign = "up" | "down" | "zero";

export const signOf = (weight: number): Sign => (weight > 0 ? "up" : weight < 0 ? "down" : "zero");

/** The largest absolute weight that any arm gives any token of any answer: full length, for all of them. */
export function scaleOf({ answers }: Inspection): number {
  const pushes = answers.flatMap((answer) => answer.pushes);
  const texts = pushes.flatMap(({ texts: own, group = [] }) => [...own, ...group]);
  const weights = [
    ...pushes.flatMap(({ weights: here }) => here ?? []),
    ...texts.flatMap(({ tokens }) => tokens.map(({ weight }) => weight)),
  ];
  return weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), Number.MIN_VALUE);
}

/** Length of a bar, 0-1: the square root, so that a weight of a hundredth still shows. */
export const lengthOf = (weight: number, scale: number): number =>
  Number(Math.sqrt(Math.abs(weight) / scale).toFixed(3));

/** What happens to the answer: `none`: the signal trains on something else, or on nothing. */
export function doingOf({ weights, texts }: Pushes): "up" | "down" | "both" | "still" | "elsewhere" | "none" {
  if (!weights) return texts.length > 0 ? "elsewhere" : "none";
  const [up, down] = [weights.some((weight) => weight > 0), weights.some((weight) => weight < 0)];
  return up && down ? "both" : up ? "up" : down ? "down" : "still";
}

/** Neighbours of one sign together: how it is said. */
export function runsOf(tokens: readonly WeightedToken[]): { readonly sign: Sign; readonly text: string }[] {
  const runs: { sign: Sign; text: string }[] = [];
  for (const { text, weight } of tokens) {
    const last = runs.at(-1);
    if (last?.sign === signOf(weight)) last.text += text;
    else runs.push({ sign: signOf(weight), text });
  }
  return runs;
}
