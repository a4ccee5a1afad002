// Advantages: how far each reward of a group lies above or below what was to be expected.

export const BASELINE = { none: 0, mean: 1, others: 2 } as const;
export const SCALE = { none: 0, std: 1 } as const;

/**
 *     mean    r_i - mean(r)                   GRPO, Dr. GRPO
 *     others  r_i - mean of r_j over j != i   RLOO
 *     std     divided by the population standard deviation of r
 *
 * A group of equal rewards has advantage 0 under a baseline or a scale: no epsilon is added to the standard deviation (the
 * papers' code adds 1e-4 or 1e-6, which changes a group of 8 with one success by under 0.04%).
 *
 * @param rewards of one group, [G]
 */
export function advantagesOf(
  rewards: readonly number[],
  { baseline, scale }: { readonly baseline: number; readonly scale: number },
): number[] {
  const G = rewards.length;
  const alike = rewards.every((reward) => reward === rewards[0]);
  if (alike) return rewards.map((reward) => (baseline === BASELINE.none && scale === SCALE.none ? reward : 0));

  const sum = rewards.reduce((total, reward) => total + reward, 0);
  const mean = sum / G;
  const std = Math.sqrt(rewards.reduce((total, reward) => total + (reward - mean) ** 2, 0) / G);
  const expected = (reward: number) =>
    baseline === BASELINE.none ? 0 : baseline === BASELINE.mean ? mean : (sum - reward) / (G - 1);
  return rewards.map((reward) => (reward - expected(reward)) / (scale === SCALE.std ? std : 1));
}

/**
 * Generalised advantage estimation, Schulman et al. 2016, https://arxiv.org/abs/1506.02438, equation 16, where
 * only the last token is rewarded and nothing is worth anything after it:
 *
 *     delta_t     = r_t + gamma * V_t+1 - V_t
 *     advantage_t = delta_t + gamma * lambda * advantage_t+1
 *     target_t    = advantage_t + V_t                the lambda-return, for the value head
 *
 * @param values before each token, [C]
 */
export function generalised(
  values: ArrayLike<number>,
  reward: number,
  { gamma, lambda }: { readonly gamma: number; readonly lambda: number },
): { advantages: Float64Array; targets: Float64Array } {
  const C = values.length;
  const advantages = new Float64Array(C);
  for (let t = C - 1; t >= 0; t--) {
    const last = t === C - 1;
    const delta = (last ? reward : gamma * values[t + 1]!) - values[t]!;
    advantages[t] = delta + (last ? 0 : gamma * lambda * advantages[t + 1]!);
  }
  return { advantages, targets: advantages.map((advantage, t) => advantage + values[t]!) };
}
