// Policy signals by hand: what every signal says of one success in eight, and what it is divided by.

import { describe, expect, test } from "vitest";

import { valuesOf } from "../../lib/controls";
import * as registry from "../index";
import type { Episode, Rollout, Signal } from "../signal";
import { groupOf, MAX_TOKENS, rollout, sizeOf, trainedOn, VOCABULARY } from "./worked";

const signals: Record<string, Signal> = registry;
const oneInEight = [1, 0, 0, 0, 0, 0, 0, 0];
const episodeOf = (rollouts: readonly Rollout[]): Episode => ({ rollouts, vocabulary: VOCABULARY, draw: 0 });

/** What each rollout's tokens are worth: one number, as they are all alike; 0 where it is left out. Divided or not. */
function worth(
  name: string,
  rollouts: readonly Rollout[],
  settings: Record<string, number> = {},
  divide = false,
): number[] {
  const signal = signals[name]!;
  const values = valuesOf(signal.controls, settings);
  const { sequences, denominator } = trainedOn(signal, [episodeOf(rollouts)], values);
  return rollouts.map(({ prompt, completion }) => {
    const sequence = sequences.find(({ tokens }) => tokens[prompt.length] === completion[0]);
    if (!sequence) return 0;
    const weights = [...sequence.weights.subarray(prompt.length)];
    expect(new Set(weights).size).toBe(1);
    expect(weights.length).toBe(completion.length);
    return weights[0]! / (divide ? denominator : 1);
  });
}
const close = (got: readonly number[], want: readonly number[]) => {
  expect(got.length).toBe(want.length);
  got.forEach((value, i) => expect(value).toBeCloseTo(want[i]!, 6));
};
const sevenOf = (value: number) => Array.from({ length: 7 }, () => value);
const lengths = [2, 3, 4, 2, 3, 4, 2, 3]; // 23 tokens
const root = Math.sqrt(7);

describe("one success in eight", () => {
  test.each([
    ["psr", 1, 0],
    ["nsr", 0, -1],
    ["wReinforce", 0.1, -1],
    ["reinforce", 1, -1],
    ["rloo", 1, -1 / 7],
    ["drGrpo", 0.875, -0.125],
    ["dapo", root, -1 / root], // 2.65 and -0.378
    ["entropyBonus", 0.875, -0.125],
  ])("%s: %d a token when it is right, %d when it is wrong", (name, right, wrong) => {
    close(worth(name, groupOf(oneInEight)), [right, ...sevenOf(wrong)]);
  });
  test("grpo and grpoRoc: sqrt 7 and -1 / sqrt 7, divided by each completion's length", () => {
    const want = lengths.map((length, i) => (i === 0 ? root : -1 / root) / length);
    close(worth("grpo", groupOf(oneInEight)), want);
    close(worth("grpoRoc", groupOf(oneInEight)), want); // no more than the group is there: nothing is left out
  });
});

describe("what a batch is divided by", () => {
  const divided = (name: string, settings = {}) => worth(name, groupOf(oneInEight), settings, true);
  test("psr: the tokens of right completions; nsr: those of wrong ones", () => {
    close(divided("psr"), [1 / 2, ...sevenOf(0)]);
    close(divided("nsr"), [0, ...sevenOf(-1 / 21)]);
  });
  test("w-reinforce, reinforce and dapo: all tokens", () => {
    close(divided("wReinforce"), [0.1 / 23, ...sevenOf(-1 / 23)]);
    close(divided("reinforce"), [1 / 23, ...sevenOf(-1 / 23)]);
    close(divided("dapo"), [root / 23, ...sevenOf(-1 / root / 23)]);
  });
  test("grpo: each completion's length, then completions", () => {
    close(
      divided("grpo"),
      lengths.map((length, i) => (i === 0 ? root : -1 / root) / length / 8),
    );
  });
  test("dr. grpo and rloo: the longest length there may be, times completions", () => {
    close(divided("drGrpo"), [0.875 / (8 * MAX_TOKENS), ...sevenOf(-0.125 / (8 * MAX_TOKENS))]);
    close(divided("rloo"), [1 / (8 * MAX_TOKENS), ...sevenOf(-1 / 7 / (8 * MAX_TOKENS))]);
  });
  test("of a batch of two groups, a unanimous one counts in the number of tokens", () => {
    const episodes = [episodeOf(groupOf(oneInEight)), episodeOf(groupOf([0, 0, 0, 0], 20))];
    const values = valuesOf(registry.dapo.controls, {});
    const { sequences, denominator } = trainedOn(registry.dapo, episodes, values);
    expect(sequences.length).toBe(8);
    expect(denominator).toBe(23 + 11);
  });
  test("of an oversampled batch only what is kept", () => {
    const values = valuesOf(registry.grpoRoc.controls, {});
    const episode = episodeOf(groupOf([...oneInEight, ...oneInEight]));
    const size = sizeOf([episode], registry.grpoRoc.weigh(episode, values));
    expect(registry.grpoRoc.denominator!(size, values)).toBe(8);
    expect(registry.grpoRoc.weigh(episode, values).length).toBe(8);
  });
});

describe("settings", () => {
  test("lambda of w-reinforce is its reward of right ones", () => {
    close(worth("wReinforce", groupOf([1, 0]), { right: 0.05 }), [0.05, -1]);
  });
  test("unanimous groups teach grpo nothing, and reinforce much", () => {
    expect(worth("grpo", groupOf([1, 1, 1]))).toEqual([0, 0, 0]);
    expect(worth("reinforce", groupOf([0, 0, 0]))).toEqual([-1, -1, -1]);
  });
  test("masked, an unfinished completion counts for nothing, but is one of its group", () => {
    const rollouts = [rollout(1, 1), rollout(2, 0), rollout(3, 0, 3, { finished: false }), rollout(4, 0)];
    close(worth("dapo", rollouts), [Math.sqrt(3), -1 / Math.sqrt(3), 0, -1 / Math.sqrt(3)]);
    close(worth("dapo", rollouts, { overlong: 0 }).slice(2), [-1 / Math.sqrt(3), -1 / Math.sqrt(3)]);
  });
  test("the p-form multiplies by what the student says now", () => {
    const one = rollout(1, 1);
    const { sequences } = trainedOn(registry.psr, [episodeOf([one])], valuesOf(registry.psr.controls, { form: 1 }));
    close([...sequences[0]!.weights.subarray(3)], [...one.logp].map(Math.exp));
  });
  test("with a pull, completions without an advantage are read too; not where the batch is a subset", () => {
    const count = (name: string, settings: Record<string, number>) => {
      const signal = signals[name]!;
      return signal.weigh(episodeOf(groupOf([1, 1, 1, 1])), valuesOf(signal.controls, settings)).length;
    };
    expect([count("grpo", {}), count("grpo", { kl: 0.1 }), count("grpo", { entropy: 0.01 })]).toEqual([0, 4, 4]);
    expect([count("psr", { kl: 0.1 }), count("nsr", { kl: 0.1 })]).toEqual([4, 0]);
  });
  test("the entropy bonus pulls every token towards uniform by the reverse divergence", () => {
    const rollouts = groupOf([1, 0]);
    const sequences = registry.entropyBonus.weigh(episodeOf(rollouts), valuesOf(registry.entropyBonus.controls, {}));
    const { towards } = sequences[0]!;
    expect(towards!.beta).toBe(1);
    expect(towards!.logits).toEqual(new Float32Array(5 * VOCABULARY));
    close([...towards!.coefficients], [0, 0, 0, 0.01, 0.01]);
    const grpo = registry.grpo.weigh(episodeOf(rollouts), valuesOf(registry.grpo.controls, { entropy: 0.02 }));
    close([...grpo[1]!.towards!.coefficients], [0, 0, 0, 0.02 / 3, 0.02 / 3, 0.02 / 3]);
  });
  test("an entropy bonus over an unknown alphabet is refused", () => {
    const values = valuesOf(registry.entropyBonus.controls, {});
    expect(() => registry.entropyBonus.weigh({ rollouts: groupOf([1, 0]), draw: 0 }, values)).toThrow("vocabulary");
  });
});
