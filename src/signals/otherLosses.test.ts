// Unlikelihood, DPO and PPO against their papers' losses, written out and differentiated numerically.

import { describe, expect, test } from "vitest";

import { valuesOf } from "../lib/controls";
import * as registry from "./index";
import { all, batch, compareLoss, mean, sum, surrogate, tokensOf, type Loss, type Said } from "./parts/compareLoss";
import { rollout, trainedOn } from "./parts/worked";
import type { Episode, Pair, Rollout, Weighed } from "./signal";

const wrong = all.filter(({ reward }) => reward === 0);

describe("unlikelihood: -log(1 - p), a mean over tokens of wrong completions", () => {
  test.each([0, 0.6])("moved by %d", (moved) => {
    const loss: Loss = (said) =>
      -sum(wrong.map((one) => sum(said(one).map((logp) => Math.log(1 - Math.exp(logp)))))) / tokensOf(wrong);
    compareLoss(registry.unlikelihood, { bound: 100 }, batch, loss, { moved });
  });
  test("beyond the bound, a straight line in log p", () => {
    const sure = rollout(1, 0, 2, { logp: Float32Array.of(-0.05, -1) }); // p / (1 - p) = 19.5 and 0.58
    const edge = Math.log(10 / 11);
    const loss: Loss = (said) =>
      mean(
        said(sure).map((logp) =>
          logp < edge ? -Math.log(1 - Math.exp(logp)) : -Math.log(1 - Math.exp(edge)) + 10 * (logp - edge),
        ),
      );
    expect(compareLoss(registry.unlikelihood, {}, [{ rollouts: [sure], draw: 0 }], loss).largest).toBeCloseTo(5, 4);
  });
});

describe("dpo: -log sigmoid(beta * (gain of chosen - gain of rejected)), a mean over pairs", () => {
  const pairs = [0, 1].map((i): Episode => ({ contrast: [rollout(10 * i, 1, 3), rollout(10 * i + 1, 0, 4)], draw: 0 }));
  const gain = (said: Said, one: Rollout) => sum(said(one).map((logp, t) => logp - one.reference![t]!));
  const loss =
    (beta: number): Loss =>
    (said) =>
      mean(
        pairs.map(({ contrast }) => {
          const [chosen, rejected] = contrast!;
          return Math.log1p(Math.exp(-beta * (gain(said, chosen) - gain(said, rejected))));
        }),
      );
  test.each([0.1, 0.5, 1])("beta %d", (beta) => {
    const start = (text: Pair) => (text as Rollout).reference!;
    compareLoss(registry.dpo, { beta }, pairs, loss(beta), { moved: 1, start });
  });
  test("by hand: gains 1.5 and 0.5, beta 0.5: margin 0.5, weight 0.5 * sigmoid(-0.5) = 0.18877", () => {
    const [chosen, rejected] = [rollout(1, 1, 2), rollout(2, 0, 2)].map((one) => ({
      ...one,
      reference: Float32Array.of(-2, -1),
    })) as [Rollout, Rollout];
    const say = ({ tokens }: Weighed) => ({
      logp: Float32Array.of(0, 0, 0, ...(tokens[3] === 100 ? [-1, -0.5] : [-2, -0.5])),
    });
    const { sequences, denominator } = trainedOn(
      registry.dpo,
      [{ contrast: [chosen, rejected], draw: 0 }],
      { beta: 0.5 },
      say,
    );
    const weight = 0.5 / (1 + Math.exp(0.5));
    expect(weight).toBeCloseTo(0.18877, 5);
    for (const t of [3, 4]) {
      expect(sequences[0]!.weights[t]).toBeCloseTo(weight, 6);
      expect(sequences[1]!.weights[t]).toBeCloseTo(-weight, 6);
    }
    expect(denominator).toBe(1);
  });
  test("at the start both sides weigh beta / 2, and it is asked what the student says", () => {
    const weighed = registry.dpo.weigh(pairs[0]!, { own: 1, beta: 0.1 });
    expect(weighed.map(({ weights }) => weights[3])).toEqual([Math.fround(0.05), -Math.fround(0.05)]);
    expect(weighed.every(({ old }) => old === undefined)).toBe(true);
  });
});

describe("ppo: clipped surrogate with generalised advantages", () => {
  const settings = { gamma: 0.9, lambda: 0.5 };
  /** The sum that defines it: A_t = sum over l of (gamma * lambda)^l * delta_t+l. */
  const advantages = ({ values, reward }: Rollout): number[] => {
    const V = [...values!];
    const delta = V.map((value, t) => (t === V.length - 1 ? reward : 0.9 * V[t + 1]!) - value);
    return V.map((_, t) => sum(delta.slice(t).map((d, l) => 0.45 ** l * d)));
  };
  test.each([0, 0.6])("moved by %d", (moved) => {
    const loss: Loss = (said) =>
      -sum(all.map((one) => sum(surrogate(said, one, advantages(one), 0.2, 0.2)))) / tokensOf(all);
    const { clipped } = compareLoss(registry.ppo, settings, batch, loss, { moved });
    expect(clipped > 0).toBe(moved > 0);
  });
  test("the value head: 0.5 * (value - (A + V))^2 / 2, a mean over tokens", () => {
    const { sequences, denominator } = trainedOn(registry.ppo, batch, valuesOf(registry.ppo.controls, settings));
    expect(denominator).toBe(tokensOf(all));
    all.forEach((one, i) => {
      const { targets, coefficients } = sequences[i]!.returns!;
      const A = advantages(one);
      one.completion.forEach((_, t) => {
        expect(coefficients[3 + t]).toBe(0.5);
        expect(targets[3 + t]).toBeCloseTo(A[t]! + one.values![t]!, 5);
      });
    });
  });
});
