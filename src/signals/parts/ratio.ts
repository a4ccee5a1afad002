// The clipped surrogate, and the penalty for leaving the start: weights at what the student says now.

import type { Reaction, Saying, Weighed } from "../signal";

export const FORM = { logLikelihood: 0, likelihood: 1 } as const;

export interface Ratio {
  readonly clipLow: number; // ratios below 1 - clipLow do not count against a token
  readonly clipHigh: number; // ratios above 1 + clipHigh do not count for it
  readonly form: number; // FORM
  readonly kl: number; // coefficient of the penalty
}

/** Whether min(ratio * A, clip(ratio, 1 - clipLow, 1 + clipHigh) * A) takes the clipped side, where it has no slope. */
export const isClipped = (worth: number, ratio: number, { clipLow, clipHigh }: Ratio): boolean =>
  worth > 0 ? ratio > 1 + clipHigh : worth < 0 && ratio < 1 - clipLow;

/**
 * The slope of the penalty's negative: -d/dlogp of Schulman's k3 = ref/p - log(ref/p) - 1, an unbiased and never negative
 * estimate of KL(student || start) from its own samples (http://joschu.net/blog/kl-approx.html). 0 where both agree.
 */
export const towardsReference = (logp: number, reference: number): number => Math.exp(reference - logp) - 1;

/**
 * The weights of sequences that were written under `old`, by proximal policy optimisation's surrogate (Schulman et al.
 * 2017, https://arxiv.org/abs/1707.06347, equation 7), with ratio = exp(now - old):
 *
 *     loss_t   = -min(ratio * A, clip(ratio, 1 - clipLow, 1 + clipHigh) * A) + kl * k3
 *     weight_t = A * ratio, or 0 where it is clipped, + kl * (exp(reference - now) - 1)
 *
 * As likelihood, the surrogate is multiplied by exp(old): unclipped it is -A * p, and the weight A * p.
 *
 * @param share what one token of a completion of so many counts beside others: 1, or 1 / its length
 */
export function reactToRatios(
  sequences: readonly Weighed[],
  now: readonly Saying[],
  settings: Ratio,
  share: (length: number) => number = () => 1,
): Reaction {
  let clipped = 0;
  const reacted = sequences.map((sequence, i) => {
    const { weights, old, reference, promptLength = 0 } = sequence;
    const { logp } = now[i]!;
    const penalty = settings.kl * share(weights.length - promptLength);
    const reactedWeights = weights.map((worth, t) => {
      if (t < promptLength) return 0;
      const cut = isClipped(worth, Math.exp(logp[t]! - old![t]!), settings);
      clipped += Number(cut);
      const factor = Math.exp(settings.form === FORM.likelihood ? logp[t]! : logp[t]! - old![t]!);
      const pull = penalty && reference ? penalty * towardsReference(logp[t]!, reference[t]!) : 0;
      return (cut ? 0 : worth * factor) + pull;
    });
    return { ...sequence, weights: reactedWeights };
  });
  return { sequences: reacted, clipped };
}

/** A sentence if nothing could be clipped from below. */
export const refuseClip = (clipLow: number): string | undefined =>
  clipLow >= 1 ? `got clipLow ${clipLow}, want less than 1: no ratio is below 0` : undefined;
