// The contract every signal keeps. A new signal is tested by being registered.

import { describe, expect, test } from "vitest";

import { checkSettings, defaults, valuesOf } from "../lib/controls";
import * as registry from "./index";
import { episodeWith, groupOf, trainedOn } from "./parts/worked";
import type { Signal, Weighed } from "./signal";

const signals: Record<string, Signal> = registry;
const { start: _, ...trained } = signals;

const isFinite = ({ weights, towards, returns }: Weighed): boolean =>
  [weights, towards?.logits, towards?.coefficients, returns?.targets, returns?.coefficients].every(
    (values) => !values || values.every(Number.isFinite),
  );
/** Weight and coefficients of each token, added up. */
const worths = ({ weights, towards, returns }: Weighed): number[] =>
  [...weights].map(
    (weight, t) => Math.abs(weight) + Math.abs(towards?.coefficients[t] ?? 0) + Math.abs(returns?.coefficients[t] ?? 0),
  );

describe.each(Object.entries(trained))("%s", (_name, signal) => {
  const values = defaults(signal.controls);
  const needs = signal.needs(values);

  test.each([0, 0.3, 0.99])("weighs an episode drawn at %d, and reacts to what is said now", (draw) => {
    const episode = episodeWith(needs, draw);
    const { sequences, denominator } = trainedOn(signal, [episode], values);
    for (const sequence of [...signal.weigh(episode, values), ...sequences]) {
      const { tokens, weights, towards, returns } = sequence;
      const lengths = [weights, towards?.coefficients, returns?.targets, returns?.coefficients];
      expect(lengths.every((part) => !part || part.length === tokens.length)).toBe(true);
      expect(isFinite(sequence)).toBe(true);
      expect(worths(sequence).slice(0, 3)).toEqual([0, 0, 0]); // never trains on the prompt
      expect(worths(sequence).some((worth) => worth !== 0)).toBe(true); // an idle sequence would waste a forward pass
    }
    expect(sequences.length).toBeGreaterThan(0);
    expect(denominator).toBeGreaterThan(0);
  });

  test("says what it needs: with that alone it weighs, without it it has nothing to say", () => {
    expect(signal.weigh(episodeWith(needs), values).length).toBeGreaterThan(0);
    expect(signal.weigh(episodeWith([]), values)).toEqual([]);
    if (signal === registry.mixture) return; // one of its two needs is enough, by the draw
    for (const need of needs)
      expect(signal.weigh(episodeWith(needs.filter((other) => other !== need)), values)).toEqual([]);
  });

  test("weighs twice alike, and does not write to what it was given", () => {
    const episode = episodeWith(needs);
    const before = JSON.stringify(episode);
    const first = trainedOn(signal, [episode], values);
    expect(trainedOn(signal, [episode], values)).toEqual(first);
    expect(JSON.stringify(episode)).toBe(before);
  });

  test("accepts its own defaults, and its reaction keeps the tokens", () => {
    expect(signal.refuse?.(values)).toBeUndefined();
    const weighed = signal.weigh(episodeWith(needs), values);
    const { sequences } = trainedOn(signal, [episodeWith(needs)], values);
    expect(sequences.map(({ tokens }) => tokens)).toEqual(weighed.map(({ tokens }) => tokens));
    expect(signal.react?.([], [], values).sequences ?? []).toEqual([]);
  });
});

describe.each(Object.entries(signals))("%s", (_name, signal) => {
  test("names its paper, and refuses settings outside its controls", () => {
    expect(signal.paper).toMatch(/^https:\/\//);
    const values = defaults(signal.controls);
    checkSettings("test", signal.controls, values);
    expect(() => checkSettings("test", signal.controls, { ...values, surprise: 1 })).toThrow("surprise");
    for (const [name, { min, max }] of Object.entries(signal.controls))
      for (const outside of [min - 1, max + 1])
        expect(() => checkSettings("test", signal.controls, { ...values, [name]: outside })).toThrow(name);
  });
});

test("start: trains nothing, whatever there is", () => {
  expect(registry.start.needs({})).toEqual([]);
  expect(registry.start.weigh({ rollouts: groupOf([1, 0]), draw: 0 }, {})).toEqual([]);
});

test("mixture: the share decides which", () => {
  const lengths = (draw: number) =>
    registry.mixture
      .weigh(episodeWith(["demonstration", "critique"], draw), valuesOf(registry.mixture.controls, { share: 0.25 }))
      .map((s) => s.tokens.length);
  expect([lengths(0.2), lengths(0.3)]).toEqual([[10], [7]]);
});

test("retry: masked, wrong attempts are read and not learnt", () => {
  const weights = (mask: number) => [...registry.retry.weigh(episodeWith(["retry"]), { mask })[0]!.weights.subarray(3)];
  expect([weights(0), weights(1)]).toEqual([
    [1, 1, 1, 1],
    [1, 0, 0, 1],
  ]);
});

test("rejection learns from the student's own responses, unless told otherwise", () => {
  expect(defaults(registry.rejection.controls)).toEqual({ own: 1 });
});

test("policy signals need the start only where they are pulled to it", () => {
  const needs = (kl: number) => registry.grpo.needs(valuesOf(registry.grpo.controls, { kl }));
  expect([needs(0), needs(0.04)]).toEqual([["rollouts"], ["rollouts", "reference"]]);
  const withoutStart = { rollouts: groupOf([1, 0]).map(({ reference: _, ...rest }) => rest), draw: 0 };
  expect(registry.grpo.weigh(withoutStart, valuesOf(registry.grpo.controls, { kl: 0.04 }))).toEqual([]);
});

test("gkd needs completions or right solutions, according to whose it follows", () => {
  const needs = (onPolicy: number) => registry.gkd.needs(valuesOf(registry.gkd.controls, { onPolicy }));
  expect([needs(1), needs(0)]).toEqual([
    ["rollouts", "teacher"],
    ["shown", "teacher"],
  ]);
});

test("sdpo follows itself, as in the paper, unless it is told to follow the larger model", () => {
  const needs = (settings: object) => registry.sdpo.needs(valuesOf(registry.sdpo.controls, { ...settings }));
  expect(needs({})).toEqual(["rollouts", "privileged"]);
  expect(needs({ teacher: 0, route: 3 })).toEqual(["rollouts", "privileged"]);
  expect(needs({ teacher: 1 })).toEqual(["rollouts", "teacher"]);
});

test.each([
  ["grpo", { group: 1 }, "got a group of 1, want at least 2"],
  ["rloo", { group: 1 }, "got a group of 1, want at least 2"],
  ["reinforce", { group: 1, scale: 1 }, "got a group of 1, want at least 2"],
  ["drGrpo", { clipLow: 1 }, "got clipLow 1, want less than 1"],
  ["ppo", { clipLow: 1 }, "got clipLow 1, want less than 1"],
  ["dapo", { group: 32, oversample: 4 }, "got 32 * 4 completions a problem, want at most 64"],
  ["grpoRoc", { oversample: 1 }, "got oversampling 1, want at least 2"],
  ["grpoRoc", { oversample: 1, variant: 0 }, "got oversampling 1, want at least 2"],
  ["grpo", { variant: 2 }, "got oversampling 1, want at least 2"],
  ["wReinforce", { right: 0, wrong: 0 }, "got reward 0 for right and wrong ones alike"],
  ["sdpo", { group: 1 }, "got a group of 1, want at least 2"],
  ["reinforce", { group: 1 }, undefined],
  ["ppo", { group: 1 }, undefined],
  ["sdpo", { group: 1, fallback: 1 }, undefined],
  ["sdpo", { group: 1, teacher: 1 }, undefined],
  ["sdpo", { group: 1, teacher: 1, route: 3 }, "got a group of 1, want at least 2"],
] as const)("%s with %j: %s", (name, settings, sentence) => {
  const signal = signals[name]!;
  const refusal = signal.refuse!(valuesOf(signal.controls, settings));
  if (sentence === undefined) expect(refusal).toBeUndefined();
  else expect(refusal).toContain(sentence);
});
