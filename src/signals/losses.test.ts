// The weights of imitation and policy signals against their papers' losses, written out and differentiated numerically.

import { describe, expect, test } from "vitest";

import * as registry from "./index";
import {
  all,
  batch,
  compareLoss,
  groups,
  mean,
  sum,
  surrogate,
  textsOf,
  tokensOf,
  type Loss,
  type Said,
} from "./parts/compareLoss";
import { episodeWith, MAX_TOKENS, rollout } from "./parts/worked";
import type { Need, Pair, Rollout, Signal } from "./signal";

const signals: Record<string, Signal> = registry;

const std = (values: readonly number[]): number => Math.sqrt(mean(values.map((value) => (value - mean(values)) ** 2)));

const right = all.filter(({ reward }) => reward === 1);
const wrong = all.filter(({ reward }) => reward === 0);

/** Advantages by (r - mean) / std and its relatives, a unanimous group having none. */
const byGroup =
  (rule: (reward: number, rewards: readonly number[]) => number) =>
  (one: Rollout): number => {
    const rewards = groups.find((group) => group.includes(one))!.map(({ reward }) => reward);
    return std(rewards) === 0 ? 0 : rule(one.reward, rewards);
  };
const standardised = byGroup((reward, rewards) => (reward - mean(rewards)) / std(rewards));
const centred = byGroup((reward, rewards) => reward - mean(rewards));
const leftOut = byGroup((reward, rewards) => reward - (sum(rewards) - reward) / (rewards.length - 1));

const k3 = (said: Said, one: Rollout): number[] =>
  said(one).map((logp, t) => {
    const ratio = Math.exp(one.reference![t]! - logp);
    return ratio - Math.log(ratio) - 1;
  });

describe("imitation of given texts: -log p, a mean over their tokens", () => {
  const given: Record<string, Need> = {
    imitation: "demonstration",
    variedImitation: "variant",
    answerOnly: "answer",
    rejection: "right",
    critique: "critique",
    placebo: "placebo",
    coverage: "recovery",
    refinement: "refinement",
    retry: "retry",
  };
  const nll =
    (texts: readonly Pair[]): Loss =>
    (said) =>
      -sum(texts.map((text) => sum([...said(text)]))) / tokensOf(texts);
  test.each(Object.entries(given))("%s", (name, need) => {
    const episode = episodeWith([need]);
    compareLoss(signals[name]!, {}, [episode], nll(textsOf([episode])));
  });
  test("mixture, of a demonstration and a critique", () => {
    const episodes = [0.1, 0.9].map((draw) => episodeWith(["demonstration", "critique"], draw));
    compareLoss(registry.mixture, {}, episodes, nll([episodes[0]!.critique!, episodes[1]!.demonstration!]));
  });
  test("retry, masked: over the tokens that are not wrong attempts", () => {
    const episode = episodeWith(["retry"]);
    compareLoss(registry.retry, { mask: 1 }, [episode], (said) => {
      const logp = said(episode.retry!);
      return -(logp[0]! + logp[3]!) / 2;
    });
  });
});

describe("policy gradients, on-policy: -sum of A log p", () => {
  const logLikelihood =
    (texts: readonly Rollout[], A: (one: Rollout) => number, over: number): Loss =>
    (said) =>
      -sum(texts.map((one) => A(one) * sum([...said(one)]))) / over;
  const constant = all.length * MAX_TOKENS;
  test.each<[string, Loss]>([
    ["psr", logLikelihood(right, () => 1, tokensOf(right))],
    ["nsr", logLikelihood(wrong, () => -1, tokensOf(wrong))],
    ["wReinforce", logLikelihood(all, ({ reward }) => (reward ? 0.1 : -1), tokensOf(all))],
    ["reinforce", logLikelihood(all, ({ reward }) => (reward ? 1 : -1), tokensOf(all))],
    ["rloo", logLikelihood(all, leftOut, constant)],
    ["drGrpo", logLikelihood(all, centred, constant)],
    ["dapo", logLikelihood(all, standardised, tokensOf(all))],
    ["entropyBonus", logLikelihood(all, centred, tokensOf(all))],
    ["grpo", (said) => -mean(all.map((one) => standardised(one) * mean([...said(one)])))],
  ])("%s", (name, loss) => {
    expect(compareLoss(signals[name]!, {}, batch, loss).clipped).toBe(0);
  });
  test("grpoRoc, of eight completions the four with the fewest wrong steps: as grpo on those", () => {
    const errors = [0.5, 0, 0.25, 0.75];
    const eight = [1, 1, 1, 1, 0, 0, 0, 0].map((reward, i) =>
      rollout(i, reward, 2 + (i % 3), { errors: errors[i % 4]! }),
    );
    const kept = [1, 2, 5, 6].map((i) => eight[i]!); // two right, two wrong: advantages 1 and -1
    const loss: Loss = (said) => -mean(kept.map((one) => (one.reward ? 1 : -1) * mean([...said(one)])));
    compareLoss(registry.grpoRoc, { group: 4, variant: 2 }, [{ rollouts: eight, draw: 0 }], loss);
  });
});

describe("policy gradients, off-policy: the clipped surrogate", () => {
  const moved = { moved: 0.6 };
  test("grpo with a pull to the start: mean over groups of mean over completions of mean over tokens", () => {
    const loss: Loss = (said) =>
      -mean(
        groups.map((group) =>
          mean(
            group.map((one) => mean(surrogate(said, one, standardised(one), 0.2, 0.2)) - 0.04 * mean(k3(said, one))),
          ),
        ),
      );
    expect(compareLoss(registry.grpo, { kl: 0.04 }, batch, loss, moved).clipped).toBeGreaterThan(2);
  });
  test("dapo: sum over all tokens over their number, a higher upper clip", () => {
    const loss =
      (high: number): Loss =>
      (said) =>
        -sum(all.map((one) => sum(surrogate(said, one, standardised(one), 0.2, high)))) / tokensOf(all);
    expect(compareLoss(registry.dapo, {}, batch, loss(0.28), moved).clipped).toBeGreaterThan(0);
    compareLoss(registry.dapo, { clipHigh: 0.05 }, batch, loss(0.05), moved);
  });
  test("dr. grpo and rloo: sum over a constant", () => {
    const loss =
      (A: (one: Rollout) => number): Loss =>
      (said) =>
        -mean(all.map((one) => sum(surrogate(said, one, A(one), 0.2, 0.2)) / MAX_TOKENS));
    compareLoss(registry.drGrpo, {}, batch, loss(centred), moved);
    compareLoss(registry.rloo, {}, batch, loss(leftOut), moved);
  });
  test("reinforce with a pull to the start, over all tokens", () => {
    const loss: Loss = (said) =>
      sum(all.map((one) => 0.1 * sum(k3(said, one)) - sum(surrogate(said, one, one.reward ? 1 : -1, 0.2, 0.2)))) /
      tokensOf(all);
    compareLoss(registry.reinforce, { kl: 0.1 }, batch, loss, moved);
  });
  test("psr and nsr as the paper writes them: -p of right tokens, +p of wrong ones", () => {
    const likelihood =
      (texts: readonly Rollout[], sign: number): Loss =>
      (said) =>
        (sign * sum(texts.map((one) => sum(said(one).map(Math.exp))))) / tokensOf(texts);
    const open = { form: 1, clipLow: 0.99, clipHigh: 10 };
    compareLoss(registry.psr, open, batch, likelihood(right, -1), moved);
    compareLoss(registry.nsr, open, batch, likelihood(wrong, 1), moved);
  });
});
