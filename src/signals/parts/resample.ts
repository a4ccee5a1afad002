// Which rollouts of an oversampled group are trained on.

import type { Rollout } from "../signal";

export const KEEP = { uniform: 0, paper: 1, code: 2, dirtiest: 3 } as const;

/** Resample on Correct's penalty, 0-2: the share of wrong steps, and 1 for a completion without an end. */
export const penaltyOf = ({ errors, finished }: Rollout): number => errors + (finished ? 0 : 1);

/**
 * Of a group of N rollouts, `group` that are kept, in their order. Pure: chance comes from the rollouts' draws.
 *
 *     uniform   any, right or wrong
 *     paper     wrong ones uniformly, floor(group / N) of them; right ones with probabilities as 1 / penalty
 *     code      the cleanest of both, in the same proportion and two of each where there are; rounded half to even
 *     dirtiest  wrong ones uniformly as in `paper`; the right ones with the largest penalties
 *
 * `paper` and `code` are Shang et al. 2025, https://arxiv.org/abs/2508.20722, and `resample_of_correct` in
 * `down_sample/roc.py` of microsoft/rStar, which differ; `dirtiest` is the control against them. A penalty of 0 is the limit
 * of small ones: such rollouts go first, uniformly among themselves.
 */
export function resample(rollouts: readonly Rollout[], group: number, variant: number): readonly Rollout[] {
  if (rollouts.length <= group) return rollouts;
  const kept = new Set(variant === KEEP.uniform ? uniformly(rollouts, group) : byReward(rollouts, group, variant));
  return rollouts.filter((rollout) => kept.has(rollout));
}

function byReward(rollouts: readonly Rollout[], group: number, variant: number): Rollout[] {
  const right = rollouts.filter(({ reward }) => reward > 0);
  const wrong = rollouts.filter(({ reward }) => reward <= 0);
  const share = (wrong.length * group) / rollouts.length;
  if (variant === KEEP.code) {
    const count = atLeastTwoOfEach(roundHalfToEven(share), right.length, wrong.length, group);
    return [...cleanest(wrong, count), ...cleanest(right, group - count)];
  }
  const count = Math.floor(share);
  const chosen = variant === KEEP.paper ? byInversePenalty : dirtiest;
  return [...uniformly(wrong, count), ...chosen(right, group - count)];
}

/** How many wrong ones, such that two of each kind are kept where there are two, and a small group is halved. */
function atLeastTwoOfEach(count: number, right: number, wrong: number, group: number): number {
  const least = Math.min(2, Math.floor(group / 2));
  const atLeast = Math.max(count, Math.min(least, wrong), group - right);
  return Math.min(atLeast, group - Math.min(least, right), wrong);
}

const lowest = (rollouts: readonly Rollout[], count: number, key: (rollout: Rollout) => number): Rollout[] =>
  [...rollouts].sort((a, b) => key(a) - key(b) || a.draw - b.draw).slice(0, count);

const uniformly = (rollouts: readonly Rollout[], count: number) => lowest(rollouts, count, ({ draw }) => draw);

/** The first of exponential clocks with rates 1 / penalty to ring: sampling without replacement by those weights. */
const byInversePenalty = (rollouts: readonly Rollout[], count: number) =>
  lowest(rollouts, count, (rollout) => penaltyOf(rollout) * -Math.log1p(-rollout.draw));

/** In the order they were written where penalties are equal. */
const cleanest = (rollouts: readonly Rollout[], count: number): Rollout[] =>
  [...rollouts].sort((a, b) => penaltyOf(a) - penaltyOf(b)).slice(0, count);

const dirtiest = (rollouts: readonly Rollout[], count: number) =>
  lowest(rollouts, count, (rollout) => -penaltyOf(rollout));

const roundHalfToEven = (x: number): number => (x % 1 === 0.5 ? 2 * Math.round(x / 2) : Math.round(x));
