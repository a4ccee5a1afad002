// The contract every signal keeps. A new signal is tested by being registered.

import { describe, expect, test } from "vitest";

import { checkSettings, defaults } from "../lib/controls";
import * as registry from "./index";
import type { Episode, Pair, Signal } from "./signal";

const signals: Record<string, Signal> = registry;

const pair = (length: number): Pair => ({
  prompt: Int32Array.of(1, 2, 3),
  completion: new Int32Array(length).fill(length),
});
const episode = (draw: number): Episode => ({
  demonstration: pair(4),
  answer: pair(2),
  critique: pair(7),
  placebo: pair(6),
  recovery: pair(3),
  draw,
});

describe.each(Object.entries(signals))("%s", (_name, signal) => {
  test.each([0, 0.3, 0.99])("weighs an episode drawn at %d", (draw) => {
    const sequences = signal.weigh(episode(draw), defaults(signal.controls));
    expect(sequences.length).toBeGreaterThan(0);
    for (const { tokens, weights } of sequences) {
      expect(weights.length).toBe(tokens.length);
      expect(weights.every(Number.isFinite)).toBe(true);
      expect([...weights.subarray(0, 3)]).toEqual([0, 0, 0]); // never trains on the prompt
      expect(weights.some((weight) => weight !== 0)).toBe(true); // an idle sequence would waste a forward pass
    }
  });
  test("says what it needs: with that alone it weighs, without it it has nothing to say", () => {
    const full = episode(0.7);
    const only = Object.fromEntries(
      Object.entries(full).filter(([key]) => key === "draw" || signal.needs.includes(key as never)),
    );
    expect(signal.weigh(only as unknown as Episode, defaults(signal.controls)).length).toBeGreaterThan(0);
    expect(signal.weigh({ draw: 0.7 }, defaults(signal.controls))).toEqual([]);
  });
  test("names its paper, and refuses settings outside its controls", () => {
    expect(signal.paper).toMatch(/^https:\/\//);
    expect(() => checkSettings("test", signal.controls, { ...defaults(signal.controls), surprise: 1 })).toThrow(
      "surprise",
    );
    for (const [name, { max }] of Object.entries(signal.controls))
      expect(() => checkSettings("test", signal.controls, { ...defaults(signal.controls), [name]: max + 1 })).toThrow(
        name,
      );
  });
});

test("mixture: the share decides which", () => {
  const lengths = (draw: number) =>
    registry.mixture.weigh(episode(draw), { share: 0.25, own: 0, errors: 0 }).map((s) => s.tokens.length);
  expect([lengths(0.2), lengths(0.3)]).toEqual([[10], [7]]);
});
