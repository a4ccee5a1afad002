// Groups of rollouts that the tests work out by hand, and the loop's way from episodes to weights.

import type { BatchSize, Episode, Need, Pair, Rollout, Saying, Signal, Weighed } from "../signal";

export const PROMPT = Int32Array.of(1, 2, 3);
export const VOCABULARY = 5;
export const MAX_TOKENS = 20;

/** Between 0 and 1, the same for the same key. */
export const noise = (key: number): number => {
  const x = Math.sin(key * 12.9898 + 4.1) * 43758.5453;
  return x - Math.floor(x);
};

const numbers = (length: number, key: number, low: number, high: number): Float32Array =>
  Float32Array.from({ length }, (_, t) => low + (high - low) * noise(key * 97 + t));

/** Each `id` has tokens of its own. */
export const pair = (length: number, id = length): Pair => ({
  prompt: PROMPT,
  completion: Int32Array.from({ length }, (_, t) => 100 * id + t),
});

/** With all that can be known of a rollout. */
export const rollout = (id: number, reward: number, length = 3, more: Partial<Rollout> = {}): Rollout => ({
  ...pair(length, id),
  reward,
  finished: true,
  errors: 0,
  logp: numbers(length, id, -2.5, -0.1),
  reference: numbers(length, id + 1000, -2.5, -0.1),
  values: numbers(length, id + 2000, -0.5, 1),
  teacher: numbers(length * VOCABULARY, id + 3000, -2, 2),
  draw: noise(id + 4000),
  ...more,
});

/** A group with these rewards, of 2, 3, 4, 2, 3, 4, ... tokens. */
export const groupOf = (rewards: readonly number[], id = 1): Rollout[] =>
  rewards.map((reward, i) => rollout(id + i, reward, 2 + (i % 3)));

/** An episode with what is needed, and nothing else. */
export function episodeWith(needs: readonly Need[], draw = 0.7, rewards = [1, 0, 0, 1, 0, 0, 0, 0]): Episode {
  const looks = { reference: ["reference"], values: ["values"], teacher: ["teacher", "privileged"] } as const;
  const bare = (one: Rollout): Rollout => {
    const absent = Object.entries(looks).filter(([, by]) => !by.some((need) => needs.includes(need)));
    return Object.fromEntries(Object.entries(one).filter(([key]) => !absent.some(([a]) => a === key))) as never;
  };
  const all: Omit<Required<Episode>, "vocabulary"> = {
    demonstration: pair(4, 60),
    variant: pair(5, 61),
    answer: pair(2, 62),
    right: pair(4, 63),
    critique: pair(7, 64),
    placebo: pair(6, 65),
    recovery: pair(3, 66),
    refinement: pair(4, 67),
    retry: { ...pair(4, 68), mistakes: Uint8Array.of(0, 1, 1, 0) },
    contrast: [bare(rollout(70, 1, 3)), bare(rollout(71, 0, 4))],
    shown: bare(rollout(72, 1, 4)),
    rollouts: groupOf(rewards).map(bare),
    draw,
  };
  const given = Object.entries(all).filter(([key]) => key === "draw" || needs.includes(key as Need));
  return {
    ...(Object.fromEntries(given) as unknown as Episode),
    ...(needs.includes("rollouts") && { vocabulary: VOCABULARY }),
  };
}

export function sizeOf(episodes: readonly Episode[], weighed: readonly Weighed[]): BatchSize {
  const rollouts = episodes.flatMap((episode) => episode.rollouts ?? []);
  const weights = weighed.flatMap((one) => [...one.weights]);
  const count = (values: readonly number[]) => values.filter((value) => value !== 0).length;
  return {
    sequences: rollouts.length || weighed.length,
    tokens: rollouts.length ? rollouts.reduce((sum, { completion }) => sum + completion.length, 0) : count(weights),
    weightedTokens: count(weights),
    weight: weights.reduce((sum, weight) => sum + Math.abs(weight), 0),
    guidedTokens: count(weighed.flatMap(({ towards }) => [...(towards?.coefficients ?? [])])),
    maxTokens: MAX_TOKENS,
  };
}

/** What the loop trains on: `[T]` weights as they were asked for at `say`, and what they are divided by. */
export function trainedOn(
  signal: Signal,
  episodes: readonly Episode[],
  values: Readonly<Record<string, number>>,
  say: (sequence: Weighed) => Saying = ({ old, weights }) => ({ logp: old ?? new Float32Array(weights.length) }),
): { sequences: Weighed[]; denominator: number; clipped: number } {
  const weighed = episodes.map((episode) => signal.weigh(episode, values));
  const size = sizeOf(episodes, weighed.flat());
  const reactions = weighed.map((group) => signal.react?.(group, group.map(say), values) ?? { sequences: group });
  return {
    sequences: reactions.flatMap(({ sequences }) => sequences),
    denominator: signal.denominator?.(size, values) ?? size.weight,
    clipped: reactions.reduce((sum, { clipped = 0 }) => sum + clipped, 0),
  };
}
