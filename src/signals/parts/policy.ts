// Policy-gradient signals: one rule with controls. PSR, NSR, REINFORCE, RLOO, GRPO and their relatives are points in it.

import type { Controls, Values } from "../../lib/controls";
import { defineSignal, type BatchSize, type Rollout, type Signal, type Weighed } from "../signal";
import { advantagesOf, BASELINE, SCALE } from "./advantages";
import { DENOMINATOR, policyControls } from "./policyControls";
import { reactToRatios, refuseClip } from "./ratio";
import { resample } from "./resample";
import { towardsUniform, written } from "./sequences";

export type PolicyControls = typeof policyControls;
export type PolicyValues = Values<PolicyControls>;

export interface Policy extends Pick<Signal, "title" | "short" | "summary" | "paper" | "formula" | "departures"> {
  /** The defaults in which it differs from `policyControls`. */
  readonly preset: Partial<PolicyValues>;
}

/** Most completions of one problem. */
const MAX_ROLLOUTS = 64;

/**
 * A signal that weighs each token of a rollout by its rollout's advantage A, at most clipped and pulled back:
 *
 *     reward_i = `right` or `wrong`, A_i = (reward_i - baseline) / scale
 *     loss     = sum_i,t share_i * (surrogate_i,t + kl * k3_i,t - entropy * H_i,t) / denominator
 *
 * with the surrogate and k3 of ratio.ts, H the entropy of the student before the token, and
 *
 *     denominator     share          what the sum is divided by
 *     tokens          1              all tokens of the batch's completions           REINFORCE, DAPO
 *     ownLength       1 / length_i   completions: mean over tokens, then over them   GRPO
 *     constant        1              longest possible length * completions           Dr. GRPO
 *     weightedTokens  1              tokens with A other than 0; the rest are left out altogether, penalties included: PSR, NSR
 *
 * Of an oversampled batch only 1 / oversample counts in the first three; kept completions that are shorter than the
 * others are thus averaged over a little too many tokens.
 *
 * @throws {RangeError} by `weigh`, if there is an entropy bonus and the episode does not say how large the alphabet is
 */
export function definePolicy({ preset, ...names }: Policy): Signal<PolicyControls> {
  const controls = Object.fromEntries(
    Object.entries(policyControls).map(([name, control]) => [
      name,
      { ...control, default: preset[name as keyof PolicyValues] ?? control.default },
    ]),
  ) as Controls as PolicyControls;
  return defineSignal({
    ...names,
    family: "Reinforcement",
    controls,
    needs: ({ kl }) => (kl > 0 ? ["rollouts", "reference"] : ["rollouts"]),
    refuse: (values) => refusePolicy(values, (preset.oversample ?? 1) > 1),
    weigh({ rollouts = [], vocabulary }, values) {
      if (values.kl > 0 && rollouts.some(({ reference }) => !reference)) return [];
      const kept = resample(rollouts, values.group, values.variant);
      const rewards = kept.map(({ reward }) => (reward > 0 ? values.right : values.wrong));
      const advantages = advantagesOf(rewards, values);
      return kept.flatMap((rollout, i) => weighRollout(rollout, advantages[i]!, values, vocabulary));
    },
    denominator,
    react: (sequences, now, values) => reactToRatios(sequences, now, values, (length) => shareOf(length, values)),
  });
}

const shareOf = (length: number, { denominator }: PolicyValues): number =>
  denominator === DENOMINATOR.ownLength ? 1 / length : 1;

function weighRollout(rollout: Rollout, advantage: number, values: PolicyValues, vocabulary?: number): Weighed[] {
  const { kl, entropy, denominator, overlong } = values;
  const isPulled = (kl > 0 || entropy > 0) && denominator !== DENOMINATOR.weightedTokens;
  if ((advantage === 0 && !isPulled) || (overlong && !rollout.finished)) return [];
  const share = shareOf(rollout.completion.length, values);
  const sequence = written(rollout, advantage * share);
  if (entropy === 0) return [sequence];
  if (vocabulary === undefined)
    throw new RangeError("entropy bonus: got an episode without `vocabulary`, want the size of the alphabet");
  return [{ ...sequence, towards: towardsUniform(rollout, entropy * share, vocabulary) }];
}

function denominator(size: BatchSize, { denominator, oversample }: PolicyValues): number {
  if (denominator === DENOMINATOR.weightedTokens) return size.weightedTokens;
  const sequences = size.sequences / oversample;
  if (denominator === DENOMINATOR.ownLength) return sequences;
  return denominator === DENOMINATOR.constant ? sequences * size.maxTokens : size.tokens / oversample;
}

function refusePolicy(values: PolicyValues, isResampler: boolean): string | undefined {
  const { group, oversample, variant, baseline, scale, right, wrong, clipLow } = values;
  if (group < 2 && baseline !== BASELINE.none)
    return `got a group of ${group}, want at least 2: its baseline is made of its group's rewards`;
  if (group < 2 && scale !== SCALE.none)
    return `got a group of ${group}, want at least 2: the standard deviation of one reward is 0`;
  if (group * oversample > MAX_ROLLOUTS)
    return `got ${group} * ${oversample} completions a problem, want at most ${MAX_ROLLOUTS}`;
  if (oversample < 2 && (isResampler || variant > 0))
    return `got oversampling ${oversample}, want at least 2: nothing would be left out of the group`;
  if (right === wrong) return `got reward ${right} for right and wrong ones alike, want a difference`;
  return refuseClip(clipLow);
}
